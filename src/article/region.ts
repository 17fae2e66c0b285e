import type { Box, PageBlocks } from '../page/block.ts';
import { type BlockFacts, isHeadline, isSetAsHeading, UNITS } from './facts.ts';
import { integers, zeros } from './zeros.ts';

/** A paragraph counts for no more than this many words: one long one is no article. */
const MOST_WORDS = 80;

export const chanceOf = (points: number): number => 1 / (1 + Math.exp(-points));

/** Blocks that are less likely than this speak against a region. Low, for a region may hold lines that are dropped later. */
const UNLIKELY = 0.3;

/** What a block is worth to a region that holds it: words likely to be running text, less unlikely ones. */
function worthOf(fact: BlockFacts, chance: number): number {
  return Math.min(fact.words, MOST_WORDS) * (chance - UNLIKELY);
}

/** A region that begins with the headline, or within so many blocks after it, is worth more by this share. */
const NEAR_HEADLINE = 12;
const HEADLINE_BONUS = 0.4;

/** Worth of each box, its inner boxes included. */
export function worthsOf(page: PageBlocks, facts: readonly BlockFacts[], chances: Float64Array): Float64Array {
  const sums = zeros(facts.length + 1);
  const headlines: number[] = [];
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i]!;
    sums[i + 1] = sums[i]! + worthOf(fact, chances[i]!);
    if (isSetAsHeading(fact) && isHeadline(fact)) headlines.push(i);
  }
  // For each block the last headline at or before it.
  const lastHeadline = integers(facts.length + 1).fill(-1000);
  for (let i = 0, at = 0, last = -1000; i <= facts.length; i++) {
    if (headlines[at] === i) last = headlines[at++]!;
    lastHeadline[i] = last;
  }
  const { boxes } = page;
  const worths = zeros(boxes.length);
  for (let i = 0; i < boxes.length; i++) {
    const { first, end } = boxes[i]!;
    const worth = sums[end]! - sums[first]!;
    const headed =
      first - lastHeadline[first]! <= NEAR_HEADLINE || lastHeadline[Math.min(end - 1, first + NEAR_HEADLINE)]! >= first;
    worths[i] = headed && worth > 0 ? worth * (1 + HEADLINE_BONUS) : worth;
  }
  return worths;
}

/** The box that is worth most, of equals the innermost; if that is only a paragraph or a list, the box around it. */
export function bestBox(boxes: readonly Box[], worths: Float64Array): Box {
  let best = boxes[0]!;
  for (const box of boxes) if (worths[box.index]! >= worths[best.index]!) best = box;
  // An article is never one of them alone.
  while (best.parent >= 0 && UNITS.has(best.tag)) best = boxes[best.parent]!;
  return best;
}
