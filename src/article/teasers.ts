import type { Block, PageBlocks } from '../page/block.ts';
import { attributeOf, baseOf, findIn, ownerOf, textContentOf } from '../page/dom.ts';
import { ALL_LINKS } from '../page/links.ts';
import { NAME } from '../page/names.ts';
import { type BlockFacts, isSetAsHeading } from './facts.ts';
import { LINE } from './line.ts';
import { integers, zeros } from './zeros.ts';

/** Boxes that are neither text nor a row of a table: what lists of teasers are made of. */
export const NO_TEASERS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 td th tr tbody thead table pre blockquote dt dd'.split(' '),
);
const TEASERS = 3;
const TEASER_WORDS = 60;
/** Work is bounded: in a parent of more shapes, the same one may count as two. */
const MOST_SHAPES = 50;

/** Boxes of one shape in one parent. */
interface Row {
  readonly tag: string;
  readonly names: number;
  count: number;
  words: number;
  linked: number;
  /** A row of another shape in the same parent. */
  readonly other: Row | undefined;
}

/** For each box how much it looks like one of a list of teasers: the share of links in all boxes of its shape beside it. */
export function findTeasers(page: PageBlocks, wordsBefore: Float64Array, linkedBefore: Float64Array): Float64Array {
  const { boxes } = page;
  const siblings = integers(boxes.length);
  for (let i = 1; i < boxes.length; i++) siblings[boxes[i]!.parent]!++;
  const rowOf: (Row | null)[] = [];
  // For each parent the row of its last child: most boxes have the shape of the one before them.
  const lastRows = new Map<number, Row>();
  for (let i = 0; i < boxes.length; i++) {
    const { parent, tag, names, first, end } = boxes[i]!;
    if (parent < 0 || siblings[parent]! < TEASERS || end === first || NO_TEASERS.has(tag)) {
      rowOf.push(null);
      continue;
    }
    const last = lastRows.get(parent);
    let row = last;
    for (let steps = 0; row && (row.tag !== tag || row.names !== names); steps++)
      row = steps < MOST_SHAPES ? row.other : undefined;
    if (!row) {
      row = { tag, names, count: 0, words: 0, linked: 0, other: last };
      lastRows.set(parent, row);
    }
    row.count++;
    row.words += wordsBefore[end]! - wordsBefore[first]!;
    row.linked += linkedBefore[end]! - linkedBefore[first]!;
    rowOf.push(row);
  }
  const teasers = zeros(boxes.length);
  for (let i = 0; i < boxes.length; i++) {
    const row = rowOf[i]!;
    const { parent } = boxes[i]!;
    const own =
      row && row.count >= TEASERS && row.words / row.count <= TEASER_WORDS ? row.linked / Math.max(1, row.words) : 0;
    // Handed down a few boxes: a teaser has a heading, a picture, a line of text.
    const outer = parent >= 0 ? teasers[parent]! * 0.95 : 0;
    teasers[i] = own > outer ? own : outer;
  }
  return teasers;
}

const STEPS_UP = 3;
const HEADLINE_WORDS = 3;

const isLong = (link: Element): boolean =>
  textContentOf(link).trim().split(/\s+/, HEADLINE_WORDS).length >= HEADLINE_WORDS;

const linkOf = (element: Element): URL => new URL(attributeOf(element, 'href') ?? '', baseOf(element));
const isBeside = (there: URL, here: URL): boolean => there.host === here.host && there.pathname !== here.pathname;

/**
 * Whether a line is a headline that leads to another page of the same site: the one that shows the page, or the one that the
 * page names, for archives and saved files show pages of others. A row of short links is none.
 */
export function leadsToAnother(block: Block): boolean {
  for (const { marks } of block.pieces) {
    for (let mark = marks; mark; mark = mark.outer) {
      const { element } = mark;
      if (mark.tag !== 'a' || !isLong(element)) continue;
      try {
        const there = linkOf(element);
        if (isBeside(there, new URL(baseOf(element)))) return true;
        const canonical = findIn(ownerOf(element), 'link[rel~="canonical" i]');
        return canonical !== null && isBeside(there, linkOf(canonical));
      } catch {
        return false;
      }
    }
  }
  return false;
}

/** The headline right above a paragraph, where it is a link. */
function linkAbove({ prev }: BlockFacts): BlockFacts | null {
  for (let above = prev, steps = 0; above && steps < STEPS_UP; above = above.prev, steps++) {
    if (above.prose) return null;
    // The day of a post leads to it.
    const isDay = ((above.box.names | above.block.names) & NAME.date) !== 0;
    if (above.linkShare > ALL_LINKS && above.words >= HEADLINE_WORDS && !isDay) return above;
    if (isSetAsHeading(above) && above.words > 0) return null;
  }
  return null;
}

/** Whether a paragraph stands right under a headline that leads to another page of the site: it tells of that one. */
export function isUnderAnother(fact: BlockFacts): boolean {
  const block = linkAbove(fact)?.block;
  // A row of links is none: but one for the picture, one for the words.
  return block !== undefined && block.links <= block.media + 1 && leadsToAnother(block);
}

const MOST_ITEMS = 12;
/** A longer line is no mere label. */
const LABEL_WORDS = 5;

const pointsElsewhere = ({ prose, line }: BlockFacts): boolean => !prose && (line & LINE.readAlso) !== 0;
const isLinked = ({ kind, linkShare, block }: BlockFacts): boolean =>
  kind === 'item' && linkShare > 0.3 && leadsToAnother(block);

/** Whether a line does no more than point to what stands under it, which leads to another page. */
const isLabelOf = (fact: BlockFacts, below: BlockFacts): boolean =>
  !fact.linkShare &&
  fact.words <= LABEL_WORDS &&
  pointsElsewhere(fact) &&
  (isLinked(below) || (below.linkShare > ALL_LINKS && leadsToAnother(below.block)));

/**
 * Whether an item, or the date under it, is of a list of links under a line that points to other articles, or is that line;
 * or such a line over a single link, or that link.
 */
export function isListedElsewhere(fact: BlockFacts): boolean {
  const { kind, line, words, prev, next } = fact;
  if ((next && isLabelOf(fact, next)) || (prev && isLabelOf(prev, fact))) return true;
  const isDate = (line & LINE.dateOnly) !== 0 && words <= 4 && prev !== null && prev.linkShare > ALL_LINKS;
  if (kind !== 'item') return false;
  let above = prev;
  for (let steps = 0; above && (above.kind === 'item' || above.linkShare > ALL_LINKS) && steps < MOST_ITEMS; steps++)
    above = above.prev;
  return above !== null && pointsElsewhere(above) && (isDate || isLinked(fact));
}

/** As many texts under a headline that is a link make a page of other pages. */
const FEWEST_OTHERS = 3;
const MOST_OTHERS = 0.6;
/** With more text than this besides, it is an article with a list in it; with less than this, there is none above it. */
const REST_WORDS = 120;
const SHORT_ARTICLE_WORDS = 25;

/**
 * The blocks of a stretch that stand under headlines that are links, where they are most of its text; else none. Either what
 * is kept, or what stands below the beginning of an article, of which some is dropped already.
 */
function mostlyOthers(
  kept: Uint8Array,
  facts: readonly BlockFacts[],
  { first, end }: { readonly first: number; readonly end: number },
  isBelow: boolean,
): readonly number[] {
  const others: number[] = [];
  let words = 0;
  let rest = 0;
  for (let i = first; i < end; i++) {
    const fact = facts[i]!;
    if (!fact.prose) continue;
    if ((isBelow ? rest > 0 : kept[i]) && linkAbove(fact)) {
      others.push(i);
      words += fact.words;
    } else rest += kept[i]! * fact.words;
  }
  const isMostly = others.length >= FEWEST_OTHERS && words > (words + rest) * MOST_OTHERS;
  return isMostly && rest < REST_WORDS && (!isBelow || rest >= SHORT_ARTICLE_WORDS) ? others : [];
}

/** Whether what is kept is a list of the beginnings of other articles. */
export const listsOthers = (kept: Uint8Array, facts: readonly BlockFacts[]): boolean =>
  mostlyOthers(kept, facts, { first: 0, end: facts.length }, false).length > 0;

/** Drops the beginnings of others below a short article. */
export function dropOthers(
  kept: Uint8Array,
  facts: readonly BlockFacts[],
  region: { readonly first: number; readonly end: number },
): void {
  for (const i of mostlyOthers(kept, facts, region, true)) kept[i] = 0;
}
