import type { Placeholders } from './placeholder.ts';

/** Kept as they are: what they say is of the page's making, not of a person. */
const KEPT = new Set(
  'role type rel lang dir hidden open inert popover method media disabled controls loop width height colspan rowspan span start reversed charset itemprop itemscope itemtype property http-equiv tabindex viewbox aria-modal aria-hidden aria-expanded aria-live aria-haspopup aria-level aria-busy'.split(
    ' ',
  ),
);
/** Names by which judging knows things; numbers in them may be somebody's. */
const NAMES = new Set(['class', 'id', 'for', 'name', 'aria-labelledby', 'aria-describedby', 'aria-controls']);
/** Text for people. */
const TEXTS = new Set(['alt', 'title', 'aria-label', 'placeholder', 'content', 'summary', 'label']);

const A_DAY = '2000-01-01T00:00:00Z';
/** Longer runs of letters and digits than names are made of: keys of sessions and people. */
const KEY = /[a-z0-9_-]{41,}/gi;

const nameOf = (value: string): string => value.replace(KEY, 'key').replace(/\d/g, '0');

/** Style without addresses. */
export const styleOf = (css: string): string => css.replace(/url\([^)]*\)/gi, 'none');

/** Gives addresses numbers: the same address the same number, with what matters of it: whether it leaves the site. */
export class Addresses {
  readonly #known = new Map<string, string>();
  readonly #hosts = new Map<string, string>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  redact(address: string): string {
    const known = this.#known.get(address);
    if (known) return known;
    const made = this.#make(address);
    this.#known.set(address, made);
    return made;
  }

  #make(address: string): string {
    if (address.startsWith('#')) return `#${nameOf(address.slice(1))}`;
    const url = URL.canParse(address, this.#base) ? new URL(address, this.#base) : null;
    if (!url || !/^https?:$/.test(url.protocol)) return url?.protocol === 'mailto:' ? 'mailto:somebody' : '#';
    const depth = url.pathname.split('/').filter(Boolean).length;
    const path = `${'/part'.repeat(Math.max(0, depth - 1))}/page-${this.#known.size + 1}`;
    if (url.host === new URL(this.#base).host) return path;
    const host = this.#hosts.get(url.host) ?? `elsewhere-${this.#hosts.size + 1}.example`;
    this.#hosts.set(url.host, host);
    return `https://${host}${path}`;
  }
}

/** What an attribute becomes in a report; null where it is left out. */
export function redactAttribute(
  { name, value }: { name: string; value: string },
  tag: string,
  placeholders: Placeholders,
  addresses: Addresses,
): string | null {
  if (KEPT.has(name)) return value;
  if (NAMES.has(name)) return nameOf(value);
  if (name === 'datetime') return A_DAY;
  if (name === 'style') return styleOf(value);
  if (name === 'href' && (tag === 'a' || tag === 'area' || tag === 'link')) return addresses.redact(value);
  if (name === 'content' && /^https?:/.test(value)) return addresses.redact(value);
  if (name === 'content' && /^\d{4}-\d\d/.test(value)) return A_DAY;
  if (TEXTS.has(name)) return placeholders.redact(value);
  return null;
}
