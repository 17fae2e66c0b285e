import type { Addresses } from './attributes.ts';
import type { Placeholders } from './placeholder.ts';

const DEPTH = 12;

/** Structured data with its shape, and its texts replaced. Empty where it is not JSON. */
export function redactData(json: string, placeholders: Placeholders, addresses: Addresses): string {
  const redact = (value: unknown, key: string, depth: number): unknown => {
    if (depth > DEPTH) return null;
    if (Array.isArray(value)) return value.map((each) => redact(each, key, depth + 1));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, redact(each, name, depth + 1)]));
    if (typeof value !== 'string') return value;
    if (key === '@type' || key === '@context' || /^(?:true|false)$/i.test(value)) return value;
    if (/^\d{4}-\d\d/.test(value)) return '2000-01-01T00:00:00Z';
    return /^https?:/.test(value) ? addresses.redact(value) : placeholders.redact(value);
  };
  try {
    return JSON.stringify(redact(JSON.parse(json), '', 0)).replaceAll('<', '\\u003c');
  } catch {
    return '';
  }
}
