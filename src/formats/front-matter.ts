import type { Article } from '../article/types.ts';
import { siteOf } from './template.ts';

// Beyond what JSON escapes: controls, marks that have no shape or turn the direction, and what YAML takes for a line's end.
const UNSEEN = /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** A text as YAML's double-quoted scalar. JSON's strings are such scalars (YAML 1.2, 10.3). */
const quoted = (value: string): string =>
  JSON.stringify(value.replace(/\p{Cs}/gu, '\ufffd')).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const DAY = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/;

/** A day without quotes, for programs that take it for one. */
const dated = (iso: string): string => (DAY.test(iso) ? iso.slice(0, 10) : quoted(iso));

/** The facts of an article in YAML, without the lines of dashes around them. */
export function frontMatterOf(article: Article): string {
  const { title, authors, byline, published, modified, url, lang } = article;
  const names = authors.length ? authors : byline ? [byline] : [];
  const facts: [string, string | undefined][] = [
    ['title', title && quoted(title)],
    ['author', names.length ? `\n${names.map((name) => `  - ${quoted(name)}`).join('\n')}` : undefined],
    ['published', published && dated(published)],
    ['modified', modified && dated(modified)],
    ['source', url && quoted(url)],
    ['site', quoted(siteOf(article))],
    ['lang', lang && quoted(lang)],
  ];
  return facts
    .flatMap(([name, value]) => (value ? [`${name}:${value.startsWith('\n') ? '' : ' '}${value}`] : []))
    .join('\n');
}
