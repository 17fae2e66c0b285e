import { isIn, openShadowRootOf, parentElementOf, parentOf, slotOf, treeOf } from '../page/dom.ts';

/** What is known of the article when clutter is judged. */
export interface Known {
  readonly region: Element;
  /** What must stay. */
  readonly kept: readonly Element[];
  readonly title: string;
  /** A gate asks for payment: its box, blur and lock stay. */
  readonly isPaid: boolean;
}

/** The element around this one in what is shown: out of a shadow root, its host. */
export function aroundOf(element: Element): Element | null {
  const parent = parentElementOf(element);
  if (parent) return parent;
  const root = parentOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** What is around an element as it is laid out: of what a shadow root shows in a slot, that slot. */
export const laidOutIn = (element: Element): Element | null => slotOf(element) ?? aroundOf(element);

/** Whether `inner` stands in `outer`, shadow roots included. */
export function holds(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node; ) {
    if (isIn(node, outer)) return true;
    const root: Node = treeOf(node);
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** Whether an element is one of some elements, or stands in one. */
export function standsInOne(element: Element, some: ReadonlySet<Element>): boolean {
  for (let node: Element | null = element; node; node = aroundOf(node)) if (some.has(node)) return true;
  return false;
}

/** The kept elements with all that is around them, up to the root: nothing of it may be hidden. */
export function holdersOf(known: Known | null): ReadonlySet<Element> {
  const holders = new Set<Element>();
  if (!known) return holders;
  for (const element of [known.region, ...known.kept]) {
    for (let node = aroundOf(element); node && !holders.has(node); node = aroundOf(node)) holders.add(node);
  }
  return holders;
}

/** What a walk enters below an element: its open or opened shadow root, else itself. */
export function insideOf(element: Element, shadowRootOf?: (host: Element) => ShadowRoot | null): Element | ShadowRoot {
  return openShadowRootOf(element) ?? shadowRootOf?.(element) ?? element;
}

/** Elements that show nothing by themselves. */
export const UNSEEN = ['script', 'style', 'head', 'template', 'noscript', 'link', 'meta', 'br'] as const;
