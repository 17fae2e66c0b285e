import type { PageMetadata } from '../page/metadata.ts';
import { PAY_TO_READ } from '../phrases/reading.ts';
import type { BlockFacts } from './facts.ts';
import type { Gate } from './types.ts';

/** A gate says what it wants in a line or two; longer blocks that mention payment are articles about it. */
const LONGEST_NOTE = 40;
const SHORTEST_NOTE = 2;

/**
 * Where the free text ends because payment is asked for: the page's structured data say that it is not free, or a line that
 * is no part of the text asks for a subscription to read on. A wall that only asks to register is no gate.
 */
export function gateOf(
  meta: PageMetadata,
  facts: readonly BlockFacts[],
  isKept: (index: number) => boolean,
): Gate | null {
  const note = facts.find(
    ({ dull, words, block }) =>
      !dull &&
      words <= LONGEST_NOTE &&
      words >= SHORTEST_NOTE &&
      !isKept(block.index) &&
      PAY_TO_READ.test(block.text.toLowerCase()),
  );
  if (note) return { kind: 'paid', note: note.block.text };
  return meta.structured.some(({ free }) => free === false) ? { kind: 'paid' } : null;
}
