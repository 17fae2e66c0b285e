import type { PageMetadata } from '../page/metadata.ts';
import type { BlockFacts } from './facts.ts';
import { LINE } from './line.ts';
import type { Gate } from './types.ts';

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
    ({ line, words, block }) => (line & LINE.payToRead) !== 0 && words >= SHORTEST_NOTE && !isKept(block.index),
  );
  if (note) return { kind: 'paid', note: note.block.text };
  return meta.structured.some(({ free }) => free === false) ? { kind: 'paid' } : null;
}
