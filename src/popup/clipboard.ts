import type { Copied } from '../formats/copies.ts';

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
