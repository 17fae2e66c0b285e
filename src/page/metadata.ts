import { addressOf, attributeOf, findAllIn, findIn, localNameOf, rootOf, textContentOf } from './dom.ts';
import { readStructured, type StructuredArticle } from './structured.ts';

/** A date that the page marks up. */
export interface MarkedDate {
  value: string;
  text: string;
  /** Class, id, item property and what stands around, for telling 'published' from other dates. */
  about: string;
}

/** What the page says of itself in other places than the text, as it says it. */
export interface PageMetadata {
  url: string;
  title: string;
  lang: string;
  dir: string;
  /** Values of `meta` elements by lower-case name or property, in page order. */
  metas: ReadonlyMap<string, readonly string[]>;
  structured: readonly StructuredArticle[];
  headlines: readonly string[];
  /** Text of elements that are marked as the author's name. */
  authors: readonly string[];
  dates: readonly MarkedDate[];
  tags: readonly string[];
  canonical: string;
}

const MOST = 40;

/** Text with white space folded, of an element that is not long. */
const lineOf = (element: Element): string => textContentOf(element).slice(0, 1000).replace(/\s+/g, ' ').trim();

const AUTHORS =
  '[rel~="author" i], [itemprop~="author" i], [property~="author" i], .author-name, .authorname, .byline-name, .author .fn, .vcard .fn, .vcard .author, .author.vcard, .p-author, .c-byline__author, [class*="author-name" i], [class*="authorname" i], [class*="author__name" i], [class*="byline__name" i], [class*="byline-author" i], [href*="/author/" i], [href*="/autor/" i], [href*="/authors/" i], [href*="/autoren/" i]';

export function readMetadata(document: Document): PageMetadata {
  const metas = new Map<string, string[]>();
  const elements = findAllIn(document, 'meta[content]');
  for (let i = 0; i < elements.length && i < 500; i++) {
    const meta = elements[i]!;
    const content = attributeOf(meta, 'content')?.replace(/\s+/g, ' ').trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const key of (attributeOf(meta, attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (!key) continue;
        const values = metas.get(key);
        if (values) values.push(content);
        else metas.set(key, [content]);
      }
    }
  }
  const root = rootOf(document);
  const list = (selector: string): Element[] => [...findAllIn(document, selector)].slice(0, MOST);
  const titleElement = findIn(document, 'head title, title');
  const canonical = findIn(document, 'link[rel~="canonical" i]');
  return {
    url: addressOf(document).replace(/#.*$/s, ''),
    title: titleElement ? lineOf(titleElement) : '',
    lang:
      (root && (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang'))) ||
      metas.get('content-language')?.[0] ||
      '',
    dir: (root && attributeOf(root, 'dir')) || '',
    metas,
    structured: readStructured(document),
    headlines: list('h1, [itemprop~="headline" i]').map(lineOf).filter(Boolean),
    authors: list(AUTHORS)
      .map((element) => (localNameOf(element) === 'meta' ? (attributeOf(element, 'content') ?? '') : lineOf(element)))
      .filter((text) => text && text.length < 120),
    dates: list(
      'time, [itemprop^="date" i], [datetime], abbr.published, [class*="published" i][title], .dt-published',
    ).map((element) => ({
      value: attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? attributeOf(element, 'title') ?? '',
      text: lineOf(element).slice(0, 100),
      about: `${localNameOf(element)} ${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'pubdate') === null ? '' : 'pubdate'}`,
    })),
    tags: list('a[rel~="tag" i]')
      .map(lineOf)
      .filter((text) => text && text.length < 60),
    canonical: (canonical && attributeOf(canonical, 'href')) ?? '',
  };
}
