import type { Box, PageBlocks } from '../page/block.ts';
import { weigh } from './belief.ts';
import { type BlockFacts, findFacts, type Hints } from './facts.ts';
import { GLANCE_BELIEFS, GLANCE_BITS } from './glance.ts';
import { LOOK_BELIEFS, LOOK_BITS, RULES } from './look.ts';
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

/** More than this is kept. Below 0, for a lost paragraph is worse than a line too many. */
export const THRESHOLD = -0.2;

/** Points of a block that nothing was asked of. */
const NEVER = -9;

/** Blocks that no second look would keep: asking costs more than it tells. */
export const isHopeless = ({ facts, chance, inside }: Standing): boolean =>
  facts.dull || chance < 0.02 || (!inside && chance < 0.15);

const LABEL_WORDS = 3;

/** Takes back what is but a label: headings over nothing at the end, and lone words among lines that were dropped. */
function withoutLabels(kept: Uint8Array, standings: readonly Standing[]): Uint8Array {
  const isLabel = (i: number): boolean => {
    const { words, stop, kind } = standings[i]!.facts;
    return words <= LABEL_WORDS && !stop && (kind === 'paragraph' || kind === 'loose');
  };
  const neighbour = (i: number, step: number): number => {
    let at = i + step;
    while (standings[at]?.facts.words === 0) at += step;
    return kept[at] ?? 0;
  };
  for (let i = 0; i < kept.length; i++) if (kept[i] && isLabel(i) && !neighbour(i, -1) && !neighbour(i, 1)) kept[i] = 0;
  for (let last = kept.lastIndexOf(1); last > 0; last = kept.lastIndexOf(1)) {
    if (!isLabel(last) && standings[last]!.facts.kind !== 'heading') break;
    kept[last] = 0;
  }
  return kept;
}

/** A page that keeps fewer words of prose than this has a text that looks like little else: the best of it is kept. */
const FEW_WORDS = 40;
/** How far the threshold may give way for that, and how near to the best a block must come. */
const LOWEST = -3;
const NEAR_BEST = 1;

/** Which blocks are kept: those over the threshold, or on pages where none is, the likeliest of the region. */
export function decide(standings: readonly Standing[], points: Float64Array): Uint8Array {
  const kept = Uint8Array.from(points, (value, i) => Number(value > THRESHOLD && standings[i]!.facts.words > 0));
  let words = 0;
  let best = LOWEST;
  for (const [i, { facts, inside }] of standings.entries()) {
    if (kept[i] && facts.prose) words += facts.words;
    if (inside && facts.prose) best = Math.max(best, points[i]!);
  }
  if (words >= FEW_WORDS || best <= LOWEST) return withoutLabels(kept, standings);
  const threshold = Math.min(THRESHOLD, best - NEAR_BEST);
  return kept.map((isKept, i) =>
    Number(isKept || (standings[i]!.inside && standings[i]!.facts.words >= 8 && points[i]! > threshold)),
  );
}

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
  return { page, facts, chances, worths, region, standings, points, kept };
}
