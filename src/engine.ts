/** The engine's public interface, without any extension API. Pages, tests and benchmarks import it. */
import { documentIn, readFramed } from './article/frames.ts';
import { rangesIn } from './article/ranges.ts';
import { readArticle } from './article/read.ts';
import { readSelection } from './article/selection.ts';
import type { Article, Reading, ReadOptions } from './article/types.ts';
import { AuthorSheet } from './clutter/author-sheet.ts';
import { clean } from './clutter/clean.ts';
import type { CleanOptions, HiddenSet } from './clutter/types.ts';
import { type PlainText, textRuns } from './formats/text.ts';

export { isLongSelection } from './article/length.ts';
export type { Article, Gate, Reading, ReadOptions, Tag, Unread } from './article/types.ts';
export { whyUnread } from './article/unread.ts';
export type { ElementRule } from './clutter/element-rule.ts';
export { CLUTTER_KINDS, type ClutterKind } from './clutter/kinds.ts';
export { likeness } from './clutter/likeness.ts';
export type { CleanMode, CleanOptions, HiddenItem, HiddenSet, Sheet, SiteRules } from './clutter/types.ts';
export { digest } from './digest/digest.ts';
export type { Digest, DigestInput, DigestOptions, Hashtag, SummarySentence } from './digest/types.ts';
export { toHtml } from './formats/html.ts';
export { toMarkdown } from './formats/markdown.ts';
export { toText } from './formats/text.ts';

/** Reads the article of a page; null where there is none. Changes nothing. */
export function readPage(document: Document, options: ReadOptions = {}): Reading | null {
  const found = readArticle(document, options) ?? readFramed(document, options);
  if (!found) return null;
  const { build, ...rest } = found;
  let plain: PlainText | undefined;
  return {
    ...rest,
    get article() {
      return build().article;
    },
    rangesOf(start, end) {
      const { article, sources } = build();
      plain ??= textRuns(article.content);
      return rangesIn(plain.text, plain.runs, sources, start, end);
    },
  };
}

/** The selection as an article of its own; null where nothing is selected, or all of the article. Changes nothing. */
export function readSelected(document: Document, reading: Reading | null, options: ReadOptions = {}): Article | null {
  const article = reading?.article ?? null;
  const framed = reading?.region.localName === 'iframe' ? documentIn(reading.region) : null;
  return readSelection(document, article, options) ?? (framed && readSelection(framed, article, options));
}

/** Hides in place what is not the article, and what comes later, until `restore()`. Without a reading, hides only what lies over the page. */
export const cleanPage = (
  document: Document,
  reading: Reading | null,
  options: CleanOptions = {},
): Promise<HiddenSet> => clean(document, reading, options, options.sheet === 'inserted' ? null : new AuthorSheet());
