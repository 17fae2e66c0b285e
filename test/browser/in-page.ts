/** Runs inside a page, with the engine: what tests and commands ask of it, as plain data. */

import type { Article, ClutterKind, Digest } from '../../src/engine.ts';
import * as lede from '../../src/engine.ts';

/** What the engine says of a page, as plain data. */
export interface Said {
  article: Omit<Article, 'content'> | null;
  unread: string;
  markdown: string;
  text: string;
  digest: Digest;
}

export interface Cleaned {
  hidden: { kind: ClutterKind; also: readonly ClutterKind[]; excerpt: string; selector: string }[];
  /** Whether restoring gave the same markup, byte for byte. */
  restored: boolean;
  /** Whether the article, asked for once the page was clean, is what it would have been before. */
  sameArticle: boolean;
  /** What select-all gives on the cleaned page. */
  selected: string;
  /** Which of the asked selectors are still shown on the cleaned page, and which were before. */
  shown: Record<string, boolean>;
  shownBefore: Record<string, boolean>;
  /** Whether the window scrolls, or has no need to. */
  scrolls: boolean;
}

async function say(): Promise<Said> {
  const reading = lede.readPage(document);
  if (!reading) {
    const unread = lede.whyUnread(document);
    return {
      article: null,
      unread,
      markdown: '',
      text: '',
      digest: { lang: 'und', summary: [], whole: false, hashtags: [] },
    };
  }
  const { content: _, ...article } = reading.article;
  const text = lede.toText(reading.article);
  const { title, lang, tags, siteName } = article;
  const digest = await lede.digest({ title, text, tags, ...(lang && { lang }), ...(siteName && { siteName }) });
  return { article, unread: '', markdown: lede.toMarkdown(reading.article), text, digest };
}

async function clean(selectors: readonly string[]): Promise<Cleaned> {
  const isShown = (selector: string) =>
    [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
  const ask = () => Object.fromEntries(selectors.map((selector) => [selector, isShown(selector)]));
  const selectorOf = (element: Element | null) =>
    element
      ? element.localName +
        (element.id ? `#${element.id}` : '') +
        [...element.classList]
          .slice(0, 2)
          .map((name) => `.${name}`)
          .join('')
      : '';
  const shownBefore = ask();
  const before = document.documentElement.outerHTML;
  const article = lede.readPage(document)?.article;
  const reading = lede.readPage(document);
  const set = await lede.cleanPage(document, reading);
  const sameArticle = JSON.stringify(reading?.article) === JSON.stringify(article);
  const hidden = set.items
    .filter(({ state }) => state === 'hidden')
    .map(({ id, kind, also = [], excerpt }) => ({ kind, also, excerpt, selector: selectorOf(set.elementOf(id)) }));
  const shown = ask();
  getSelection()?.selectAllChildren(document.body);
  const selected = getSelection()?.toString() ?? '';
  getSelection()?.removeAllRanges();
  const overflow = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowY);
  const fits = document.documentElement.scrollHeight <= innerHeight && document.body.scrollHeight <= innerHeight;
  const scrolls = fits || (!overflow(document.documentElement) && !overflow(document.body));
  set.restore();
  const restored = document.documentElement.outerHTML === before;
  return { hidden, shown, shownBefore, selected, scrolls, sameArticle, restored };
}

declare global {
  var ledePage: { say: typeof say; clean: typeof clean };
}
globalThis.ledePage = { say, clean };
