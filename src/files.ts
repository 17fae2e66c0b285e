/** Injected on demand, when the reader view saves an article: the article as the text of a file. */
import type { Article } from './article/types.ts';
import { toHtml } from './formats/html.ts';
import { toMarkdown } from './formats/markdown.ts';

declare global {
  var ledeFiles: Record<'html' | 'markdown', (article: Article) => string> | undefined;
}

globalThis.ledeFiles = {
  // Without its encoding a page from the disk is read in the system's.
  html: (article) => `<!doctype html>\n<meta charset="utf-8">\n${toHtml(article, { head: true })}\n`,
  markdown: (article) => toMarkdown(article, { head: true }),
};
