import {
  aroundOf,
  attributeOf,
  find,
  findAll,
  firstElementOf,
  isIn,
  isMatch,
  localNameOf,
  ownerOf,
  parentOf,
  rootOf,
} from '../page/dom.ts';
import type { Layout } from '../page/layout.ts';
import { fold } from '../page/letters.ts';
import { isInUse } from './in-use.ts';
import { boxesOf, hasShownChild, looksShown, THINNEST } from './seen.ts';
import { textOf } from './text-of.ts';

/** How many characters count as an element's opening: about its headline. */
const LEAD = 90;

/** An element that may be clutter. What clues ask of it is computed once, on demand. */
export class Candidate {
  #rect: DOMRect | undefined;
  #text: string | undefined;
  #lead: string | undefined;
  #names: string | undefined;
  #links: readonly Element[] | undefined;
  #linkShare: number | undefined;
  #isInUse: boolean | undefined;
  readonly #has = new Map<string, boolean>();

  constructor(
    readonly element: Element,
    readonly layout: Layout,
    /** Whether it stands in the article's region. */
    readonly inside: boolean,
  ) {}

  get style(): CSSStyleDeclaration {
    return this.layout.style(this.element);
  }

  /** Its box in the window, in CSS pixels; where it has none of its own, the box around its children. */
  get rect(): DOMRect {
    this.#rect ??= extentOf(this.element, this.layout);
    return this.#rect;
  }

  /** Its text with white space folded, at most 2,000 characters of it. */
  get text(): string {
    this.#text ??= textOf(this.element, 2000);
    return this.#text;
  }

  /** The beginning of its text. */
  get lead(): string {
    this.#lead ??= this.text.slice(0, LEAD);
    return this.#lead;
  }

  /** Words of its class names, ids, role and label, and of the two elements that it opens with. */
  get names(): string {
    if (this.#names === undefined) {
      const names: string[] = [];
      let node: Element | null = this.element;
      for (let i = 0; node && i < 3; i++) {
        for (const name of ['class', 'id', 'role', 'aria-label', 'data-testid'])
          names.push(attributeOf(node, name) ?? '');
        names.push(localNameOf(node));
        node = firstElementOf(node);
      }
      this.#names = fold(
        names
          .join(' ')
          .slice(0, 1000)
          .replace(/([a-z])([A-Z])/g, '$1 $2'),
      );
    }
    return this.#names;
  }

  get links(): readonly Element[] {
    this.#links ??= [...findAll(this.element, 'a[href]')].slice(0, 200);
    return this.#links;
  }

  has(selector: string): boolean {
    let has = this.#has.get(selector);
    if (has === undefined) {
      has = isMatch(this.element, selector) || find(this.element, selector) !== null;
      this.#has.set(selector, has);
    }
    return has;
  }

  /** Whether the reader is using it: typed into it, or it plays sound. */
  get isInUse(): boolean {
    this.#isInUse ??= isInUse(this.element);
    return this.#isInUse;
  }

  /** Share of its characters that are links, 0 to 1. */
  get linkShare(): number {
    this.#linkShare ??= this.#shareOfLinks();
    return this.#linkShare;
  }

  #shareOfLinks(): number {
    const all = this.text.length;
    if (!all) return 0;
    let linked = 0;
    for (const link of this.links) linked += textOf(link, 300).length;
    return Math.min(1, linked / all);
  }

  /** Whether most of its links lead to places in the article: a table of contents. */
  leadsInto(region: Element): boolean {
    const { links } = this;
    if (links.length < FEWEST_PLACES) return false;
    const places = links.filter((link) => {
      const href = attributeOf(link, 'href') ?? '';
      const place = href.startsWith('#') && href.length > 1 ? placeOf(region, href.slice(1)) : null;
      return place !== null && isIn(place, region);
    });
    return places.length >= FEWEST_PLACES && places.length > 0.7 * links.length;
  }

  /** Whether it is navigation: a menu, or little but links. */
  get navigates(): boolean {
    return this.has('nav,[role=navigation]') || (this.links.length >= 4 && this.linkShare > 0.5);
  }

  /** Share of the window that it covers, 0 to 1. */
  get coverage(): number {
    const { left, right, top, bottom } = this.rect;
    const width = Math.min(right, this.layout.width) - Math.max(left, 0);
    const height = Math.min(bottom, this.layout.height) - Math.max(top, 0);
    return width > 0 && height > 0 ? (width * height) / (this.layout.width * this.layout.height) : 0;
  }

  get isWide(): boolean {
    return this.rect.width >= 0.9 * this.layout.width;
  }

  /** Whether it is visible now: it has a box in the window, and no style hides it. */
  get isSeen(): boolean {
    const { width, height } = this.rect;
    if (width < THINNEST || height < THINNEST || this.coverage === 0) return false;
    return this.isShown;
  }

  get isShown(): boolean {
    const { element } = this;
    if (!looksShown(element)) return hasShownChild(element);
    for (let node: Element | null = element, i = 0; node && i < 4; node = aroundOf(node), i++) {
      if (Number.parseFloat(this.layout.style(node).opacity) < 0.1) return false;
    }
    return true;
  }
}

const FEWEST_PLACES = 2;

function placeOf(region: Element, id: string): Element | null {
  try {
    return find(region, `[id="${CSS.escape(decodeURIComponent(id))}"]`);
  } catch {
    // A malformed address names no place.
    return null;
  }
}

function extentOf(element: Element, layout: Layout): DOMRect {
  const boxOf = (each: Element): DOMRect => layout.rect(each);
  const rects = boxesOf(element, boxOf).map(boxOf);
  return rects.length ? rects.reduce(around) : boxOf(element);
}

function around(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return new DOMRect(left, top, Math.max(one.right, other.right) - left, Math.max(one.bottom, other.bottom) - top);
}

/** A child of the root beside head and body: pages do not put theirs there, other extensions do. */
export function isForeign(element: Element): boolean {
  const parent = parentOf(element);
  return (
    parent !== null && parent === rootOf(ownerOf(element)) && !/^(?:head|body|frameset)$/.test(localNameOf(element))
  );
}
