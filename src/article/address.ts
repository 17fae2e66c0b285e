const ALLOWED = new Set(['http:', 'https:', 'mailto:']);
const MAX_LENGTH = 4000;

/** An address that is written as it would be given back: no user, port, escape or dots to resolve. */
const CLEAN = /^https?:\/\/(?:[a-z][a-z0-9-]*\.)+[a-z]+\/(?!\/)[\w/=&?-]*(?:\.\w+)?(?:[?#][\w/=&-]*)?$/;

/** An address as an absolute http, https or mailto URL; nothing for any other. The only place where addresses of pages are checked. */
export function checkAddress(written: string | null | undefined, base: string): string | undefined {
  if (!written || written.length > MAX_LENGTH) return undefined;
  // Most addresses are in this form, and parsing a URL costs more than all the rest of a link.
  if (CLEAN.test(written) && !written.includes('xn--')) return written;
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
