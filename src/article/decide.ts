import type { Standing } from './standing.ts';

/** More than this is kept. Below 0, for a lost paragraph is worse than a line too many. */
export const THRESHOLD = -0.2;

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
