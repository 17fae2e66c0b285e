/** Every way in which an article, or a part of one, is copied or saved. */
import type { Article } from '../article/types.ts';
import { type Composed, type CopyOptions, compose, composePart, composeQuotation, wholeOf } from './compose.ts';
import { fileNameOf } from './file-name.ts';
import { frontMatterOf } from './front-matter.ts';
import { toRichText } from './html.ts';
import { toHtmlFile } from './html-file.ts';
import { toMarkdownOf } from './markdown.ts';
import { toPlain } from './plain.ts';

/** One clipboard item, in plain text and where wanted in HTML. */
export interface Copied {
  text: string;
  html?: string;
}

export interface SavedFile {
  /** File name with its extension. */
  name: string;
  /** Media type with its charset. */
  type: string;
  text: string;
}

export type FileKind = 'md' | 'html' | 'txt';

/** What is copied or saved: an article or, if `isPart`, the selected part of one, which gets no head and foot. */
export interface CopySource {
  article: Article;
  isPart: boolean;
}

const composed = ({ article, isPart }: CopySource, options: CopyOptions): Composed =>
  isPart ? composePart(article) : compose(article, options);

const rich = (parts: Composed, article: Article): Copied => ({
  html: toRichText(wholeOf(parts), article),
  // Programs wrap pasted text themselves.
  text: toPlain(parts, { wrapAt: 0, linkNotes: false }),
});

/** Rich text, and plain text for programs that cannot paste it. */
export const copyRich = (source: CopySource, options: CopyOptions): Copied =>
  rich(composed(source, options), source.article);

/** Markdown, for a whole article with front matter in place of the head if the reader wants it. */
export function copyMarkdown(source: CopySource, options: CopyOptions): Copied {
  const parts = composed(source, options);
  const withFacts = options.frontMatter && !source.isPart;
  // Front matter has what the head would say.
  if (!withFacts) return { text: toMarkdownOf(wholeOf(parts)) };
  return { text: toMarkdownOf([...parts.body, ...parts.foot], frontMatterOf(source.article)) };
}

/** Plain text, wrapped and with notes of links as the reader wants it. */
export const copyPlain = (source: CopySource, options: CopyOptions): Copied => ({
  text: toPlain(composed(source, options), options),
});

/** A selected part as a quotation with its source. */
export const copyQuotation = (part: Article): Copied => rich(composeQuotation(part), part);

const FILES: Readonly<Record<FileKind, { type: string; write: (source: CopySource, options: CopyOptions) => string }>> =
  {
    md: { type: 'text/markdown', write: (source, options) => copyMarkdown(source, options).text },
    txt: { type: 'text/plain', write: (source, options) => `${copyPlain(source, options).text}\n` },
    html: {
      type: 'text/html',
      write: (source, options) => toHtmlFile(wholeOf(composed(source, options)), source.article),
    },
  };

/** Writes a copy as a file, named after the title of the article. */
export function saveAs(kind: FileKind, source: CopySource, options: CopyOptions): SavedFile {
  const { type, write } = FILES[kind];
  return { name: fileNameOf(source.article.title, kind), type: `${type};charset=utf-8`, text: write(source, options) };
}
