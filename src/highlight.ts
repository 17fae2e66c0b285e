import { bodyOf, bringIntoView, clientHeightOf, parentElementOf, scrollHeightOf } from './page/dom.ts';

/** The name of the mark. A page can look it up, but only after the reader asked for a mark. */
export const MARK = 'lede-mark';

/** Shares of the window's height. Text that starts above the first or ends below the second is too near an edge to be read… */
const HIGHEST = 0.1;
const LOWEST = 0.8;
/** …and is scrolled to here. */
const COMFORTABLE = 0.35;

function scrollTo(range: Range): void {
  const element = parentElementOf(range.startContainer);
  if (!element) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  bringIntoView(element, { block: 'nearest', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  const behavior = calm ? 'instant' : 'smooth';
  if (top < innerHeight * HIGHEST || top + height > innerHeight * LOWEST)
    scrollerOf(element).scrollBy({ top: top - innerHeight * COMFORTABLE, behavior });
  else bringIntoView(element, { block: 'center', behavior });
}

function scrollerOf(element: Element): Element | Window {
  for (let node = parentElementOf(element); node && node !== bodyOf(document); node = parentElementOf(node)) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY) && scrollHeightOf(node) > clientHeightOf(node))
      return node;
  }
  return window;
}

/** Marks ranges without changing the document, and brings the first into view. Where marks are unknown, selects them. */
export function markRanges(ranges: readonly Range[]): void {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return;
  if (typeof Highlight === 'function' && CSS.highlights) {
    CSS.highlights.set(MARK, new Highlight(...ranges));
  } else {
    getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  }
  scrollTo(first);
}

export function unmark(): void {
  if (typeof Highlight === 'function') CSS.highlights?.delete(MARK);
}
