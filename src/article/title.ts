import type { PageMetadata } from '../page/metadata.ts';
import { firstMeta, mainStructured } from './describe.ts';

/** What parts a headline from the site's name in titles. */
const PARTS = /\s+[|·•–—»«:/\\>-]+\s+|\s*[|•»«｜]\s*|:\s+(?=[^:]{1,30}$)/u;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const wordsOf = (text: string): number => fold(text).split(' ').length;

/** A title without the name of the site that it carries before or after a bar. */
export function withoutSite(title: string, siteName: string, host: string, headlines: readonly string[]): string {
  const folded = fold(title);
  // A headline on the page that the title holds is what stands before or after the site's name.
  for (const headline of headlines) {
    const line = fold(headline);
    if (
      line.length >= 10 &&
      line !== folded &&
      (folded.startsWith(`${line} `) || folded.endsWith(` ${line}`)) &&
      PARTS.test(title)
    )
      return headline;
  }
  const site = fold(siteName);
  const domain = fold(host.replace(/^www\./, '').replace(/\.[a-z.]+$/, ''));
  const isSite = (part: string): boolean => {
    const name = fold(part);
    const bare = name.replace(/ /g, '');
    return (
      name !== '' &&
      ((site !== '' && (name === site || site.includes(name) || name.includes(site))) ||
        (domain.length > 2 &&
          (bare.includes(domain.replace(/ /g, '')) || (bare.length > 3 && domain.replace(/ /g, '').includes(bare)))))
    );
  };
  const parts = title.split(/(\s+[|·•–—»«:/\\>-]+\s+|\s*[|•»«｜]\s*)/u);
  let first = 0;
  let last = parts.length - 1;
  while (last > first && (isSite(parts[last]!) || !parts[last]!.trim())) last -= 2;
  while (first < last && (isSite(parts[first]!) || !parts[first]!.trim())) first += 2;
  const bare = parts
    .slice(first, last + 1)
    .join('')
    .trim();
  return wordsOf(bare) >= 2 || bare.length > 8 ? bare : title;
}

/** The article's headline, without the site's name. */
export function titleOf(meta: PageMetadata): string {
  const site = siteNameOf(meta) ?? '';
  const host = hostOf(meta);
  const written = [
    mainStructured(meta)?.headline,
    firstMeta(meta, 'og:title'),
    firstMeta(meta, 'twitter:title', 'dc.title', 'dcterms.title', 'title', 'parsely-title', 'sailthru.title'),
    meta.title,
  ].filter((text): text is string => Boolean(text));
  const candidates = written.map((text) => withoutSite(text, site, host, meta.headlines));
  const headline = meta.headlines.find((text) => candidates.some((title) => fold(title) === fold(text)));
  return headline ?? candidates[0] ?? meta.headlines[0] ?? '';
}

function hostOf(meta: PageMetadata): string {
  for (const address of [firstMeta(meta, 'og:url'), meta.canonical, meta.url]) {
    try {
      if (address) return new URL(address).hostname;
    } catch {
      // a relative address says nothing of the host
    }
  }
  return '';
}

export function siteNameOf(meta: PageMetadata): string | undefined {
  const name =
    firstMeta(meta, 'og:site_name', 'application-name', 'apple-mobile-web-app-title') ||
    mainStructured(meta)?.publisher;
  return name || undefined;
}
