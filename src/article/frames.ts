import { findAllIn, getOf, rectOf } from '../page/dom.ts';
import { type PageReading, readArticle } from './read.ts';
import type { ReadOptions } from './types.ts';

const MOST_FRAMES = 20;
/** Smaller frames hold players, adverts and buttons. CSS pixels. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 200;
/** A frame with a shorter text is a note beside the page. */
const FEWEST_WORDS = 80;

const contentDocument = getOf(globalThis.HTMLIFrameElement?.prototype, 'contentDocument');

/** The frames of a page that are large enough to hold its article, in page order. */
export function largeFrames(document: Document): Element[] {
  return [...findAllIn(document, 'iframe')].slice(0, MOST_FRAMES).filter((frame) => {
    const { width, height } = rectOf(frame);
    return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  });
}

/** The document in a frame, or null where it is of another origin. */
export const documentIn = (frame: Element): Document | null =>
  (contentDocument?.call(frame) as Document | null | undefined) ?? null;

/**
 * The article in a frame of the page's own origin, where the page itself has none. The frame stands for it in the page:
 * it is the region and all that is kept.
 */
export function readFramed(document: Document, options: ReadOptions): PageReading | null {
  let best: PageReading | null = null;
  let most = FEWEST_WORDS;
  for (const frame of largeFrames(document)) {
    const inner = documentIn(frame);
    const found = inner && readArticle(inner, options);
    if (!found) continue;
    const { words } = found.build().article;
    if (words < most) continue;
    most = words;
    best = { ...found, region: frame, kept: [frame] };
  }
  return best;
}
