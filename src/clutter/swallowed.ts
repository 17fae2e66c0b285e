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
type Type = (typeof TYPES)[number];

/**
 * Overlays also lock a page by swallowing the wheel, the finger and the keys, and go on doing so when they are hidden. What
 * the page swallowed over the article although nothing moved is kept from its handlers from then on; the turn of the wheel
 * that showed it is made up for.
 */
export class Swallowed {
  readonly #shielded = new Set<Type>();
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
  }

  stop(): void {
    for (const type of TYPES) this.#view?.removeEventListener(type, this.#meet, { capture: true });
    this.#view = null;
    this.#shielded.clear();
  }

  readonly #meet = (event: Event): void => {
    if (!event.isTrusted || !this.#concerns(event)) return;
    const type = event.type as Type;
    if (this.#shielded.has(type)) {
      event.stopImmediatePropagation();
      return;
    }
    const scroller = scrollerOf(this.region);
    const before = scroller?.scrollTop;
    setTimeout(() => {
      if (!event.defaultPrevented || !scroller || !this.#view || !isConnected(this.region)) return;
      if (scroller.scrollTop !== before) return;
      this.#shielded.add(type);
      if (event instanceof WheelEvent)
        scroller.scrollBy({ left: event.deltaX, top: event.deltaY, behavior: 'instant' });
    }, PATIENCE_MS);
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
