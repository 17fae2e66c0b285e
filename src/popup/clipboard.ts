import type { Copied, SavedFile } from '../formats/copies.ts';

export type { Copied, SavedFile };

/** Writes rich and plain text as one. Must be called in the press itself, before anything is awaited. */
export async function write({ text, html }: Copied): Promise<boolean> {
  try {
    const blobs: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html !== undefined) blobs['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    return true;
  } catch {
    return false;
  }
}

/** Hands a file to the browser's downloads. */
export function save({ name, type, text }: SavedFile): void {
  const link = document.createElement('a');
  // Not revoked: the browser may still read it, and it goes with the popup.
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}
