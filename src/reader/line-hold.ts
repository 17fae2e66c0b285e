import { makeRange, walkerIn } from '../page/dom.ts';

/** Where the line that is being read is assumed, as a share of the window's height. */
const READS_AT = 0.3;
/** At most so many text nodes are tested for the line. */
const TRIES = 12;

/** The first character of a line of text, and where the line stood. */
export interface Line {
  node: Text;
  offset: number;
  /** CSS pixels from the window's top. */
  top: number;
}

/** The first wanted text nodes of an element that may stand below a height of the window; at most `TRIES`. */
function textsNear(body: Element, y: number, isWanted: (text: Text) => boolean): Text[] {
  const texts: Text[] = [];
  const walker = walkerIn(document, body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text)
      return node.data.trim() && isWanted(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    const { top, bottom, height } = (node as Element).getBoundingClientRect();
    return height > 0 && (bottom < y || top > innerHeight) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node && texts.length < TRIES; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

const boxOf = (node: Text, offset: number): DOMRect => {
  const range = makeRange(document);
  range.setStart(node, offset);
  range.setEnd(node, Math.min(node.length, offset + 1));
  return range.getBoundingClientRect();
};

/** The first line of wanted text at or below a height of the window, by default where the eye rests; null for none. */
export function lineAt(
  body: Element,
  y = innerHeight * READS_AT,
  isWanted: (text: Text) => boolean = () => true,
): Line | null {
  for (const node of textsNear(body, y, isWanted)) {
    const range = makeRange(document);
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().bottom < y) continue;
    // Lines follow one another, so a binary search finds the first character below the height.
    let low = 0;
    let high = node.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (boxOf(node, middle).bottom <= y) low = middle + 1;
      else high = middle;
    }
    return { node, offset: low, top: boxOf(node, low).top };
  }
  return null;
}

/** Scroll corrections in a row: what comes into sight is laid out only then, and moves what stands below it. */
const LOOKS = 3;

/** Scrolls without animation until `away`, the scroll distance that is left in CSS pixels, is less than one. */
function scrollUntil(scroller: Element, away: () => number): void {
  for (let i = 0; i < LOOKS; i++) {
    const rest = away();
    if (Math.abs(rest) < 1) return;
    scroller.scrollTop += rest;
  }
}

/** Animation frames after a jump in which its position is corrected while parts in sight are laid out. */
const SETTLES = 12;
let settling = 0;

/** Ends the corrections after a jump, as soon as the reader or another jump moves on. */
export const leaveJump = (): void => cancelAnimationFrame(settling);

/** Scrolls to something without animation, and keeps it in its place for some frames while layout around it settles. */
export function jumpTo(scroller: Element, away: () => number): void {
  leaveJump();
  let left = SETTLES;
  const look = () => {
    scrollUntil(scroller, away);
    if (left-- > 0 && scroller.isConnected) settling = requestAnimationFrame(look);
  };
  look();
}

/** Scrolls a line back to where it stood. */
export const putBack = (scroller: Element, { node, offset, top }: Line): void =>
  scrollUntil(scroller, () => boxOf(node, offset).top - top);

/** Makes a change that affects layout, and keeps the line that is being read where it stood. */
export function holdLine(scroller: Element, body: Element | null, change: () => void): void {
  const line = body && scroller.scrollTop > 0 ? lineAt(body) : null;
  change();
  if (line) putBack(scroller, line);
}
