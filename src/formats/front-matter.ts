import type { Article } from '../article/types.ts';
import { siteOf } from './template.ts';

// To be escaped beyond JSON's rules: controls, invisible and bidirectional format characters, and YAML's line breaks.
const UNSEEN = /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** A text as a double-quoted YAML scalar: JSON strings are valid ones (YAML 1.2, 10.3). */
const quoted = (value: string): string =>
  JSON.stringify(value.replace(/\p{Cs}/gu, '\ufffd')).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const DAY = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/;

/** A date as an unquoted day, which programs read as a date; anything else quoted. */
const dated = (iso: string): string => (DAY.test(iso) ? iso.slice(0, 10) : quoted(iso));

/** The metadata of an article as YAML front matter, without the delimiting lines of dashes. */
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
