import type { Box, PageBlocks } from '../page/block.ts';
import type { Clue } from '../verdict.ts';
import { type BlockFacts, findFacts, type Hints } from './facts.ts';
import { type Belief, GLANCE_BELIEFS } from './glance.ts';
import { LOOK_BELIEFS } from './look.ts';
import { bestBox, chanceOf, worthsOf } from './region.ts';
import { findStandings, type Standing } from './standing.ts';
import { GLANCE_POINTS, LOOK_POINTS } from './weights.ts';

/** A belief that weighs less says too little to be asked. */
const LEAST = 0.02;

function weigh<T>(beliefs: readonly Belief<T>[], points: Readonly<Record<string, number>>): Clue<T>[] {
  return beliefs
    .map((belief) => ({ ...belief, points: points[belief.name] ?? 0 }))
    .filter((clue) => Math.abs(clue.points) >= LEAST);
}

export const GLANCE_CLUES = weigh(GLANCE_BELIEFS, GLANCE_POINTS);
export const LOOK_CLUES = weigh(LOOK_BELIEFS, LOOK_POINTS);

/** The sum that `judge` gives, without the reasons. */
function sumPoints<T>(thing: T, clues: readonly Clue<T>[]): number {
  let sum = 0;
  for (const clue of clues) {
    const share = Number(clue.ask(thing));
    if (share > 0) sum += clue.points * Math.min(1, share);
  }
  return sum;
}

/** All that was found out about the blocks of a page. */
export interface Judgement {
  readonly page: PageBlocks;
  readonly facts: readonly BlockFacts[];
  readonly chances: Float64Array;
  readonly worths: Float64Array;
  readonly region: Box;
  readonly standings: readonly Standing[];
  readonly points: Float64Array;
  readonly kept: Uint8Array;
}

/** More than this is kept. Below 0, for a lost paragraph is worse than a line too many. */
export const THRESHOLD = -0.2;

export function judgeBlocks(page: PageBlocks, hints: Hints): Judgement {
  const facts = findFacts(page, hints);
  const chances = Float64Array.from(facts, (fact) => chanceOf(sumPoints(fact, GLANCE_CLUES)));
  const worths = worthsOf(page, facts, chances);
  const region = bestBox(page.boxes, worths);
  const standings = findStandings(page, facts, chances, region);
  const points = Float64Array.from(standings, (standing) => sumPoints(standing, LOOK_CLUES));
  const kept = Uint8Array.from(points, (value, i) => Number(value > THRESHOLD && facts[i]!.words > 0));
  return { page, facts, chances, worths, region, standings, points, kept };
}
