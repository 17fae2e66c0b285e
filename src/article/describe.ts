import type { PageMetadata } from '../page/metadata.ts';
import { QA_PAGE, type StructuredArticle } from '../page/structured.ts';
import type { Hints } from './facts.ts';

/** The structured data that are about this page's article: the fullest of those that are. */
export function mainStructured(meta: PageMetadata): StructuredArticle | undefined {
  return meta.structured.find((node) => node.headline && meta.title.includes(node.headline)) ?? meta.structured[0];
}

export const firstMeta = (meta: PageMetadata, ...keys: string[]): string => {
  for (const key of keys) {
    const value = meta.metas.get(key)?.[0];
    if (value) return value;
  }
  return '';
};

/** Addresses that a page gives for itself, and the one that it is shown at; some are empty, some no whole ones. */
export const addressesOf = (meta: PageMetadata): readonly string[] => [
  firstMeta(meta, 'og:url'),
  meta.canonical,
  meta.url,
];

/** What the page says of its article in a sentence or two; empty where it says nothing. */
export const descriptionOf = (meta: PageMetadata): string =>
  firstMeta(meta, 'og:description', 'description', 'twitter:description', 'dc.description') ||
  mainStructured(meta)?.description ||
  '';

/** What the page says elsewhere that helps to find its text. */
export function hintsOf(meta: PageMetadata): Hints {
  const bodies = meta.structured.map((node) => node.body).sort((a, b) => b.length - a.length);
  return {
    title: firstMeta(meta, 'og:title', 'twitter:title') || meta.structured[0]?.headline || meta.title,
    headlines: meta.headlines.slice(0, 3),
    description: descriptionOf(meta),
    body: bodies[0] ?? '',
    isDeclared: firstMeta(meta, 'og:type') === 'article',
    isAsked: meta.structured.some(({ types }) => types.includes(QA_PAGE)),
  };
}
