const ALLOWED = new Set(['http:', 'https:', 'mailto:']);
const MAX_LENGTH = 4000;

/** An address as absolute http, https or mailto, or nothing. The only place where addresses of pages are checked. */
export function checkAddress(written: string | null | undefined, base: string): string | undefined {
  if (!written || written.length > MAX_LENGTH) return undefined;
  try {
    const url = new URL(written.trim(), base);
    return ALLOWED.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function checkWebAddress(written: string | null | undefined, base: string): string | undefined {
  const address = checkAddress(written, base);
  return address?.startsWith('http') ? address : undefined;
}
