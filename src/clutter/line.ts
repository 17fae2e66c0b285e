import { aroundOf, isConnected, putScrollTop, rectOf, scrollerIn, scrollTopOf } from '../page/dom.ts';
import { scrollerOf } from '../page/scroller.ts';

/** The first of some elements that is in the window, and where it stands: about the line that is being read. */
function lineAmong(elements: readonly Element[]): { element: Element; top: number } | null {
  for (const element of elements) {
    const { top, bottom, width } = rectOf(element);
    if (width > 0 && bottom > 0) return top < innerHeight ? { element, top } : null;
  }
  return null;
}

/** Keeps the line that is being read in its place on the screen while things are hidden and come back. */
export class LineKeeper {
  readonly #kept: readonly Element[];
  #scroller: Element | null = null;
  /** Scroll position before the first change, in CSS pixels; null once the reader has scrolled. */
  #former: number | null = null;
  /** Scroll position after the last change. */
  #left = 0;

  constructor(kept: readonly Element[]) {
    this.#kept = kept;
  }

  /** Makes a change and keeps the line in its place. */
  keep(act: () => void): void {
    this.#note();
    this.#act(act);
    if (this.#scroller) this.#left = scrollTopOf(this.#scroller);
  }

  /**
   * Makes the change that restores the page. A page at its top cannot follow its line upwards, so where the reader has not
   * scrolled since, the scroll position from before is restored instead.
   */
  putBack(act: () => void): void {
    this.#note();
    this.#act(act);
    if (this.#scroller && this.#former !== null) putScrollTop(this.#scroller, this.#former);
    this.#scroller = null;
  }

  #note(): void {
    if (this.#scroller) {
      if (scrollTopOf(this.#scroller) !== this.#left) this.#former = null;
      return;
    }
    const first = this.#kept.find(isConnected);
    this.#scroller = first ? scrollerOf(aroundOf(first)) : scrollerIn(document);
    this.#former = this.#scroller && scrollTopOf(this.#scroller);
  }

  #act(act: () => void): void {
    const line = lineAmong(this.#kept);
    act();
    if (!line || !isConnected(line.element)) return;
    const moved = rectOf(line.element).top - line.top;
    const scroller = Math.abs(moved) >= 1 ? scrollerOf(aroundOf(line.element)) : null;
    if (scroller) putScrollTop(scroller, scrollTopOf(scroller) + moved);
  }
}
