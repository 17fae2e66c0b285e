import type { Box, PageBlocks } from '../page/block.ts';
import type { BlockFacts } from './facts.ts';

/** A paragraph counts for no more than this many words: one long one is no article. */
const MOST_WORDS = 80;

export const chanceOf = (points: number): number => 1 / (1 + Math.exp(-points));

/** What a block brings to a region that holds it: words that look like running text, less those that do not. */
function worthOf(fact: BlockFacts, chance: number): number {
  return Math.min(fact.words, MOST_WORDS) * (chance - 0.5) * 2;
}

/** Worth of each box, its inner boxes included. */
export function worthsOf(page: PageBlocks, facts: readonly BlockFacts[], chances: Float64Array): Float64Array {
  const sums = new Float64Array(facts.length + 1);
  for (let i = 0; i < facts.length; i++) sums[i + 1] = sums[i]! + worthOf(facts[i]!, chances[i]!);
  return Float64Array.from(page.boxes, (box) => sums[box.end]! - sums[box.first]!);
}

/** The box that is worth most; of equals the innermost. */
export function bestBox(boxes: readonly Box[], worths: Float64Array): Box {
  let best = boxes[0]!;
  for (const box of boxes) if (worths[box.index]! >= worths[best.index]!) best = box;
  return best;
}
