import type { Article } from '../article/types.ts';

export interface Copied {
  text: string;
  html?: string;
}

type Formats = Pick<typeof import('../formats/html.ts'), 'toHtml'> &
  Pick<typeof import('../formats/text.ts'), 'toText'>;

let formats: Formats | null = null;

/** Loads what a copy needs, so that the press of the button can write at once and keeps its right to the clipboard. */
export async function prepareFormats(): Promise<void> {
  const [html, text] = await Promise.all([import('../formats/html.ts'), import('../formats/text.ts')]);
  formats = { toHtml: html.toHtml, toText: text.toText };
}

export function articleToCopy(article: Article): Copied | null {
  if (!formats) return null;
  return {
    html: formats.toHtml(article, { head: true }),
    text: formats.toText(article, { head: true, captions: true, markers: true }),
  };
}

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

/** A file to be saved; its type is a media type. */
export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

/** Hands a file to the browser's downloads. */
export function save({ name, type, text }: SavedFile): void {
  const link = document.createElement('a');
  // Not revoked: the browser may still read it, and it goes with the popup.
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}
