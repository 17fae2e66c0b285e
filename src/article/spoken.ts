import type { Element as TreeElement } from 'hast';
import { attributeOf, closestOf, findIn, isIn, ownerOf } from '../page/dom.ts';
import { lowerCase } from '../page/letters.ts';

/** What tells how a text is read: its language, for hyphens and voices, and its direction. */
export const SPOKEN = ['lang', 'dir'] as const;
type Spoken = (typeof SPOKEN)[number];

const VALUES: Readonly<Record<Spoken, RegExp>> = {
  lang: /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i,
  dir: /^(?:ltr|rtl|auto)$/i,
};

/** What an element says of it; nothing where it says nothing that is known. */
export function spokenBy(element: Element, name: Spoken): string {
  const value = attributeOf(element, name)?.trim() ?? '';
  return VALUES[name].test(value) ? value : '';
}

/** Says of nodes of the tree in which language and direction they are, where that is another than the article's. */
export class Speaker {
  readonly #region: Element;
  /** What is true of the whole article; nothing at all where the page marks no part. */
  readonly #whole: Readonly<Record<Spoken, string>> | null;

  constructor(region: Element) {
    this.#region = region;
    const of = (name: Spoken): string => {
      const around = closestOf(region, `[${name}]`);
      return around ? lowerCase(spokenBy(around, name)) : '';
    };
    this.#whole = findIn(ownerOf(region), 'body [lang], body [dir]')
      ? { lang: of('lang'), dir: of('dir') || 'ltr' }
      : null;
  }

  mark(node: TreeElement, element: Element): TreeElement {
    if (!this.#whole) return node;
    for (const name of SPOKEN) {
      const around = closestOf(element, `[${name}]`);
      if (!around || around === this.#region || !isIn(around, this.#region)) continue;
      const value = spokenBy(around, name);
      if (value && lowerCase(value) !== this.#whole[name]) node.properties[name] = value;
    }
    return node;
  }
}
