import type { Element as TreeElement } from 'hast';
import { attributeOf, firstElementOf, localNameOf, textContentOf } from '../page/dom.ts';
import { ANCHOR } from './types.ts';

const LONGEST = 100;

/** The id that an address in the page points at; nothing where it leads to another page. */
function anchorOf(written: string, url: string): string {
  const hash = written.indexOf('#');
  if (hash < 0 || (hash > 0 && written.slice(0, hash) !== url)) return '';
  try {
    return decodeURIComponent(written.slice(hash + 1)).slice(0, LONGEST);
  } catch {
    return '';
  }
}

const idOf = (element: Element): string | null => attributeOf(element, 'id') ?? attributeOf(element, 'name');

const INLINE = /^(?:span|a)$/;

function isAllOrNone(opener: Element, element: Element): boolean {
  const text = textContentOf(opener).trim();
  return !text || (INLINE.test(localNameOf(opener)) && text === textContentOf(element).trim());
}

/**
 * Links within the article and their targets: to notes and back. A target gets an id, and the link leads to it; other links
 * keep their full address.
 */
export class Anchors {
  readonly #links: { node: TreeElement; target: string }[] = [];
  readonly #targets = new Map<string, TreeElement>();

  constructor(readonly url: string) {}

  /** Notes a link of the tree, with its address as the page writes it. */
  link(node: TreeElement, written: string): void {
    const target = anchorOf(written, this.url);
    if (target) this.#links.push({ node, target });
  }

  /** Notes which node of the tree stands for an element of the page. */
  place(element: Element, node: TreeElement): void {
    // An empty element at the start of a note may be what is pointed at, or one around all of it.
    const opener = firstElementOf(element);
    const inner = opener && idOf(opener);
    const id = idOf(element) ?? (inner && isAllOrNone(opener, element) ? inner : null);
    if (id && id.length <= LONGEST && !this.#targets.has(id)) this.#targets.set(id, node);
  }

  join(): void {
    for (const { node, target } of this.#links) {
      const place = this.#targets.get(target);
      if (!place) continue;
      place.properties.id = ANCHOR + target;
      node.properties.href = `#${ANCHOR}${target}`;
    }
  }
}
