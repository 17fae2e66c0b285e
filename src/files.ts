/** Injected on demand, when the reader view saves an article: the article as the text of a file. */
import type { Article } from './article/types.ts';
import { copyOptionsOf } from './copy-options.ts';
import { saveAs } from './formats/copies.ts';
import { DEFAULTS } from './settings.ts';

declare global {
  var ledeFiles: Record<'html' | 'markdown', (article: Article) => string> | undefined;
}

const textOf = (kind: 'html' | 'md', article: Article): string =>
  saveAs(kind, { article, isPart: false }, copyOptionsOf(DEFAULTS)).text;

globalThis.ledeFiles = {
  html: (article) => textOf('html', article),
  markdown: (article) => textOf('md', article),
};
