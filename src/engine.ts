/** The engine's face: no browser-extension API inside. Pages, tests and benchmarks import it. */
import { rangesIn } from './article/ranges.ts';
import { readArticle } from './article/read.ts';
import type { Reading, ReadOptions } from './article/types.ts';
import { type PlainText, textRuns } from './formats/text.ts';

export type { Article, Gate, Reading, ReadOptions, Tag, Unread } from './article/types.ts';
export { whyUnread } from './article/unread.ts';
export type { CleanMode, CleanOptions, HiddenItem, HiddenSet, Sheet } from './clutter/types.ts';
export type { Digest, DigestInput, DigestOptions, Hashtag, SummarySentence } from './digest/types.ts';
export { type HtmlOptions, toHtml } from './formats/html.ts';
export { type MarkdownOptions, toMarkdown } from './formats/markdown.ts';
export { type TextOptions, toText } from './formats/text.ts';

/** Reads the article of a page, or gives null where there is none. Changes nothing. */
export function readPage(document: Document, options: ReadOptions = {}): Reading | null {
  const found = readArticle(document, options);
  if (!found) return null;
  const { article, region, kept, sources } = found;
  let plain: PlainText | undefined;
  return {
    article,
    region,
    kept,
    rangesOf(start, end) {
      plain ??= textRuns(article.content);
      return rangesIn(plain.text, plain.runs, sources, start, end);
    },
  };
}
