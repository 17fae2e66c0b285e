import {
  attributeOf,
  childrenOf,
  findAll,
  firstChildOf,
  firstElementOf,
  focusIn,
  has,
  isMatch,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  openShadowRootOf,
  ownerOf,
  parentOf,
  rectOf,
  rootOf,
  textContentOf,
} from '../page/dom.ts';
import type { Layout } from '../page/layout.ts';
import { aroundOf } from './known.ts';

/** So many characters are what something opens with: its headline, and no more. */
const LEAD = 90;

/** An element that may be clutter, with what the clues ask of it, each looked up once. */
export class Candidate {
  #text: string | undefined;
  #lead: string | undefined;
  #names: string | undefined;
  #links: readonly Element[] | undefined;

  constructor(
    readonly element: Element,
    readonly layout: Layout,
    /** Stands in the article's region. */
    readonly inside: boolean,
  ) {}

  get style(): CSSStyleDeclaration {
    return this.layout.style(this.element);
  }

  get rect(): DOMRect {
    return this.layout.rect(this.element);
  }

  /** Its text with white space folded, at most 2,000 characters of it. */
  get text(): string {
    this.#text ??= textOf(this.element, 2000);
    return this.#text;
  }

  /** What it opens with: the first words, or the first heading where one comes soon. */
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
      this.#names = names
        .join(' ')
        .slice(0, 1000)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .toLowerCase();
    }
    return this.#names;
  }

  get links(): readonly Element[] {
    this.#links ??= [...findAll(this.element, 'a[href]')].slice(0, 200);
    return this.#links;
  }

  has(selector: string): boolean {
    return findAll(this.element, selector).length > 0 || isMatch(this.element, selector);
  }

  /** Share of its characters that are links, 0 to 1. */
  get linkShare(): number {
    const all = this.text.length;
    if (!all) return 0;
    let linked = 0;
    for (const link of this.links) linked += textOf(link, 300).length;
    return Math.min(1, linked / all);
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

  /** Seen now: it has a box in the window, and nothing makes it invisible. */
  get isSeen(): boolean {
    const { width, height } = this.rect;
    if (width < 3 || height < 3 || this.coverage === 0) return false;
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

// Unknown to old browsers.
const check = globalThis.Element?.prototype.checkVisibility as typeof Element.prototype.checkVisibility | undefined;
const looksShown = (element: Element): boolean =>
  !check || check.call(element, { opacityProperty: true, visibilityProperty: true });

/** A hidden box may hold things that show themselves again. */
function hasShownChild(element: Element): boolean {
  const children = childrenOf(element);
  for (let i = 0; i < children.length && i < 8; i++) {
    if (check && looksShown(children[i]!)) {
      const { width, height } = rectOf(children[i]!);
      if (width > 2 && height > 2) return true;
    }
  }
  return false;
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'select', 'textarea']);
const MAX_NODES = 1500;

/** Text below an element with white space folded, shadow roots included, bounded in nodes and in characters. */
export function textOf(element: Element, limit: number): string {
  let text = '';
  let seen = 0;
  const stack: (Node | null)[] = [firstChildOf(openShadowRootOf(element) ?? element)];
  while (stack.length && text.length < limit && seen++ < MAX_NODES) {
    const node = stack.pop();
    if (!node) continue;
    stack.push(nextSiblingOf(node));
    const type = nodeTypeOf(node);
    if (type === 3) text += `${(node as Text).data} `;
    else if (type === 1 && !SILENT.has(localNameOf(node as Element))) {
      stack.push(firstChildOf(openShadowRootOf(node as Element) ?? node));
    }
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}

const TYPED = new Set(['text', 'email', 'search', 'tel', 'url', 'password', 'number', '']);

/** Whether the reader is using it: he typed into it, or it sounds. Focus alone says nothing: prompts take it themselves. */
export function isInUse(element: Element): boolean {
  for (const field of findAll(element, 'input, textarea, [contenteditable=""], [contenteditable=true]')) {
    if (isTyped(field)) return true;
  }
  for (const media of findAll(element, 'video, audio')) {
    if (media instanceof HTMLMediaElement && !media.paused && !media.muted && media.volume > 0 && !media.ended)
      return true;
  }
  return false;
}

function isTyped(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLInputElement) {
    return TYPED.has(attributeOf(field, 'type') ?? '') && field.value !== field.defaultValue;
  }
  return has(field, 'contenteditable') && textContentOf(field).trim() !== '' && field === focusIn(ownerOf(field));
}

/** A child of the root beside head and body: pages do not put theirs there, other extensions do. */
export function isForeign(element: Element): boolean {
  const parent = parentOf(element);
  return (
    parent !== null && parent === rootOf(ownerOf(element)) && !/^(?:head|body|frameset)$/.test(localNameOf(element))
  );
}
