import type { Element, Root } from 'hast';
import { childIn, isElement, type Node, nodesIn, textIn } from '../formats/nodes.ts';

export interface Picture {
  src: string;
  alt: string;
  /** Text of its caption. */
  caption: string;
}

/** Whether a node is a figure with a picture and nothing beside it but a caption. */
export const isPicture = (node: Node | undefined): node is Element =>
  isElement(node, 'figure') && childIn(node, 'img') !== undefined;

/** All pictures of an article that stand alone, in their order. */
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

/** Addresses of all links that lead out of an article, in their order. */
export function linksIn(root: Root): string[] {
  const links = [...nodesIn(root)].filter((node) => isElement(node, 'a'));
  return links.map(({ properties }) => String(properties.href)).filter((href) => /^http/.test(href));
}

/** What makes a picture the same one in another size: its file, without sizes and endings. */
const fileOf = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '')
    .split('/')
    .at(-1)!
    .replace(/[-_]?\d{2,5}x\d{2,5}|[-_@]?\d{1,4}[wx]\b|\.[a-z]{3,4}$/gi, '')
    .toLowerCase();

const OPENING = 4;

/** The lead picture, where the text does not open with one or show it further down. */
export function leadOf(root: Root, image: string | undefined): string | undefined {
  if (!image || !/^https?:/.test(image)) return undefined;
  const holds = (node: Node): boolean =>
    isElement(node, 'img') || ('children' in node && (node.children as Node[]).some(holds));
  if (root.children.slice(0, OPENING).some(holds)) return undefined;
  const file = fileOf(image);
  return picturesIn(root).some(({ src }) => fileOf(src) === file) ? undefined : image;
}
