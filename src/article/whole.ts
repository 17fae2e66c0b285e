import type { Box, PageBlocks } from '../page/block.ts';
import { NAME } from '../page/names.ts';
import type { BlockFacts } from './facts.ts';
import { isDataTable } from './table.ts';

/** So much of its words makes a list or a table one of the article's. */
const MOSTLY = 0.7;
/** A list of fewer items says nothing about any of them. */
const FEWEST = 2;
/** A table of which less is kept is none of the article's. */
const HARDLY = 0.3;
/** An item with fewer points is something else that was put into the list; one of a few linked words has no points. */
const LEAST_POINTS = -2;
/** A table of which more is linked is one of links; of one of values the first column may be. */
const MOST_LINKED = 0.45;
/** So many boxes of its own it stands in. */
const MOST_UP = 3;
/** So many blocks are looked at in all: lists in lists are counted once for each list around them. */
const MOST_VISITS = 2_000_000;
/** Longer cells are text of their own. */
const MOST_CELL_WORDS = 25;

/**
 * Keeps the lists and tables whole that are mostly kept, and drops the tables of which hardly anything is: one with holes
 * says something else. Keeps a table of values right behind the text too, with its heading: what a dish has in it, what a
 * thing weighs. Its cells are too short to say by themselves what they belong to.
 */
export function keepWhole(
  kept: Uint8Array,
  page: PageBlocks,
  facts: readonly BlockFacts[],
  points: Float64Array,
): void {
  const { blocks, boxes } = page;
  let visitsLeft = MOST_VISITS;
  /** The next block with words from a place on, in either direction. */
  const worded = (at: number, step: number): number => {
    while (blocks[at]?.words === 0) at += step;
    return at;
  };
  const isKeptBehindText = ({ first, end, parent }: Box): boolean => {
    let above = worded(first - 1, -1);
    const isTitled = facts[above]?.kind === 'heading' || (blocks[above]?.names ?? 0) & NAME.strong;
    const from = isTitled ? above-- : first;
    // In the box of the text, or in one of its own there.
    let around = boxes[parent]!;
    if (around.names & NAME.nav) return false;
    for (let up = 0; up < MOST_UP && around.first >= from; up++) around = boxes[around.parent] ?? around;
    if (!kept[above] || !facts[above]!.prose || above < around.first) return false;
    let linked = 0;
    for (let i = first; i < end; i++) linked += facts[i]!.words * (facts[i]!.linkShare - MOST_LINKED);
    if (linked < 0) for (let i = from; i < end; i++) kept[i] = Number(blocks[i]!.text !== '');
    return linked < 0;
  };
  const decide = (box: Box, isTable: boolean, fits: (index: number) => boolean): void => {
    const { first, end } = box;
    visitsLeft -= end - first;
    if (visitsLeft < 0) return;
    let words = 0;
    let keptWords = 0;
    let count = 0;
    for (let i = first; i < end; i++) {
      words += blocks[i]!.words;
      if (!kept[i]) continue;
      keptWords += blocks[i]!.words;
      count++;
    }
    if (count === end - first) return;
    // What is half kept amid the text is of it.
    const isAmid = isTable && kept[worded(first - 1, -1)] && kept[worded(end, 1)];
    const isKept = count >= FEWEST && keptWords >= words * (isAmid ? HARDLY : MOSTLY);
    if (!isKept && (!isTable || isKeptBehindText(box) || !count || keptWords >= words * HARDLY)) return;
    for (let i = first; i < end; i++)
      if ((isTable ? blocks[i]!.text : blocks[i]!.words > 0) && fits(i)) kept[i] = Number(isKept);
  };
  for (const box of boxes) {
    if (box.tag === 'ul' || box.tag === 'ol')
      decide(box, false, (index) => facts[index]!.dull || points[index]! > LEAST_POINTS);
    // A term without what it means says little, and what it means says nothing without it.
    else if (box.tag === 'dl') decide(box, false, () => true);
    else if (box.tag === 'table' && isDataTable(box, page))
      decide(box, true, (index) => blocks[index]!.words <= MOST_CELL_WORDS);
  }
}
