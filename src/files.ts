/** Injected on demand, when the reader view saves what it shows: that as a file. */
import { copyOptionsOf } from './copy-options.ts';
import { type CopySource, type FileKind, type SavedFile, saveAs } from './formats/copies.ts';
import { loadSettings } from './settings.ts';

declare global {
  /** An article, or a part of one, as a file, made by the reader's own template. */
  var ledeFiles: ((kind: FileKind, source: CopySource) => Promise<SavedFile>) | undefined;
}

globalThis.ledeFiles = async (kind, source) => saveAs(kind, source, copyOptionsOf(await loadSettings()));
