/** Injected on demand, after the content script, by a key or the menu: writes to the clipboard from the page. */

import type { CopyOptions } from './formats/compose.ts';
import { type Copied, copyMarkdown, copyRich } from './formats/copies.ts';
import { command } from './page/dom.ts';
import { left } from './world.ts';

/** What is to be copied, set before this script runs. */
export interface PageCopy {
  as: 'rich' | 'markdown';
  /** Only the selection, or nothing. */
  onlySelection: boolean;
  options: CopyOptions;
}

/** What was copied; 'nothing' where there was nothing to copy, 'refused' where the browser refused. */
export type CopyOutcome = 'article' | 'selection' | 'nothing' | 'refused';

declare global {
  var ledeCopy: PageCopy | undefined;
  var ledeCopied: CopyOutcome | undefined;
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
    // The asynchronous Clipboard API does not exist on insecure pages; this works there too.
    return command(document, 'copy') && written;
  } finally {
    removeEventListener('copy', onCopy, { capture: true });
  }
}

function copy(): CopyOutcome {
  const request = left('ledeCopy');
  const session = left('ledePresence')?.session;
  if (!request || !session) return 'nothing';
  const selected = session.selection();
  const article = selected ?? (request.onlySelection ? null : session.visit.article);
  if (!article) return 'nothing';
  const source = { article, isPart: selected !== null };
  const copied = request.as === 'markdown' ? copyMarkdown(source, request.options) : copyRich(source, request.options);
  if (!write(copied)) return 'refused';
  return selected ? 'selection' : 'article';
}

globalThis.ledeCopied = copy();
