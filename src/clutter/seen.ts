import { firstElementOf, isDisplayed, nextElementOf, openShadowRootOf, rectOf } from '../page/dom.ts';

/** Whether styles neither hide an element nor make it transparent or skip its content. */
export const looksShown = (element: Element): boolean =>
  isDisplayed(element, { opacityProperty: true, visibilityProperty: true });

/** In CSS pixels, in both directions: a thinner box is a line, or a container that its content reaches out of. */
export const THINNEST = 3;
/** So deep, and among so many children of each, boxes are looked for that reach out of one without a box of its own. */
const DEEPEST = 3;
const MOST_CHILDREN = 12;

/**
 * What is seen of an element: itself; or, where it has no box of its own, the boxes that reach out of it, as those of toasts and
 * of widgets reach out of their containers.
 */
export function boxesOf(element: Element, boxOf: (element: Element) => DOMRect = rectOf, depth = 0): Element[] {
  const { width, height } = boxOf(element);
  if (width >= THINNEST && height >= THINNEST) return [element];
  const boxes: Element[] = [];
  let child = depth < DEEPEST ? firstShownOf(element) : null;
  for (let i = 0; child && i < MOST_CHILDREN; i++, child = nextElementOf(child))
    boxes.push(...boxesOf(child, boxOf, depth + 1));
  return boxes;
}

const firstShownOf = (element: Element): Element | null => {
  const root = openShadowRootOf(element);
  return root ? root.firstElementChild : firstElementOf(element);
};

/** A hidden box may hold things that show themselves again. */
export function hasShownChild(element: Element): boolean {
  let child = firstShownOf(element);
  for (let i = 0; child && i < MOST_CHILDREN; i++, child = nextElementOf(child)) {
    if (!looksShown(child)) continue;
    const { width, height } = rectOf(child);
    if (width >= THINNEST && height >= THINNEST) return true;
  }
  return false;
}
