import type { Element as TreeElement } from 'hast';
import {
  attributeOf,
  attributesOf,
  find,
  has,
  localNameOf,
  nextElementOf,
  nodeTypeOf,
  parentElementOf,
  previousSiblingOf,
  textContentOf,
} from '../page/dom.ts';
import { oneLine } from '../page/words.ts';
import { checkWebAddress } from './address.ts';
import { el } from './tree.ts';

/** Attributes where lazy loaders keep the real address, by how sure they are. */
const SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-img-src',
  'data-lazy',
];
const SOURCE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
/** What may hold the place of a picture that comes later, and what does nothing else: 'blank.gif', but not 'blanket.png'. */
const STAND_IN = /^data:|(?:^|[/_-])(?:blank|spacer|placeholder|pixel|transparent|lazy|loading|1x1|gr[ea]y)/i;
const PLACEHOLDER = new RegExp(`${STAND_IN.source}(?:[-_x\\d]|pixel|lazy|loading|image)*\\.(?:gif|png|svg|jpe?g)`, 'i');
/** A picture's address by its looks, from the root at least. Bounded, for it may look at anything. */
const PICTURE = /^(?:https?:)?\/\S{1,2000}\.(?:jpe?g|png|webp|avif|gif)(?:\?\S{0,2000})?$/i;
/** Narrower pictures are icons, integers and the like. */
const ICON = 48;
const WIDE_ENOUGH = 1600;

/** The largest candidate of a source set that is not larger than a screen needs. */
function fromSet(set: string | null): string | undefined {
  if (!set) return undefined;
  let best: string | undefined;
  let width = 0;
  for (const part of set.slice(0, 8000).split(/,\s+|,(?=https?:)/)) {
    const [address, size = '1x'] = part.trim().split(/\s+/);
    const value = Number.parseFloat(size) * (size.endsWith('x') ? 800 : 1);
    if (!address || PLACEHOLDER.test(address)) continue;
    if (!best || (value > width && value <= WIDE_ENOUGH) || (width > WIDE_ENOUGH && value < width)) {
      best = address;
      width = value;
    }
  }
  return best;
}

/** What stands in a `noscript` next to a lazy picture: as text, for scripts are on. */
function fromNoscript(image: Element): string | undefined {
  const near = [
    nextElementOf(image),
    parentElementOf(image) && nextElementOf(parentElementOf(image)!),
    previousSiblingOf(image),
  ];
  for (const node of near) {
    if (!node || nodeTypeOf(node) !== 1 || localNameOf(node as Element) !== 'noscript') continue;
    const found = /<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(textContentOf(node).slice(0, 4000))?.[1];
    if (found) return found.replace(/&amp;/g, '&');
  }
  return undefined;
}

/** What a loader keeps under a name of its own. */
const fromOther = (image: Element): string | undefined =>
  [...attributesOf(image)].find(({ name, value }) => name.startsWith('data-') && PICTURE.test(value))?.value;

/** The real address of a picture, lazy ones included. */
export function imageAddress(image: Element, base: string): string | undefined {
  const tag = localNameOf(image);
  const img = tag === 'picture' ? find(image, 'img') : image;
  const written = img ? attributeOf(img, 'src') : null;
  if (written && !STAND_IN.test(written)) {
    const lazy = SOURCES.map((name) => attributeOf(img!, name)).find(
      (value) => value && /^(?:https?:)?\/|\.(?:jpe?g|png|webp|avif|gif)/i.test(value),
    );
    return checkWebAddress(lazy ?? written, base);
  }
  const candidates: (string | null | undefined)[] = [];
  for (const element of [img, tag === 'picture' ? find(image, 'source') : null]) {
    if (!element) continue;
    candidates.push(...SOURCES.map((name) => attributeOf(element, name)));
    candidates.push(...SOURCE_SETS.map((name) => fromSet(attributeOf(element, name))));
  }
  candidates.push(fromNoscript(image), img && fromOther(img), written);
  for (const candidate of candidates) {
    const address = candidate && !PLACEHOLDER.test(candidate) ? checkWebAddress(candidate, base) : undefined;
    if (address) return address;
  }
  return undefined;
}

const sizeOf = (element: Element, name: string): number => Number.parseInt(attributeOf(element, name) ?? '', 10);

/** A picture of the article as a tree, or nothing where it is an icon, a counter or has no address. */
export function imageTree(image: Element, base: string): TreeElement | null {
  const img = localNameOf(image) === 'picture' ? (find(image, 'img') ?? image) : image;
  if (
    sizeOf(img, 'width') < ICON ||
    sizeOf(img, 'height') < ICON ||
    attributeOf(img, 'role') === 'presentation' ||
    has(img, 'hidden')
  )
    return null;
  const src = imageAddress(image, base);
  if (!src) return null;
  const alt = oneLine(attributeOf(img, 'alt') ?? '').slice(0, 1000);
  return el('img', [], { src, alt });
}
