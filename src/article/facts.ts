import type { Block, Box, PageBlocks } from '../page/block.ts';
import { fold, isSmall } from '../page/letters.ts';
import { ALL_LINKS } from '../page/links.ts';
import { NAME } from '../page/names.ts';
import { HEADING_TAGS } from '../page/tags.ts';
import { markAppendix } from './appendix.ts';
import { lineKind } from './line.ts';
import { findTeasers, NO_TEASERS } from './teasers.ts';
import { integers, zeros } from './zeros.ts';

/** What the page's metadata say about its article: evidence, never trusted alone. */
export interface Hints {
  title: string;
  headlines: readonly string[];
  description: string;
  /** The text of the article as structured data give it. */
  body: string;
  /** Whether the page says that it is an article. */
  isDeclared: boolean;
  /** Whether it says that it is a question with answers, whose texts are the body. */
  isAsked: boolean;
}

/** What is known of a block before the article's region is. */
export interface BlockFacts {
  readonly block: Block;
  readonly box: Box;
  /** The nearest box around it that holds more than one paragraph, list or table. */
  readonly container: Box;
  /** Names of the element itself and of the nearest boxes around it. */
  readonly near: number;
  /** Names of all boxes around it, but for what is said of most of the page. */
  readonly outer: number;
  /** What its words say: bits of line.ts. */
  readonly line: number;
  readonly words: number;
  readonly linkShare: number;
  /** Whether it ends as a sentence does. */
  readonly stop: boolean;
  readonly colon: boolean;
  readonly sentences: number;
  readonly commas: number;
  readonly lowerStart: boolean;
  /** Share of its words that begin with a capital. */
  readonly capitals: number;
  readonly digits: number;
  /** Whether it has no small letters. */
  readonly loud: boolean;
  /** How often the same text stands on the page. */
  readonly repeats: number;
  readonly title: boolean;
  readonly titleLike: boolean;
  readonly description: boolean;
  /** 1 where structured data hold the text, -1 where they hold others but not this one. */
  readonly inBody: number;
  /** How likely it stands in a list of teasers: several boxes of the same shape, each with a link; 0 to 1. */
  readonly teaser: number;
  /** Whether it is one of several short links in a row, or has no words: it is not looked at further. */
  readonly dull: boolean;
  /** Whether it is of an organisation's note on itself at the end. */
  readonly appendix: boolean;
  /** Whether it reads like running text: long enough, with few links and a stop. */
  readonly prose: boolean;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'pre' | 'caption' | 'term' | 'loose';
  /** Words and link share of the container, and how many blocks it has. */
  readonly containerLinkShare: number;
  readonly containerMeanWords: number;
  /** Share of the page's prose before it. */
  readonly place: number;
  readonly prev: BlockFacts | null;
  readonly next: BlockFacts | null;
  /** Words of prose and of links in the few blocks around. */
  readonly aroundProse: number;
  readonly aroundLinks: number;
}

const KINDS: ReadonlyMap<string, BlockFacts['kind']> = new Map([
  ...HEADING_TAGS.map((tag) => [tag, 'heading'] as const),
  ...Object.entries({
    // What stands over details is the heading of what they tell.
    summary: 'heading',
    p: 'paragraph',
    blockquote: 'paragraph',
    li: 'item',
    td: 'cell',
    th: 'cell',
    pre: 'pre',
    figcaption: 'caption',
    caption: 'caption',
    dt: 'term',
    dd: 'term',
  } as const),
]);

/** What a block is by its element, or by the item or cell that holds nothing else: many programs write `<li><p>…`. */
function kindOf({ tag }: Box, around: Box | undefined): BlockFacts['kind'] {
  const kind = KINDS.get(tag) ?? 'loose';
  if (!around || (kind !== 'loose' && tag !== 'p')) return kind;
  const isAlone = around.end - around.first === 1 && /^(?:li|t[dh]|dd)$/.test(around.tag);
  return isAlone || (kind === 'loose' && around.tag === 'li') ? KINDS.get(around.tag)! : kind;
}

/** Boxes that are a single unit of text: the box around them tells more. */
export const UNITS: ReadonlySet<string> = new Set([...NO_TEASERS, 'li', 'ul', 'ol', 'dl']);

const STOP = /[.!?…。！？｡؟۔।:：;"”»」』)）\]'’]$/u;
const STRONG_STOP = /[.!?…。！？｡؟۔।][\s"'”’»›」』)）\]*\d]*$/u;
const COLON = /[:：]\s*$/u;
const startsSmall = (text: string): boolean => isSmall(text.slice(0, 1));
const SMALL = /[a-z]/;
const THAI = /[\u0e00-\u0e7f]/;

/** Whether most of the words of `text` stand in `others`. */
function isMostlyOf(text: string, others: ReadonlySet<string>): boolean {
  const words = text.split(' ');
  const mostMissing = words.length * 0.3;
  let missing = 0;
  for (const word of words) if (!others.has(word) && ++missing >= mostMissing) return false;
  return true;
}

/** Names that a box passes on to the text in it; one that holds most of the page passes on none. */
function handedDown(
  page: PageBlocks,
  wordsBefore: Float64Array,
): { own: Int32Array; near: Int32Array; outer: Int32Array } {
  const { boxes, blocks } = page;
  const total = wordsBefore[blocks.length]!;
  const own = integers(boxes.length);
  const near = integers(boxes.length);
  const outer = integers(boxes.length);
  for (const box of boxes) {
    const share = total ? (wordsBefore[box.end]! - wordsBefore[box.first]!) / total : 0;
    const i = box.index;
    // A paragraph is no box beside the text: editors that set pages from blocks name each one a block.
    own[i] = box.names & (share > 0.5 ? NAME.body | NAME.article : box.tag === 'p' ? ~NAME.side : -1);
    const parent = box.parent;
    const grand = parent >= 0 ? boxes[parent]!.parent : -1;
    near[i] = own[i]! | (parent >= 0 ? own[parent]! : 0) | (grand >= 0 ? own[grand]! : 0);
    outer[i] = own[i]! | (parent >= 0 ? outer[parent]! : 0);
  }
  return { own, near, outer };
}

/** Sums over blocks, so that the total of any box is one subtraction. */
export function sumsOf<T>(items: readonly T[], value: (item: T) => number): Float64Array {
  const sums = zeros(items.length + 1);
  for (let i = 0; i < items.length; i++) sums[i + 1] = sums[i]! + value(items[i]!);
  return sums;
}

/** Whether a block is the article's headline: its title, or a top heading like it. */
export const isHeadline = ({ title, titleLike, box }: BlockFacts): boolean => title || (titleLike && box.tag === 'h1');

const DULL_WORDS = 6;
const isLink = (block: Block | undefined): boolean =>
  block !== undefined && block.words > 0 && block.words <= 12 && block.linkChars > block.text.length * ALL_LINKS;

/** Menus, lists of tags and the like: most blocks of most pages. */
function isDull(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]!;
  if (block.words === 0) return true;
  if (block.words > DULL_WORDS || !isLink(block)) return false;
  return block.words <= 3 || isLink(blocks[i - 1]) || isLink(blocks[i + 1]);
}

export type Draft = { -readonly [K in keyof BlockFacts]: BlockFacts[K] };

/** What parts the site's name from the headline, and how long a part must be to be the headline. */
const TITLE_BAR = /\s[|·•–—»-]\s/u;
const HEADLINE_WORDS = 4;

// Not an integer, so that the fields are stored as doubles from the start: else the JavaScript engine would change the shape of
// all these objects whenever a field turns out to be a fraction, and deoptimise the code that has seen the old shape.
export const FRACTION = 0.5;

const blankFact = (block: Block, box: Box, container: Box): Draft => ({
  block,
  box,
  container,
  near: 0,
  outer: 0,
  line: 0,
  words: 0,
  linkShare: FRACTION,
  stop: false,
  colon: false,
  sentences: 0,
  commas: 0,
  lowerStart: false,
  capitals: FRACTION,
  digits: FRACTION,
  loud: false,
  repeats: 0,
  title: false,
  titleLike: false,
  description: false,
  inBody: 0,
  teaser: FRACTION,
  dull: false,
  appendix: false,
  prose: false,
  kind: 'loose',
  containerLinkShare: FRACTION,
  containerMeanWords: FRACTION,
  place: FRACTION,
  prev: null,
  next: null,
  aroundProse: FRACTION,
  aroundLinks: FRACTION,
});

/** Whether a block is the first of an article, or of the head of one. */
const opensArticle = ({ block, container }: BlockFacts): boolean =>
  container.first === block.index && /^(?:article|header)$/.test(container.tag);

/** The hints, prepared for the search in blocks. */
class Sayings {
  readonly #titles: ReadonlySet<string>;
  readonly #titleWords: ReadonlySet<string>;
  /** Whether a first heading says the title. */
  readonly #isHeaded: boolean;
  readonly #titleLength: number;
  readonly #description: string;
  readonly #body: string;

  constructor(hints: Hints) {
    // A title often carries the site's name after a bar, and the headline above the text does not.
    const parts = hints.title.split(TITLE_BAR).filter((part) => part.split(' ').length >= HEADLINE_WORDS);
    this.#titleWords = new Set(fold(hints.title).split(' '));
    this.#isHeaded = hints.headlines.some((text) => isMostlyOf(fold(text), this.#titleWords));
    this.#titles = new Set([hints.title, ...parts, ...hints.headlines].map(fold).filter(Boolean));
    this.#titleLength = hints.title.length;
    this.#description = fold(hints.description);
    this.#body = fold(hints.body);
  }

  setOn(fact: Draft): void {
    const { words } = fact;
    const { text } = fact.block;
    const isLine = words <= 45;
    if (!isLine && !this.#body) return;
    const folded = fold(text);
    const description = this.#description;
    // Other first headings are those of other articles, or over parts of the text.
    fact.title =
      this.#titles.has(folded) && (!this.#isHeaded || isMostlyOf(folded, this.#titleWords) || opensArticle(fact));
    fact.titleLike =
      words >= 3 && words <= 30 && text.length < this.#titleLength * 2.5 && isMostlyOf(folded, this.#titleWords);
    fact.description =
      words >= 4 &&
      description.length > 20 &&
      (folded === description || (folded.length > 40 && description.startsWith(folded.slice(0, 100))));
    if (this.#body && words >= 4) fact.inBody = this.#body.includes(folded.slice(0, 160)) ? 1 : -1;
  }
}

/** Facts of a block's own text, whatever stands around it. */
function setWording(fact: Draft): void {
  const { words, linkShare } = fact;
  const { text, measure } = fact.block;
  const end = text.slice(-12);
  const stop = STRONG_STOP.test(end) || (words > 40 && THAI.test(text));
  fact.line = lineKind(text, words);
  fact.stop = stop;
  fact.colon = COLON.test(end);
  fact.lowerStart = startsSmall(text);
  fact.loud = words >= 2 && measure.capitals > 0 && words <= 40 && !SMALL.test(text) && text === text.toUpperCase();
  fact.prose = words >= 10 && linkShare < 0.35 && (stop || words >= 40 || (words >= 18 && STOP.test(end)));
  fact.sentences = measure.sentences;
  fact.commas = measure.commas;
  fact.digits = text.length ? measure.digits / text.length : 0;
}

/** For each box the nearest one, itself included, that is more than a paragraph, a list or a table. */
function containersOf(boxes: readonly Box[]): Int32Array {
  const containers = integers(boxes.length);
  for (let i = 0; i < boxes.length; i++) {
    const { parent, tag } = boxes[i]!;
    containers[i] = parent >= 0 && UNITS.has(tag) ? containers[parent]! : i;
  }
  return containers;
}

/** The box of a text, or the heading that it fills: a heading that is laid out in a row has a box of its own around its words. */
const boxOf = (box: Box, { structure } = box): Box =>
  KINDS.get(structure?.tag ?? '') === 'heading' && structure!.end - structure!.first === 1 ? structure! : box;

/** What is longer and says whole sentences is text, in the type of a heading. */
const LONGEST_HEADING = 20;

/** Whether a block has the element of a heading, whatever it says. */
export const isSetAsHeading = ({ kind }: Pick<BlockFacts, 'kind'>): boolean => kind === 'heading';

export const isHeading = (fact: BlockFacts): boolean =>
  isSetAsHeading(fact) && !(fact.prose && fact.words > LONGEST_HEADING);

export function findFacts(page: PageBlocks, hints: Hints): BlockFacts[] {
  const { boxes, blocks } = page;
  const wordsBefore = zeros(blocks.length + 1);
  const linkedBefore = zeros(blocks.length + 1);
  const counts = new Map<string, number>();
  for (let i = 0; i < blocks.length; i++) {
    const { text, words, linkChars } = blocks[i]!;
    wordsBefore[i + 1] = wordsBefore[i]! + words;
    linkedBefore[i + 1] = linkedBefore[i]! + (linkChars ? (words * linkChars) / text.length : 0);
    if (words) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const names = handedDown(page, wordsBefore);
  const sayings = new Sayings(hints);
  const teasers = findTeasers(page, wordsBefore, linkedBefore);
  const containers = containersOf(boxes);
  const facts: Draft[] = [];
  let prev: Draft | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const box = boxOf(boxes[block.box]!);
    const container = boxes[containers[box.index]!]!;
    const { text, words } = block;
    const fact = blankFact(block, box, container);
    fact.near = names.near[box.index]! | block.names;
    fact.words = words;
    fact.linkShare = text ? block.linkChars / text.length : 0;
    fact.capitals = words ? Math.min(1, block.measure.capitals / words) : 0;
    fact.kind = kindOf(box, boxes[box.parent]);
    fact.prev = prev;
    if (prev) prev.next = fact;
    facts.push(fact);
    prev = fact;
    if (isDull(blocks, i)) {
      fact.dull = true;
      continue;
    }
    setWording(fact);
    sayings.setOn(fact);
    const containerWords = wordsBefore[container.end]! - wordsBefore[container.first]!;
    const containerLinked = linkedBefore[container.end]! - linkedBefore[container.first]!;
    fact.outer = names.outer[box.index]! | block.names;
    fact.repeats = counts.get(text)!;
    fact.teaser = teasers[box.index]!;
    fact.containerLinkShare = containerWords ? containerLinked / containerWords : 0;
    fact.containerMeanWords = containerWords / Math.max(1, container.end - container.first);
  }
  setSurroundings(facts);
  markAppendix(facts);
  return facts;
}

/** How many blocks on each side count as around. */
const REACH = 4;

function setSurroundings(facts: readonly Draft[]): void {
  const count = facts.length;
  const words = zeros(count + 1);
  const linked = zeros(count + 1);
  const prose = zeros(count + 1);
  for (let i = 0; i < count; i++) {
    const fact = facts[i]!;
    words[i + 1] = words[i]! + fact.words;
    linked[i + 1] = linked[i]! + fact.words * fact.linkShare;
    prose[i + 1] = prose[i]! + (fact.prose ? fact.words : 0);
  }
  const total = prose[count]!;
  for (let i = 0; i < count; i++) {
    const fact = facts[i]!;
    if (fact.dull) continue;
    fact.place = total ? prose[i]! / total : 0;
    const from = Math.max(0, i - REACH);
    const to = Math.min(count, i + REACH + 1);
    const around = words[to]! - words[from]! - fact.words;
    fact.aroundProse = fact.aroundLinks = 0;
    if (!around) continue;
    fact.aroundProse = (prose[to]! - prose[from]! - (fact.prose ? fact.words : 0)) / around;
    fact.aroundLinks = (linked[to]! - linked[from]! - fact.words * fact.linkShare) / around;
  }
}
