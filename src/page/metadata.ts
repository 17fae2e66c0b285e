import { addressOf, attributeOf, find, findAllIn, has, localNameOf, rootOf, textContentOf } from './dom.ts';
import { lowerCase } from './letters.ts';
import { readStructured, type StructuredArticle } from './structured.ts';
import { oneLine } from './words.ts';

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
const MOST_MARKED = 3000;

/** Text with white space folded, of an element that is not long. */
const lineOf = (element: Element): string => oneLine(textContentOf(element).slice(0, 1000));

/** Everything that is asked for, in one query: each costs a walk over the whole document. */
const MARKED =
  'title, h1, meta[content], time, a[rel~="author" i], a[rel~="tag" i], link[rel~="canonical" i], [itemprop], [datetime], script[type="application/ld+json" i]';

const META_NAMES = ['property', 'name'] as const;
/** Asked where a `meta` has none of those. */
const OTHER_META_NAMES = ['itemprop', 'http-equiv'] as const;

class Marks {
  readonly metas = new Map<string, string[]>();
  readonly headlines: string[] = [];
  readonly authors: string[] = [];
  readonly dates: MarkedDate[] = [];
  readonly tags: string[] = [];
  readonly scripts: Element[] = [];
  title = '';
  canonical = '';

  take(element: Element): void {
    const tag = localNameOf(element);
    if (tag === 'script') this.scripts.push(element);
    else if (tag === 'title') this.title ||= lineOf(element);
    else if (tag === 'meta') this.#takeMeta(element);
    else if (tag === 'link') {
      if (/\bcanonical\b/i.test(attributeOf(element, 'rel') ?? ''))
        this.canonical ||= attributeOf(element, 'href') ?? '';
    } else this.#takeMarked(element, tag);
  }

  #takeMarked(element: Element, tag: string): void {
    const property = attributeOf(element, 'itemprop') ?? '';
    if (tag === 'h1' || property.includes('headline')) this.#push(this.headlines, lineOf(element));
    if (
      tag === 'time' ||
      property.startsWith('date') ||
      (tag !== 'del' && tag !== 'ins' && attributeOf(element, 'datetime'))
    ) {
      this.#takeDate(element, tag, property);
    }
    const rel = lowerCase(attributeOf(element, 'rel'));
    if (!rel && !property) return;
    if (/\bauthor\b/.test(rel) || /\bauthor\b/i.test(property)) {
      const name = lineOf(find(element, '[itemprop="name"]') ?? element);
      if (name.length < 120) this.#push(this.authors, name);
    } else if (/\btag\b/.test(rel)) {
      const text = lineOf(element);
      if (text.length < 60) this.#push(this.tags, text);
    }
  }

  #push(list: string[], text: string): void {
    if (text && list.length < MOST) list.push(text);
  }

  #takeMeta(meta: Element): void {
    const content = oneLine(attributeOf(meta, 'content') ?? '');
    if (!content) return;
    if (!this.#takeNamed(meta, content, META_NAMES)) this.#takeNamed(meta, content, OTHER_META_NAMES);
  }

  /** Whether the `meta` has one of the names. */
  #takeNamed(meta: Element, content: string, names: readonly string[]): boolean {
    let found = false;
    for (let i = 0; i < names.length; i++) {
      const written = attributeOf(meta, names[i]!);
      if (!written) continue;
      found = true;
      const key = lowerCase(written);
      if (!key.includes(' ')) this.#setMeta(key.trim(), content);
      else for (const one of key.split(/\s+/)) this.#setMeta(one, content);
    }
    return found;
  }

  #setMeta(key: string, content: string): void {
    if (!key) return;
    const values = this.metas.get(key);
    if (!values) this.metas.set(key, [content]);
    else if (values.length < MOST) values.push(content);
  }

  #takeDate(element: Element, tag: string, property: string): void {
    if (this.dates.length >= MOST || tag === 'meta') return;
    const names = ['class', 'id', 'pubdate'].map((name) => attributeOf(element, name) ?? '').join(' ');
    this.dates.push({
      value: attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? attributeOf(element, 'title') ?? '',
      text: lineOf(element).slice(0, 100),
      about: `${tag} ${property} ${names}${has(element, 'pubdate') ? ' pubdate' : ''}`,
    });
  }
}

export function readMetadata(document: Document): PageMetadata {
  const marks = new Marks();
  const elements = findAllIn(document, MARKED);
  for (let i = 0; i < elements.length && i < MOST_MARKED; i++) marks.take(elements[i]!);
  const root = rootOf(document);
  const { metas } = marks;
  return {
    url: addressOf(document).replace(/#.*$/s, ''),
    title: marks.title,
    lang:
      (root && (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang'))) ||
      metas.get('content-language')?.[0] ||
      '',
    dir: (root && attributeOf(root, 'dir')) || '',
    metas,
    structured: readStructured(marks.scripts),
    headlines: marks.headlines,
    authors: marks.authors,
    dates: marks.dates,
    tags: marks.tags,
    canonical: marks.canonical,
  };
}
