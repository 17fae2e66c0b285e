import { bodyOf, clientHeightOf, laidOutIn, rootOf, scrollerIn, scrollHeightOf } from './dom.ts';

/** In CSS pixels: what overflows by less does so by accident, and what is lower is not read in. */
const LEAST_OVERFLOW = 20;
const LEAST_HEIGHT = 100;

/** The nearest of an element and what it is laid out in that scrolls, else what scrolls the page. */
export function scrollerOf(element: Element | null): Element | null {
  const root = rootOf(document);
  for (let node = element; node && node !== root; node = laidOutIn(node)) {
    // The body's overflow applies to the window, unless the root has its own.
    if (node === bodyOf(document) && root && getComputedStyle(root).overflowY === 'visible') break;
    const height = clientHeightOf(node);
    if (
      height > LEAST_HEIGHT &&
      scrollHeightOf(node) > height + LEAST_OVERFLOW &&
      /auto|scroll/.test(getComputedStyle(node).overflowY)
    )
      return node;
  }
  return scrollerIn(document);
}
