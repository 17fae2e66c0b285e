import type { SavedFile } from './formats/copies.ts';
import { make } from './page/dom.ts';

/** How long a browser may take to read a file for download, in ms. */
const READ_MS = 10_000;

/** Hands a file to the browser's downloads, in a page of ours or in the reader's. */
export function saveFile({ name, type, text }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make(document, 'a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_MS);
}
