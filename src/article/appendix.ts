import { ABOUT_ORGANISATION, ABOUT_ORGANISATION_INLINE, PRESS_CONTACT } from '../phrases/reading.ts';
import type { BlockFacts, Draft } from './facts.ts';

/** So much of the text stands before what an organisation says of itself. */
const LEAST_PROSE = 2;
const HEADING_WORDS = 10;
/** The name comes up so soon in the text under the line, in characters. */
const SOON = 60;

function isAbout(fact: BlockFacts): boolean {
  const text = fact.block.text.toLowerCase();
  if (fact.words > HEADING_WORDS) return ABOUT_ORGANISATION_INLINE.test(text.slice(0, 200));
  if (PRESS_CONTACT.test(text)) return true;
  const name = ABOUT_ORGANISATION.exec(text)?.[1];
  let below = fact.next;
  while (below?.words === 0) below = below.next;
  const opening = below?.block.text.toLowerCase() ?? '';
  return name !== undefined && opening.slice(0, name.length + SOON).includes(name);
}

/**
 * Marks what press releases end with: what the organisation says of itself, and whom to ask. From the line that says so to
 * the next heading. The line must name what the text under it opens with: 'About bees' heads a text on bees.
 */
export function markAppendix(facts: readonly Draft[]): void {
  let prose = 0;
  let inside = false;
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i]!;
    if (fact.words > 0 && !fact.dull && prose >= LEAST_PROSE && isAbout(fact)) inside = true;
    else if (fact.kind === 'heading') inside = false;
    if (inside) fact.appendix = true;
    else if (fact.prose) prose++;
  }
}
