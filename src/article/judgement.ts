import type { Box, PageBlocks } from '../page/block.ts';
import { summing, type Weighed } from './belief.ts';
import { nameComments } from './comments.ts';
import { decide, isHopeless, NEVER } from './decide.ts';
import { renameComments } from './discussion.ts';
import { type BlockFacts, findFacts, type Hints } from './facts.ts';
import { GLANCE_BELIEFS, GLANCE_BITS } from './glance.ts';
import { LOOK_BELIEFS, LOOK_BITS, RULES } from './look.ts';
import { keepNotes } from './notes.ts';
import { placeThem } from './place.ts';
import { dropRepeatedQuotes } from './pull-quotes.ts';
import { bestBox, chanceOf, worthsOf } from './region.ts';
import { keepHeadings } from './sections.ts';
import { findStandings, type Standing } from './standing.ts';
import { dropOthers } from './teasers.ts';
import { findThread, type Thread } from './thread.ts';
import { GLANCE_POINTS, LOOK_POINTS } from './weights.ts';
import { keepWhole } from './whole.ts';
import { zeros } from './zeros.ts';

export const GLANCE: Weighed<BlockFacts> = { beliefs: GLANCE_BELIEFS, groups: GLANCE_BITS, points: GLANCE_POINTS };
export const LOOK: Weighed<Standing> = { beliefs: LOOK_BELIEFS, groups: LOOK_BITS, points: LOOK_POINTS, rules: RULES };
const sumOfGlance = summing(GLANCE);
const sumOfLook = summing(LOOK);

/** Everything found out about the blocks of a page. */
export interface Judgement {
  readonly page: PageBlocks;
  readonly facts: readonly BlockFacts[];
  readonly chances: Float64Array;
  readonly worths: Float64Array;
  readonly region: Box;
  /** Null for a block that got no second look. */
  readonly standings: readonly (Standing | null)[];
  /** For each block the names of the boxes between it and the region, but of those that hold much of the article. */
  readonly between: Int32Array;
  readonly points: Float64Array;
  readonly kept: Uint8Array;
  /** Null where the text is no discussion. */
  readonly thread: Thread | null;
}

/** Chooses another region than the one that is worth most. */
export type Choose = (facts: readonly BlockFacts[], worths: Float64Array) => Box | null;

export function judgeBlocks(page: PageBlocks, hints: Hints, choose?: Choose): Judgement {
  const facts = findFacts(page, hints);
  const count = facts.length;
  const chances = zeros(count);
  const glance = (): void => {
    for (let i = 0; i < count; i++) if (!facts[i]!.dull) chances[i] = chanceOf(sumOfGlance(facts[i]!));
  };
  glance();
  if (renameComments(facts, chances, hints.isAsked)) glance();
  let worths = worthsOf(page, facts, chances);
  const chosen = choose?.(facts, worths) ?? null;
  const thread = chosen ? null : findThread(page, facts, chances);
  if (!thread && nameComments(page, facts, chances)) {
    glance();
    worths = worthsOf(page, facts, chances);
  }
  const region = chosen ?? thread?.region ?? bestBox(page.boxes, worths);
  const hopes = new Uint8Array(count);
  for (let i = 0; i < count; i++)
    hopes[i] = Number(!isHopeless(facts[i]!, chances[i]!, i >= region.first && i < region.end));
  const { standings, between } = findStandings(page, facts, chances, region, hopes);
  placeThem(page, standings, chances);
  const points = zeros(count).fill(NEVER);
  for (let i = 0; i < count; i++) if (standings[i]) points[i] = sumOfLook(standings[i]!);
  const judged = { page, facts, chances, worths, region, standings, between, points, thread };
  if (thread) return { ...judged, page: thread.page, kept: thread.kept };
  const kept = decide(facts, points, region);
  // Beside a chosen article stand others: nothing outside belongs to it.
  if (chosen) for (let i = 0; i < count; i++) if (i < region.first || i >= region.end) kept[i] = 0;
  keepWhole(kept, page, facts, points);
  keepNotes(kept, page);
  keepHeadings(kept, facts, points, region);
  dropRepeatedQuotes(kept, facts, page);
  if (hints.isDeclared) dropOthers(kept, facts, region);
  return { ...judged, kept };
}
