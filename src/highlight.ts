import { bringIntoView, parentElementOf, rectOf } from './page/dom.ts';
import { scrollerOf } from './page/scroller.ts';

/** The name of the mark. A page can look it up, but only after the reader asked for a mark. */
export const MARK = 'lede-mark';

/** Where a marked text should stand, in heights of the scroller: away from its edges, where sticky headers are. */
const EASE_FROM = 0.25;
const EASE_AT = 0.35;
const EASE_TO = 0.8;

function scrollTo(range: Range, isNear = false): void {
  const element = parentElementOf(range.startContainer);
  if (!element) return;
  const scroller = scrollerOf(element);
  const frame = scroller && rectOf(scroller);
  const start = Math.max(0, frame?.top ?? 0);
  const height = Math.min(innerHeight, frame?.bottom ?? innerHeight) - start;
  const { top, bottom } = range.getBoundingClientRect();
  const [from, to] = [(top - start) / height, (bottom - start) / height];
  if (from >= EASE_FROM && to <= EASE_TO) return;
  if (!isNear && !(from >= 0 && to <= 1)) {
    // This also scrolls the boxes around the scroller; but in an element as tall as the window it may miss the text.
    bringIntoView(element, { block: 'nearest', behavior: 'instant' });
    scrollTo(range, true);
  } else {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    (scroller ?? window).scrollBy({ top: (from - EASE_AT) * height, behavior: calm ? 'instant' : 'smooth' });
  }
}

/**
 * Marks ranges without changing the document, and brings the first into view; tells whether there is one. Where marks are
 * unknown it selects them.
 */
export function markRanges(ranges: readonly Range[]): boolean {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return false;
  if (CSS.highlights) CSS.highlights.set(MARK, new Highlight(...ranges));
  else getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  scrollTo(first);
  return true;
}

export const unmark = (): unknown => CSS.highlights?.delete(MARK);
