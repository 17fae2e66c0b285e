import { makeRange, walkerIn } from '../page/dom.ts';

const READS_AT = 0.3;
/** Rows that are tried for text, from where the eye is. */
const TRIES = 12;

export interface Line {
  node: Text;
  offset: number;
  /** Where the line stands in the window, in CSS pixels from its top. */
  top: number;
}

/** Texts in an element that reach into the window, of those that are wanted. */
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

/** The first line of text that is wanted at or below a height of the window; where none is given, where the eye rests. */
export function lineAt(
  body: Element,
  y = innerHeight * READS_AT,
  isWanted: (text: Text) => boolean = () => true,
): Line | null {
  for (const node of textsNear(body, y, isWanted)) {
    const range = makeRange(document);
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().bottom < y) continue;
    // Lines follow one another, so the first character below the height is found by halves.
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

/** Looks until something stands where it is wanted: what is laid out only now moves what stands below it. */
const LOOKS = 3;

/** Scrolls at once by what something is still away, in CSS pixels, from where it is wanted. */
function scrollUntil(scroller: Element, away: () => number): void {
  for (let i = 0; i < LOOKS; i++) {
    const rest = away();
    if (Math.abs(rest) < 1) return;
    scroller.scrollTop += rest;
  }
}

/** Frames in which what comes into sight is laid out after a jump. */
const SETTLES = 12;
let settling = 0;

/** Lets go of what was jumped to, for the reader goes on. */
export const leaveJump = (): void => cancelAnimationFrame(settling);

/** Jumps to something, and stays at it for as long as what is around it is laid out. */
export function jumpTo(scroller: Element, away: () => number): void {
  leaveJump();
  let left = SETTLES;
  const look = () => {
    scrollUntil(scroller, away);
    if (left-- > 0 && scroller.isConnected) settling = requestAnimationFrame(look);
  };
  look();
}

/** Scrolls until a line stands where it stood. */
export const putBack = (scroller: Element, { node, offset, top }: Line): void =>
  scrollUntil(scroller, () => boxOf(node, offset).top - top);

/** Makes a change of the look and puts the line that is being read back to where it stood. */
export function holdLine(scroller: Element, body: Element | null, change: () => void): void {
  const line = body && scroller.scrollTop > 0 ? lineAt(body) : null;
  change();
  if (line) putBack(scroller, line);
}
