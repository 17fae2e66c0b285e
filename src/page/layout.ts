import { computedIn, rectOf, viewOf } from './dom.ts';

/**
 * Computed styles and boxes of one moment, each asked once. Make a new one after every write: it is only as true as the
 * page was when it was asked.
 */
export class Layout {
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #rects = new Map<Element, DOMRect>();
  readonly #view: Window;

  constructor(readonly document: Document) {
    const view = viewOf(document);
    if (!view) throw new TypeError('no window');
    this.#view = view;
  }

  style(element: Element): CSSStyleDeclaration {
    let style = this.#styles.get(element);
    if (!style) {
      style = computedIn(this.#view, element);
      this.#styles.set(element, style);
    }
    return style;
  }

  /** In CSS pixels, relative to the window. */
  rect(element: Element): DOMRect {
    let rect = this.#rects.get(element);
    if (!rect) {
      rect = rectOf(element);
      this.#rects.set(element, rect);
    }
    return rect;
  }

  get width(): number {
    return this.#view.innerWidth;
  }

  get height(): number {
    return this.#view.innerHeight;
  }
}
