import type { Element as TreeElement } from 'hast';
import { attributeOf, find } from '../page/dom.ts';
import { checkWebAddress } from './address.ts';
import { el } from './tree.ts';

/** Frames and players that show something of the article, by the path of their address. */
const EMBEDDED = /\/(?:video|player|plugins|watch|status|p|reel|e)\/|player\.|[/=]embed(?![a-z])/i;

/** The name of a file at the end of an address, which says more than the site that has it. */
const FILE = /\/([^/]+\.\w{2,4})$/;

/** An embedded video, sound or post as a link with its title, in a figure: it is not part of the running text. */
export function embedTree(element: Element, tag: string, base: string): TreeElement | null {
  const source = find(element, 'source');
  const written =
    attributeOf(element, 'src') ?? attributeOf(element, 'data-src') ?? (source && attributeOf(source, 'src'));
  const href = checkWebAddress(written, base);
  if (!href || (tag !== 'video' && tag !== 'audio' && !EMBEDDED.test(href))) return null;
  const { hostname, pathname } = new URL(href);
  const title =
    attributeOf(element, 'title')?.trim() ||
    attributeOf(element, 'aria-label')?.trim() ||
    FILE.exec(pathname)?.[1] ||
    hostname;
  const link = el('a', [{ type: 'text', value: title.slice(0, 300) }], { href });
  return el('figure', [el('figcaption', [link])]);
}
