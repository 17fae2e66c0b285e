import { type BlockFacts, isHeading } from './facts.ts';
import { LINE } from './line.ts';

/** Blocks with more points are kept. Below 0, because a lost paragraph is worse than a line too many. */
export const THRESHOLD = -0.2;

/** Whether no second look could keep a block, so that it is not asked. */
export const isHopeless = ({ dull }: BlockFacts, chance: number, inside: boolean): boolean =>
  dull || chance < 0.02 || (!inside && chance < 0.15);

/** Points of a block that got no second look. */
export const NEVER = -9;

const LABEL_WORDS = 3;

/** Drops mere labels: headings at the end with nothing under them, and single words among dropped lines. */
function withoutLabels(kept: Uint8Array, facts: readonly BlockFacts[]): Uint8Array {
  const isLabel = (i: number): boolean => {
    const { words, stop, kind } = facts[i]!;
    return words <= LABEL_WORDS && !stop && (kind === 'paragraph' || kind === 'loose');
  };
  const neighbour = (i: number, step: number): number => {
    let at = i + step;
    while (facts[at]?.words === 0) at += step;
    return kept[at] ?? 0;
  };
  for (let i = 0; i < kept.length; i++) if (kept[i] && isLabel(i) && !neighbour(i, -1) && !neighbour(i, 1)) kept[i] = 0;
  for (let last = kept.lastIndexOf(1); last > 0; last = kept.lastIndexOf(1)) {
    if (!isLabel(last) && !isHeading(facts[last]!)) break;
    kept[last] = 0;
  }
  return kept;
}

/** On pages that would keep fewer words of prose than this, the threshold gives way. */
const FEW_WORDS = 40;
/** How far it may give way, and how near to the best block another must come, in points. */
const LOWEST = -3;
const NEAR_BEST = 1;

/** Which blocks are kept: those over the threshold; on pages without any, the likeliest of the region. */
export function decide(
  facts: readonly BlockFacts[],
  points: Float64Array,
  region: { readonly first: number; readonly end: number },
): Uint8Array {
  const kept = new Uint8Array(facts.length);
  let words = 0;
  let best = LOWEST;
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i]!;
    if (fact.words === 0) continue;
    kept[i] = Number(points[i]! > THRESHOLD);
    // A byline is no text.
    if (!fact.prose || fact.line & LINE.contributed) continue;
    if (kept[i]) words += fact.words;
    if (i >= region.first && i < region.end && points[i]! > best) best = points[i]!;
  }
  if (words >= FEW_WORDS || best <= LOWEST) return withoutLabels(kept, facts);
  const threshold = Math.min(THRESHOLD, best - NEAR_BEST);
  for (let i = region.first; i < region.end; i++) if (facts[i]!.words >= 8 && points[i]! > threshold) kept[i] = 1;
  return kept;
}
