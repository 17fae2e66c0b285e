import type { Element, Root } from 'hast';
import { childIn, isElement, type Node, nodesIn, textIn } from '../formats/nodes.ts';

export interface Picture {
  src: string;
  alt: string;
  /** Text of its caption. */
  caption: string;
}

/** Whether a node is a figure with an image. */
export const isPicture = (node: Node | undefined): node is Element =>
  isElement(node, 'figure') && childIn(node, 'img') !== undefined;

/** All pictures in figures, in document order: those that the picture viewer steps through. */
export function picturesIn(root: Root): Picture[] {
  const pictures: Picture[] = [];
  for (const node of nodesIn(root, (each) => !isPicture(each))) {
    if (!isPicture(node)) continue;
    const img = childIn(node, 'img')!;
    const caption = childIn(node, 'figcaption');
    pictures.push({
      src: String(img.properties.src),
      alt: String(img.properties.alt ?? ''),
      caption: caption ? textIn(caption).trim() : '',
    });
  }
  return pictures;
}

/** Addresses of all links to other pages, in document order. */
export function linksIn(root: Root): string[] {
  const links = [...nodesIn(root)].filter((node) => isElement(node, 'a'));
  return links.map(({ properties }) => String(properties.href)).filter((href) => /^http/.test(href));
}

/** File name of an image without dimensions and extension: equal for the same picture in several sizes. */
const fileOf = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '')
    .split('/')
    .at(-1)!
    .replace(/[-_]?\d{2,5}x\d{2,5}|[-_@]?\d{1,4}[wx]\b|\.[a-z]{3,4}$/gi, '')
    .toLowerCase();

/** An article with an image in its first blocks, as many as this, gets no lead image. */
const OPENING = 4;

/** The lead image to show above the text; undefined if the text opens with an image or has this one further down. */
export function leadOf(root: Root, image: string | undefined): string | undefined {
  if (!image || !/^https?:/.test(image)) return undefined;
  const holds = (node: Node): boolean =>
    isElement(node, 'img') || ('children' in node && (node.children as Node[]).some(holds));
  if (root.children.slice(0, OPENING).some(holds)) return undefined;
  const file = fileOf(image);
  return picturesIn(root).some(({ src }) => fileOf(src) === file) ? undefined : image;
}
