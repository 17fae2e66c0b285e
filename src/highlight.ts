import { bodyOf, bringIntoView, clientHeightOf, parentElementOf, rectOf, rootOf, scrollHeightOf } from './page/dom.ts';

/** The name of the mark. A page can look it up, but only after the reader asked for a mark. */
export const MARK = 'lede-mark';

/** Where a marked text is read at ease, in heights of what scrolls: away from its edges, at which headers stick. */
const EASE = { from: 0.25, at: 0.35, to: 0.8 };

function scrollTo(range: Range): void {
  const element = parentElementOf(range.startContainer);
  if (!element) return;
  const scroller = scrollerOf(element);
  /** How far the text stands below a line, and whether it is seen between two, in heights of what scrolls. */
  const look = () => {
    const frame = scroller && rectOf(scroller);
    const start = Math.max(0, frame?.top ?? 0);
    const height = Math.min(innerHeight, frame?.bottom ?? innerHeight) - start;
    const { top, bottom } = range.getBoundingClientRect();
    return {
      below: (line: number) => top - start - height * line,
      isWithin: (from: number, to: number) => top >= start + height * from && bottom <= start + height * to,
    };
  };
  // For boxes around what scrolls; it does not tell where in an element as tall as the window the text is.
  if (!look().isWithin(0, 1)) bringIntoView(element, { block: 'nearest', behavior: 'instant' });
  const { below, isWithin } = look();
  if (isWithin(EASE.from, EASE.to)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (scroller ?? window).scrollBy({ top: below(EASE.at), behavior: calm ? 'instant' : 'smooth' });
}

/** The box that scrolls a text; null for the window. */
function scrollerOf(element: Element): Element | null {
  const root = rootOf(document);
  for (let node: Element | null = element; node && node !== root; node = parentElementOf(node)) {
    // What the body says of scrolling holds for the window, unless the root says something itself.
    if (node === bodyOf(document) && root && getComputedStyle(root).overflowY === 'visible') return null;
    if (/auto|scroll/.test(getComputedStyle(node).overflowY) && scrollHeightOf(node) > clientHeightOf(node))
      return node;
  }
  return null;
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
