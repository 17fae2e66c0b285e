import type { Root, Text } from 'hast';

/** Set before every id in the tree: so that none of a page's own meets the ids or names of where the text is shown. */
export const ANCHOR = 'lede-';

/** Class of a quote that is set apart from the text around it, and catches the eye. */
export const PULL_QUOTE = 'pull-quote';

/** An article as plain data: what crosses messages, is digested, copied and shown in the reader view. */
export interface Article {
  /** Address of the page, without a fragment. */
  url: string;
  /** Headline, without the site's name. */
  title: string;
  /** Names of people or organisations, without 'By'. */
  authors: string[];
  /** The line of authors as the page words it. */
  byline?: string;
  siteName?: string;
  /** ISO 8601, as precise as the page says it: a date, or a date and time with its offset. */
  published?: string;
  modified?: string;
  /** When the page says that it will be taken down, ISO 8601. */
  expires?: string;
  /** BCP 47. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The publisher's own description. */
  excerpt?: string;
  /** Absolute address of the lead image. */
  image?: string;
  /** What the publisher says that the article is about, in the page's order. */
  tags: Tag[];
  /** Set where the text that can be read ends before the article does. */
  gate?: Gate;
  /** Address of the page on which the text goes on, where it is split over several. */
  next?: string;
  /** Length of the body in words; in scripts without spaces as `Intl.Segmenter` counts them. */
  words: number;
  /** The body, built by allow-list; addresses in it are absolute and http, https or mailto. */
  content: Root;
}

export interface Tag {
  text: string;
  /** A line of hashtags in the text, metadata, or a link with rel=tag. */
  source: 'line' | 'meta' | 'link';
}

/** A gate that withholds the rest of the text. */
export interface Gate {
  kind: 'paid' | 'registration';
  /** The words by which the page says so, where it says it in words. */
  note?: string;
}

/** One visit of the engine to a page: the plain article, and where its parts stand in the live page. */
export interface Reading {
  /** Made of the page when it is first asked for: to clean a page does not take it. */
  readonly article: Article;
  /** The article's. */
  readonly title: string;
  /** Whether the free text ends at a gate that asks for payment. */
  readonly isPaid: boolean;
  /** The element that holds the article. */
  readonly region: Element;
  /** The elements whose text or media the article keeps, in document order. */
  readonly kept: readonly Element[];
  /** Live ranges of a stretch of `toText(article)`, one for each run of text. Offsets are UTF-16 code units. */
  rangesOf(start: number, end: number): Range[];
}

/** Where the characters of one text node of the article's tree stand in the live page. */
export interface TextSource {
  /** Node of `Article.content`. */
  text: Text;
  /** Live nodes whose text, joined and with white space folded, is the node's value. */
  nodes: readonly globalThis.Text[];
}

export interface ReadOptions {
  /** Prefer the article that holds this element, where a page has several. */
  near?: Element;
  /** Opens closed shadow roots too, where the caller may. */
  shadowRootOf?: (host: Element) => ShadowRoot | null;
}

/** Why a page could not be read; 'framed': what it shows stands in a frame of another origin. */
export type Unread = 'loading' | 'no-article' | 'unreadable' | 'framed';
