import {
  closestOf,
  elementsAt,
  findAll,
  firstElementOf,
  hasBox,
  isIn,
  isMatch,
  localNameOf,
  nextElementOf,
  ownerOf,
  parentElementOf,
  previousElementOf,
  rectOf,
  walkerIn,
} from '../page/dom.ts';

/** What would go if an element were hidden. */
export interface Consequence {
  words: number;
  pictures: number;
  /** How much of the article stands in it. */
  article: 'none' | 'some' | 'all';
}

/** Text beyond this is not counted: so much is never chosen by mistake. */
const MOST_CHARACTERS = 200_000;

const PICTURES = 'img,video,canvas,svg:not(svg *),iframe,object,embed';

const isPage = (element: Element): boolean => /^(?:html|head|body|frameset)$/.test(localNameOf(element));

/** What is pointed at in a drawing is the drawing: its lines are nothing to a reader. */
const wholeOf = (element: Element): Element => closestOf(element, ':not(svg *)') ?? element;

/** The innermost element under a point of the window, ours left out; null where there is only the page itself. */
export function elementAt(document: Document, x: number, y: number, ours: Element): Element | null {
  for (const element of elementsAt(document, x, y)) {
    if (element === ours || isIn(element, ours)) continue;
    return isPage(element) ? null : wholeOf(element);
  }
  return null;
}

/** The element around one; null where that is the whole page. An element that looks the same is passed over. */
export function wider(element: Element): Element | null {
  const { width, height } = rectOf(element);
  for (let around = parentElementOf(element); around && !isPage(around); around = parentElementOf(around)) {
    const box = rectOf(around);
    if (box.width !== width || box.height !== height || !parentElementOf(around)) return around;
    const outer = parentElementOf(around);
    if (!outer || isPage(outer)) return around;
  }
  return null;
}

/** The first element in one that shows. */
export function narrower(element: Element): Element | null {
  if (localNameOf(element) === 'svg') return null;
  for (let child = firstElementOf(element); child; child = nextElementOf(child)) if (hasBox(child)) return child;
  return null;
}

/** The next element beside one that shows, in the order of the page or against it. */
export function beside(element: Element, step: 'next' | 'previous'): Element | null {
  const move = step === 'next' ? nextElementOf : previousElementOf;
  for (let other = move(element); other; other = move(other)) if (hasBox(other)) return other;
  return null;
}

/** What can be read in an element now: neither what was hidden before nor scripts, and each text apart from the next. */
function shownTextOf(element: Element): string {
  const walker = walkerIn(ownerOf(element), element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < MOST_CHARACTERS; node = walker.nextNode()) {
    const parent = parentElementOf(node);
    if (parent && hasBox(parent)) text += ` ${(node as Text).data}`;
  }
  return text;
}

export function consequenceOf(element: Element, kept: readonly Element[]): Consequence {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(shownTextOf(element));
  let words = 0;
  for (const { isWordLike } of segments) if (isWordLike) words++;
  const pictures = findAll(element, PICTURES).length + (isMatch(element, PICTURES) ? 1 : 0);
  const inside = kept.filter((each) => isIn(each, element)).length;
  const holds = inside > 0 && inside >= 0.8 * kept.length;
  const within = kept.some((each) => isIn(element, each));
  return { words, pictures, article: holds ? 'all' : inside > 0 || within ? 'some' : 'none' };
}
