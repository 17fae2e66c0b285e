/** The engine's face: no browser-extension API inside. Pages, tests and benchmarks import it. */
export type { Article, Gate, Reading, ReadOptions, Tag, Unread } from './article/types.ts';
export type { CleanMode, CleanOptions, HiddenItem, HiddenSet, Sheet } from './clutter/types.ts';
export type { Digest, DigestInput, DigestOptions, Hashtag, SummarySentence } from './digest/types.ts';
export { type HtmlOptions, toHtml } from './formats/html.ts';
export { type MarkdownOptions, toMarkdown } from './formats/markdown.ts';
export { type TextOptions, toText } from './formats/text.ts';
