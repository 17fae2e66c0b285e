import { bodyOf, findAllIn, parentElementOf, rectOf, walkerIn } from '../page/dom.ts';
import { looksShown } from './seen.ts';

/** Fewer characters than this are no words. */
const FEWEST_CHARACTERS = 10;
/** A page with more text nodes is looked at no further: it is not blank. */
const MAX_NODES = 20_000;
const MEDIA = 'img,picture,video,canvas,iframe,svg,object,embed,input,textarea,select';
const MAX_MEDIA = 500;
/** In pixels, each way: smaller ones are marks and icons. */
const SMALLEST = 48;

function showsMedia(document: Document): boolean {
  let seen = 0;
  for (const element of findAllIn(document, MEDIA)) {
    if (++seen > MAX_MEDIA) return true;
    const { width, height } = rectOf(element);
    if (width >= SMALLEST && height >= Math.min(SMALLEST, width) / 3 && looksShown(element)) return true;
  }
  return false;
}

/** Whether there is nothing to be seen on a page: next to no text, nor a picture, a field or a frame. */
export function isBlank(document: Document): boolean {
  const body = bodyOf(document);
  if (!body) return true;
  const walker = walkerIn(document, body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let seen = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++seen > MAX_NODES) return false;
    const length = (node as Text).data.trim().length;
    const parent = parentElementOf(node);
    if (!length || !parent || !looksShown(parent)) continue;
    characters += length;
    if (characters >= FEWEST_CHARACTERS) return false;
  }
  return !showsMedia(document);
}
