import {
  closestOf,
  find,
  findAll,
  findAllIn,
  firstChildOf,
  firstElementOf,
  isMatch,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentElementOf,
  textContentOf,
} from './dom.ts';
import { ALL_LINKS } from './links.ts';

/** The running text of a page, in characters, as a glance finds it: without layout and without walking the page. */
export interface RunningText {
  /** Paragraphs long enough for running text, and their characters. */
  paragraphs: number;
  characters: number;
  /** The most of them that stand under one element, or under one element's children. */
  columnParagraphs: number;
  column: number;
  /** The longest text whose paragraphs are parted by line breaks. */
  broken: number;
  /** Text that stands in generic elements. Looked for only where there is little of the others. */
  loose: number;
}

/** One without an address is but a place, and closed as in XHTML it holds all that follows. */
const LINK = 'a[href]';
const MOST_PARAGRAPHS = 500;
const MOST_HOLDERS = 12;
const MOST_LOOSE = 2000;
/** Shorter lines are labels and teasers more often than running text. */
const LONG = 90;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff]/;
const STOP = /[.!?…。！？؟।]/;
/** With so much in one column nobody looks for text in other places. */
const ENOUGH = 600;
const MOST_BROKEN = 40_000;

const isLong = (text: string): boolean => text.length >= (WIDE.test(text) ? LONG / 2 : LONG) && STOP.test(text);

interface Share {
  paragraphs: number;
  characters: number;
}

function addTo(shares: Map<Element, Share>, holder: Element | null, characters: number): void {
  if (!holder) return;
  const share = shares.get(holder);
  if (share) {
    share.paragraphs++;
    share.characters += characters;
  } else shares.set(holder, { paragraphs: 1, characters });
}

/** Characters that stand right in an element. */
function ownText(element: Element): number {
  let characters = 0;
  for (let node = firstChildOf(element); node; node = nextSiblingOf(node))
    if (nodeTypeOf(node) === Node.TEXT_NODE) characters += textContentOf(node).trim().length;
  return characters;
}

function addParagraphs(document: Document, found: RunningText): void {
  const shares = new Map<Element, Share>();
  const paragraphs = findAllIn(document, 'p, li, dd');
  for (let i = 0; i < paragraphs.length && i < MOST_PARAGRAPHS; i++) {
    const paragraph = paragraphs[i]!;
    const text = textContentOf(paragraph).trim();
    if (!isLong(text)) continue;
    if (localNameOf(paragraph) !== 'p' && find(paragraph, 'p, h2, h3, h4')) continue;
    const inner = firstElementOf(paragraph);
    const isLink = inner && isMatch(inner, LINK) && textContentOf(inner).length > text.length * ALL_LINKS;
    if (isLink || closestOf(paragraph, LINK)) continue;
    found.paragraphs++;
    found.characters += text.length;
    const parent = parentElementOf(paragraph);
    addTo(shares, parent, text.length);
    addTo(shares, parent && parentElementOf(parent), text.length);
  }
  for (const { paragraphs, characters } of shares.values()) {
    found.columnParagraphs = Math.max(found.columnParagraphs, paragraphs);
    found.column = Math.max(found.column, characters);
  }
}

/** Older pages part paragraphs by line breaks. */
function addBroken(document: Document, found: RunningText): void {
  const holders = new Set<Element>();
  const breaks = findAllIn(document, 'br');
  for (let i = 0; i < breaks.length && i < MOST_PARAGRAPHS && holders.size < MOST_HOLDERS; i++) {
    const holder = parentElementOf(breaks[i]!);
    if (!holder || holders.has(holder)) continue;
    holders.add(holder);
    const text = textContentOf(holder).trim();
    if (text.length < LONG * 4 || text.length > MOST_BROKEN || !STOP.test(text)) continue;
    if (!find(holder, 'form, script') && !closestOf(holder, 'form')) found.broken = Math.max(found.broken, text.length);
  }
}

function addLoose(document: Document, found: RunningText): void {
  const elements = findAllIn(document, 'div, td, section, article');
  for (let i = 0; i < elements.length && i < MOST_LOOSE; i++) {
    const own = ownText(elements[i]!);
    if (own >= LONG && STOP.test(textContentOf(elements[i]!)) && findAll(elements[i]!, 'input, select').length === 0)
      found.loose += own;
  }
}

export function findRunningText(document: Document): RunningText {
  const found = { paragraphs: 0, characters: 0, columnParagraphs: 0, column: 0, broken: 0, loose: 0 };
  addParagraphs(document, found);
  if (found.column < ENOUGH) addBroken(document, found);
  if (Math.max(found.column, found.broken) < ENOUGH) addLoose(document, found);
  return found;
}
