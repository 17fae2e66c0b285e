import { closestOf, isConnected, isIn, ownerOf, viewOf } from '../page/dom.ts';
import { standsInOne } from './known.ts';
import { scrollerOf } from './line.ts';

/** Keys by which a reader goes through a page. */
const KEYS = new Set([' ', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End']);
/** A page that scrolls by itself has begun to within this time. */
const PATIENCE_MS = 100;
/** What has a use of its own for the wheel, the finger and the keys. */
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
  /** What becomes of the page after what the reader did just now: whether it moves, and whether it is put back. */
  #watched: { scroller: Element; from: number; isPutBack: boolean } | null = null;
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

  /** Looks whether the page has moved on from where it was; if it is held there, by what, and makes up for the wheel. */
  #seeAfter(event: Event, scroller: Element, from: number): void {
    const watched = { scroller, from, isPutBack: false };
    this.#watched = watched;
    setTimeout(() => {
      this.#watched = null;
      if (!this.#view || !isConnected(this.region)) return;
      if (!watched.isPutBack && scroller.scrollTop !== from) return;
      const held = this.#heldBy(event, watched.isPutBack);
      if (!held) return;
      this.#shielded.add(held);
      if (!(event instanceof WheelEvent)) return;
      this.#seeAfter(event, scroller, from);
      scroller.scrollBy({ left: event.deltaX, top: event.deltaY, behavior: 'instant' });
    }, PATIENCE_MS);
  }

  /** Which events the page holds itself still by: the reader's own, or its own scrolling, which it undoes at once. */
  #heldBy(event: Event, isPutBack: boolean): Type | null {
    const type = event.type as Type;
    if (event.defaultPrevented && !this.#shielded.has(type)) return type;
    return isPutBack && !this.#shielded.has('scroll') ? 'scroll' : null;
  }

  readonly #scrolled = (event: Event): void => {
    if (this.#shielded.has('scroll') && event.target === ownerOf(this.region)) event.stopImmediatePropagation();
    const watched = this.#watched;
    if (!watched || watched.scroller.scrollTop === watched.from) return;
    // After the page's own handlers have heard of it.
    setTimeout(() => {
      if (watched.scroller.scrollTop === watched.from) watched.isPutBack = true;
    });
  };

  /** Whether an event is the reader's way through the article: over its text, or beside it. */
  #concerns(event: Event): boolean {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || closestOf(target, USES)) return false;
    if (event instanceof KeyboardEvent && (!KEYS.has(event.key) || event.ctrlKey || event.altKey || event.metaKey))
      return false;
    // With the control key the wheel zooms; lines and pages are not pixels.
    if (event instanceof WheelEvent && (event.ctrlKey || event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL)) return false;
    return isIn(this.region, target) || standsInOne(target, this.kept);
  }
}
