import { bare, fold } from '../page/letters.ts';
import type { PageMetadata } from '../page/metadata.ts';
import { measure } from '../page/words.ts';
import { addressesOf, firstMeta, mainStructured } from './describe.ts';
import type { BlockFacts } from './facts.ts';
import { withoutKicker } from './kicker.ts';

/** What parts a headline from the site's name in titles. */
const BARS = /(\s+(?:[|·•–—«:/\\›»-]|>>?|::)\s+|\s*[|•»«›｜]\s*)/u;
/** A site's name before a colon, as in 'DVGW: which heating…'. */
const LABEL = /^[^:]{2,30}:\s+/u;

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** So many letters more than the site's name make a sentence that speaks of it. */
const LONGEST_SLOGAN = 25;

/** Whether a text is long enough for a headline, and not a section's or a site's name. */
const isLong = (text: string): boolean => measure(fold(text)).words >= 3;

/** Whether a part of a title names the site. */
function namesSite(part: string, siteName: string, host: string): boolean {
  const name = bare(part);
  if (!name) return true;
  const site = bare(siteName);
  if (
    site &&
    (name === site ||
      (name.length > 3 && site.includes(name)) ||
      (site.length > 3 && name.includes(site) && name.length < site.length + LONGEST_SLOGAN))
  )
    return true;
  const domain = bare(host.replace(/^www\./, '').replace(/(?:\.(?:com?|org|net|gov|ac))?\.[a-z]+$/, ''));
  return (
    domain.length > 2 &&
    ((name.includes(domain) && name.length < domain.length + LONGEST_SLOGAN) ||
      (name.length > 3 && domain.includes(name)))
  );
}

/** A title without the name of the site that it carries before or after a bar. */
export function withoutSite(title: string, siteName: string, host: string): string {
  const parts = title.split(BARS);
  let first = 0;
  let last = parts.length - 1;
  while (last > first && namesSite(parts[last]!, siteName, host)) last -= 2;
  while (first < last && namesSite(parts[first]!, siteName, host)) first += 2;
  const rest = parts
    .slice(first, last + 1)
    .join('')
    .trim();
  if (wordsOf(rest).length < 2 && rest.length <= 8) return title;
  const label = LABEL.exec(rest)?.[0];
  return label && namesSite(label, siteName, host) && wordsOf(rest.slice(label.length)).length > 2
    ? rest.slice(label.length)
    : rest;
}

/** Share of the shorter text's words that the other has too. */
function likeness(a: string, b: string): number {
  const one = new Set(wordsOf(a));
  const other = new Set(wordsOf(b));
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / Math.max(1, Math.min(one.size, other.size));
}

const BEFORE = 30;

/** Headings shortly above the text, nearest first, then the page's first ones. */
function headingsAbove(
  meta: PageMetadata,
  facts: readonly BlockFacts[],
  textAt: number,
  titles: readonly string[],
): string[] {
  const above: string[] = [];
  const whole = new Set<string>();
  for (let i = Math.min(textAt + 2, facts.length - 1); i >= Math.max(0, textAt - BEFORE); i--) {
    const { box, words, block } = facts[i]!;
    if (!words || words > 45 || (box.tag !== 'h1' && box.tag !== 'h2')) continue;
    above.push(withoutKicker(block, box, titles));
    whole.add(bare(block.text));
  }
  // What stands there already, maybe with its kicker, is not said again.
  return [...above, ...meta.headlines.filter((text) => !whole.has(bare(text)))];
}

/**
 * The heading that a title says: the nearest, unless another says more than twice as much of it, for then the nearest is
 * that of a part of the article.
 */
function headingIn(title: string, headings: readonly string[]): string | undefined {
  const said = fold(title);
  let best: string | undefined;
  for (const text of headings) {
    const folded = fold(text);
    // Less of it may stand in the middle of any title.
    const isSame = folded && said.includes(folded) && (isLong(text) || said.startsWith(folded));
    if (isSame && (!best || text.length > best.length * 2)) best = text;
  }
  return best;
}

/** The article's headline, without the site's name. */
export function titleOf(meta: PageMetadata, facts: readonly BlockFacts[], textAt: number): string {
  const site = writtenSite(meta);
  const host = hostOf(meta);
  const written = [
    firstMeta(meta, 'og:title'),
    mainStructured(meta)?.headline,
    firstMeta(meta, 'twitter:title', 'dc.title', 'dcterms.title', 'title', 'parsely-title', 'sailthru.title'),
    meta.title,
  ].filter((text): text is string => Boolean(text));
  const titles = written.map((text) => withoutSite(text, site, host));
  const headings = headingsAbove(meta, facts, textAt, titles).filter((text) => !namesSite(text, site, host));
  // What stands over the text and says the same as the title is the headline as the reader sees it.
  for (const title of written) {
    const same = headingIn(title, headings);
    if (same) return same;
  }
  // A page without headings: a line over the text that the title begins with.
  for (let i = Math.max(0, textAt - BEFORE); i <= Math.min(textAt + 1, facts.length - 1); i++) {
    const { title, words, block } = facts[i]!;
    if (title && words >= 4 && written.some((text) => fold(text).startsWith(fold(block.text)))) return block.text;
  }
  const like = headings.find((text) => isLong(text) && titles[0] !== undefined && likeness(text, titles[0]) >= 0.5);
  if (like) return like;
  const only = meta.headlines.length === 1 && headings.includes(meta.headlines[0]!) ? meta.headlines[0] : undefined;
  if (only && (isLong(only) || !titles[0])) return only;
  // The last part of a title that no heading confirms is most often the site.
  const title = titles[0] ?? headings[0] ?? meta.headlines[0] ?? '';
  return written.length === 1 ? withoutLastPart(title) : title;
}

function withoutLastPart(title: string): string {
  const parts = title.split(/(\s+[|»•]\s+)/u);
  return parts.length >= 3 && isLong(parts[0]!) ? parts[0]! : title;
}

function hostOf(meta: PageMetadata): string {
  for (const address of addressesOf(meta)) {
    try {
      if (address) return new URL(address).hostname;
    } catch {
      // a relative address says nothing of the host
    }
  }
  return '';
}

/** The site's name as the page writes it, with what may stand behind it. */
const writtenSite = (meta: PageMetadata): string =>
  firstMeta(meta, 'og:site_name', 'application-name', 'apple-mobile-web-app-title') ||
  mainStructured(meta)?.publisher ||
  '';

export function siteNameOf(meta: PageMetadata): string | undefined {
  const name = writtenSite(meta);
  return name ? shortName(name) : undefined;
}

/** A site's name of more characters is a name with a slogan behind a bar. */
const LONGEST_NAME = 24;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([^\s/]+\.[a-z]{2,})\/?$/i;

/** A site's name without the slogan behind it, and without what makes an address of it. */
function shortName(name: string): string {
  const first = name.length > LONGEST_NAME ? name.split(BARS)[0]!.trim() : name;
  const short = first.length >= 2 ? first : name;
  return ADDRESS.exec(short)?.[1] ?? short;
}
