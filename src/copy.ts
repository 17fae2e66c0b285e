/** Injected on demand, after the content script, by a key or the menu: writes the article to the clipboard from the page. */
import { toHtml } from './formats/html.ts';
import { toText } from './formats/text.ts';

declare global {
  var ledeCopied: boolean | undefined;
}

function copy(): boolean {
  const article = globalThis.ledePresence?.article();
  if (!article) return false;
  let written = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', toHtml(article, { head: true }));
    event.clipboardData?.setData('text/plain', toText(article, { head: true, captions: true, markers: true }));
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

globalThis.ledeCopied = copy();
