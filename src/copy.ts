/** Injected on demand, after the content script, by a key or the menu: writes to the clipboard from the page. */
import type { Article } from './article/types.ts';
import type { CopyOptions } from './formats/compose.ts';
import { type Copied, copyMarkdown, copyRich } from './formats/copies.ts';

/** What is to be copied, set before this script runs. */
export interface PageCopy {
  as: 'rich' | 'markdown';
  /** Only the selection, or nothing. */
  onlySelection: boolean;
  options: CopyOptions;
}

declare global {
  var ledeCopy: PageCopy | undefined;
  var ledeCopied: 'article' | 'selection' | null | undefined;
}

function write({ text, html }: Copied): boolean {
  let written = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    written = true;
  };
  // The page's own handlers must neither see nor change what is copied.
  addEventListener('copy', onCopy, { capture: true });
  try {
    // The asynchronous clipboard is closed to scripts on insecure pages; this one is not.
    return document.execCommand('copy') && written;
  } finally {
    removeEventListener('copy', onCopy, { capture: true });
  }
}

function copy(): 'article' | 'selection' | null {
  const request = globalThis.ledeCopy;
  const presence = globalThis.ledePresence;
  if (!request || !presence) return null;
  const selected: Article | null = presence.selection();
  const article = selected ?? (request.onlySelection ? null : presence.article());
  if (!article) return null;
  const source = { article, isPart: selected !== null };
  const copied = request.as === 'markdown' ? copyMarkdown(source, request.options) : copyRich(source, request.options);
  if (!write(copied)) return null;
  return selected ? 'selection' : 'article';
}

globalThis.ledeCopied = copy();
