import { aroundOf, isIn, openShadowRootOf, treeOf } from '../page/dom.ts';

/** What is known of the article when clutter is judged. */
export interface Known {
  readonly region: Element;
  /** The article's elements, which must stay visible. */
  readonly kept: readonly Element[];
  readonly title: string;
  /** Whether the text ends at a paywall, whose box, blur and lock stay. */
  readonly isPaid: boolean;
}

/** Whether `outer` contains `inner`, through shadow roots too. */
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

/** All ancestors of the region and of the kept elements, through shadow roots: none of them may be hidden. */
export function holdersOf(known: Known | null): ReadonlySet<Element> {
  const holders = new Set<Element>();
  if (!known) return holders;
  for (const element of [known.region, ...known.kept]) {
    for (let node = aroundOf(element); node && !holders.has(node); node = aroundOf(node)) holders.add(node);
  }
  return holders;
}

/** Where a walk goes on below an element: in its shadow root if it can be opened, else in the element itself. */
export function insideOf(element: Element, shadowRootOf?: (host: Element) => ShadowRoot | null): Element | ShadowRoot {
  return openShadowRootOf(element) ?? shadowRootOf?.(element) ?? element;
}

/** Elements that show nothing by themselves. */
export const UNSEEN = ['script', 'style', 'head', 'template', 'noscript', 'link', 'meta', 'br'] as const;
