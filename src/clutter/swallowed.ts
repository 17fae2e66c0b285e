import { closestOf, findIn, isConnected, isIn, ownerOf, viewOf } from '../page/dom.ts';
import { OURS } from '../page/ours.ts';
import { scrollerOf } from '../page/scroller.ts';
import { standsInOne } from './known.ts';

/** Keys that scroll a page. */
const KEYS = new Set([' ', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End']);
/** In ms: a page that scrolls has begun to within this time. */
const PATIENCE_MS = 100;
/** In ms: a busy page scrolls later than that, and is also put back later. */
const LONGEST_MS = 600;

/** The last attempt to scroll, and the scroll position before it. */
interface Watched {
  readonly event: Event;
  readonly scroller: Element;
  /** In pixels from the top. */
  readonly from: number;
}

/** Elements that use wheel, touch and keys themselves. */
const USES =
  'input,textarea,select,button,canvas,video,audio,iframe,object,embed,model-viewer,figure,[contenteditable],[role=slider],[role=application]';
const TYPES = ['wheel', 'touchmove', 'keydown'] as const;
type Type = (typeof TYPES)[number] | 'scroll';

/**
 * Overlays also lock a page by swallowing the wheel, the finger and the keys, or by scrolling back at once, and go on doing
 * so when they are hidden. What the page swallowed over the article although nothing moved is kept from its handlers from
 * then on; the turn of the wheel that showed it is made up for.
 */
export class Swallowed {
  readonly #shielded = new Set<Type>();
  #watched: Watched | null = null;
  #view: Window | null = null;

  constructor(
    readonly region: Element,
    readonly kept: ReadonlySet<Element>,
  ) {}

  watch(): void {
    const view = viewOf(ownerOf(this.region));
    if (this.#view || !view) return;
    this.#view = view;
    for (const type of TYPES) view.addEventListener(type, this.#meet, { capture: true, passive: true });
    view.addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
  }

  stop(): void {
    for (const type of TYPES) this.#view?.removeEventListener(type, this.#meet, { capture: true });
    this.#view?.removeEventListener('scroll', this.#scrolled, { capture: true });
    this.#view = null;
    this.#shielded.clear();
  }

  readonly #meet = (event: Event): void => {
    if (!event.isTrusted || !this.#concerns(event)) return;
    if (this.#shielded.has(event.type as Type)) event.stopImmediatePropagation();
    const scroller = this.#watched ? null : scrollerOf(this.region);
    if (scroller) this.#seeAfter(event, scroller, scroller.scrollTop);
  };

  /** Checks whether the page scrolls; if it is held in place, frees it. */
  #seeAfter(event: Event, scroller: Element, from: number): void {
    const watched = { event, scroller, from };
    this.#watched = watched;
    setTimeout(() => {
      if (this.#watched === watched && event.defaultPrevented && scroller.scrollTop === from)
        this.#free(watched, event.type as Type);
    }, PATIENCE_MS);
    setTimeout(() => {
      if (this.#watched === watched) this.#watched = null;
    }, LONGEST_MS);
  }

  /** Keeps from the page the events by which it stops scrolling, and makes up for the turn of the wheel that was lost. */
  #free({ event, scroller, from }: Watched, held: Type): void {
    this.#watched = null;
    if (!this.#view || !isConnected(this.region) || this.#shielded.has(held)) return;
    this.#shielded.add(held);
    if (!(event instanceof WheelEvent)) return;
    this.#seeAfter(event, scroller, from);
    scroller.scrollBy({ left: event.deltaX, top: event.deltaY, behavior: 'instant' });
  }

  readonly #scrolled = (event: Event): void => {
    if (this.#shielded.has('scroll') && event.target === ownerOf(this.region)) event.stopImmediatePropagation();
    const watched = this.#watched;
    if (!watched || watched.scroller.scrollTop === watched.from) return;
    // After the page's own handlers have heard of it: it moved, and was put back by one of them.
    setTimeout(() => {
      if (this.#watched === watched && watched.scroller.scrollTop === watched.from) this.#free(watched, 'scroll');
    });
  };

  /** Whether an event is an attempt to scroll the article: over its text, or beside it. */
  #concerns(event: Event): boolean {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || closestOf(target, USES)) return false;
    // While the picker is open, it takes the keys and not the page.
    if (findIn(ownerOf(target), `[${OURS}=picker]`)) return false;
    if (event instanceof KeyboardEvent && (!KEYS.has(event.key) || event.ctrlKey || event.altKey || event.metaKey))
      return false;
    // With Ctrl the wheel zooms; only deltas in pixels can be made up for.
    if (event instanceof WheelEvent && (event.ctrlKey || event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL)) return false;
    return isIn(this.region, target) || standsInOne(target, this.kept);
  }
}
