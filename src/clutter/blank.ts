import { bodyOf, findAllIn, parentElementOf, rectOf, walkerIn } from '../page/dom.ts';
import { looksShown } from './seen.ts';

/** A page with fewer visible characters than this counts as one without text. */
const FEWEST_CHARACTERS = 10;
/** After so many text nodes a page is taken as not blank. */
const MAX_NODES = 20_000;
const MEDIA = 'img,picture,video,canvas,iframe,svg,object,embed,input,textarea,select';
const MAX_MEDIA = 500;
/** In CSS pixels, in both directions: smaller pictures are icons. */
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

/** Whether a page shows next to nothing: hardly any text, and no picture, field or frame. */
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
