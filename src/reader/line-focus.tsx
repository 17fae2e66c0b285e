/** @jsxImportSource preact */

import { useEffect, useState } from 'preact/hooks';
import { makeRange, walkerIn } from '../page/dom.ts';

/** Where the lines that are not shaded stand, as a share of the window's height. */
const PLACE = 0.38;

/** The vertical extent of a line, in CSS pixels from the window's top. */
export interface Band {
  top: number;
  bottom: number;
}

/** Lines of text in the window and up to one window height above and below it, from the top. */
function linesIn(body: Element): Band[] {
  const lines: Band[] = [];
  const walker = walkerIn(document, body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    const { top, bottom, height } = (node as Element).getBoundingClientRect();
    return height > 0 && (bottom < -innerHeight || top > innerHeight * 2)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  const range = makeRange(document);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    for (const { top, bottom } of range.getClientRects()) {
      const last = lines.at(-1);
      // Pieces of one line overlap by more than half.
      if (last && top < (last.top + last.bottom) / 2 && bottom > last.top) {
        last.top = Math.min(last.top, top);
        last.bottom = Math.max(last.bottom, bottom);
      } else if (!last || top >= (last.top + last.bottom) / 2) lines.push({ top, bottom });
    }
  }
  return lines;
}

/** Index of the line that is nearest to `PLACE`. */
function middleOf(lines: readonly Band[]): number {
  const y = innerHeight * PLACE;
  let best = 0;
  for (const [i, { top, bottom }] of lines.entries()) {
    if (Math.abs((top + bottom) / 2 - y) < Math.abs((lines[best]!.top + lines[best]!.bottom) / 2 - y)) best = i;
  }
  return best;
}

/** Scrolls line focus by a number of lines, down or (negative) up. */
export function stepLine(scroller: HTMLElement, body: Element, steps: number): void {
  const lines = linesIn(body);
  const next = lines[middleOf(lines) + steps];
  if (next) scroller.scrollTop += (next.top + next.bottom) / 2 - innerHeight * PLACE;
}

/** Line focus: shades the text but for `count` lines at `PLACE`. */
export function LineFocus({ scroller, body, count }: { scroller: HTMLElement; body: Element; count: number }) {
  const [band, setBand] = useState<Band | null>(null);
  useEffect(() => {
    let frame = 0;
    const place = () => {
      frame = 0;
      const lines = linesIn(body);
      const middle = middleOf(lines);
      const first = lines[Math.max(0, middle - (count >> 1))];
      const last = lines[Math.min(lines.length - 1, middle + (count >> 1))];
      setBand(first && last ? { top: first.top, bottom: last.bottom } : null);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(place);
    };
    place();
    scroller.addEventListener('scroll', soon, { passive: true });
    const resized = new ResizeObserver(soon);
    resized.observe(body);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', soon);
      resized.disconnect();
    };
  }, [scroller, body, count]);
  if (!band) return null;
  return (
    <div
      class="line-focus"
      aria-hidden="true"
      style={{ top: `${band.top - 4}px`, height: `${band.bottom - band.top + 8}px` }}
    />
  );
}
