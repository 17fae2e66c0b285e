import type { Box, PageBlocks } from '../page/block.ts';
import { weigh } from './belief.ts';
import { decide, isHopeless } from './decide.ts';
import { type BlockFacts, findFacts, type Hints } from './facts.ts';
import { GLANCE_BELIEFS, GLANCE_BITS } from './glance.ts';
import { LOOK_BELIEFS, LOOK_BITS, RULES } from './look.ts';
import { keepNotes } from './notes.ts';
import { placesOf } from './place.ts';
import { dropRepeatedQuotes } from './pull-quotes.ts';
import { bestBox, chanceOf, worthsOf } from './region.ts';
import { findStandings, type Standing } from './standing.ts';
import { GLANCE_POINTS, LOOK_POINTS } from './weights.ts';

export const GLANCE = weigh(GLANCE_BELIEFS, GLANCE_BITS, GLANCE_POINTS);
export const LOOK = weigh(LOOK_BELIEFS, LOOK_BITS, LOOK_POINTS, RULES);

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

/** Points of a block that nothing was asked of. */
const NEVER = -9;

/** Chooses another region than the one that is worth most. */
export type Choose = (facts: readonly BlockFacts[], worths: Float64Array) => Box | null;

export function judgeBlocks(page: PageBlocks, hints: Hints, choose?: Choose): Judgement {
  const facts = findFacts(page, hints);
  const chances = Float64Array.from(facts, (fact) => (fact.dull ? 0 : chanceOf(GLANCE.sum(fact))));
  const worths = worthsOf(page, facts, chances);
  const chosen = choose?.(facts, worths) ?? null;
  const region = chosen ?? bestBox(page.boxes, worths);
  const standings = findStandings(page, facts, chances, region);
  const places = placesOf(
    page,
    facts,
    chances,
    (i) => !isHopeless(standings[i]!) || (facts[i]!.prose && !facts[i]!.dull),
  );
  for (const [i, place] of places.entries()) standings[i]!.place = place;
  const points = Float64Array.from(standings, (standing) => (isHopeless(standing) ? NEVER : LOOK.sum(standing)));
  const kept = decide(standings, points);
  // Beside a chosen article stand others: nothing outside belongs to it.
  if (chosen) for (let i = 0; i < kept.length; i++) if (i < region.first || i >= region.end) kept[i] = 0;
  dropRepeatedQuotes(kept, facts);
  keepNotes(kept, page);
  return { page, facts, chances, worths, region, standings, points, kept };
}
