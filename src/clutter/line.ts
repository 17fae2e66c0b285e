import { bodyOf, clientHeightOf, isConnected, rectOf, rootOf, scrollerIn, scrollHeightOf } from '../page/dom.ts';
import { aroundOf } from './known.ts';

/** The first of some elements that is in the window, and where: the line that the reader has before his eyes. */
function lineAmong(elements: readonly Element[]): { element: Element; top: number } | null {
  for (const element of elements) {
    const { top, bottom, width } = rectOf(element);
    if (width > 0 && bottom > 0) return top < innerHeight ? { element, top } : null;
  }
  return null;
}

/** What moves the line: the nearest box that scrolls, or the page. */
export function scrollerOf(element: Element): Element | null {
  for (
    let node = aroundOf(element);
    node && node !== bodyOf(document) && node !== rootOf(document);
    node = aroundOf(node)
  ) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY) && scrollHeightOf(node) > clientHeightOf(node))
      return node;
  }
  return scrollerIn(document);
}

/** Does something to the page and keeps the line being read in its place on the screen. */
export function keepLine(kept: readonly Element[], act: () => void): void {
  const line = lineAmong(kept);
  act();
  if (!line || !isConnected(line.element)) return;
  const moved = rectOf(line.element).top - line.top;
  if (Math.abs(moved) >= 1) scrollerOf(line.element)?.scrollBy({ top: moved, behavior: 'instant' });
}
