/** Injected on demand, when the reader view saves an article: the article as a file. */
import type { Article } from './article/types.ts';
import { copyOptionsOf } from './copy-options.ts';
import { type FileKind, type SavedFile, saveAs } from './formats/copies.ts';
import { loadSettings } from './settings.ts';

declare global {
  /** The article as a file, made by the reader's own template. */
  var ledeFiles: ((kind: FileKind, article: Article) => Promise<SavedFile>) | undefined;
}

globalThis.ledeFiles = async (kind, article) =>
  saveAs(kind, { article, isPart: false }, copyOptionsOf(await loadSettings()));
