import type { Box } from '../page/block.ts';
import { attributeOf } from '../page/dom.ts';
import { fold } from '../page/letters.ts';
import { NAME } from '../page/names.ts';
import type { BlockFacts } from './facts.ts';

const FEWEST_WORDS = 4;
const MOST_WORDS = 60;

export const isQuoted = ({ tag, structure }: Box): boolean => tag === 'blockquote' || structure?.tag === 'blockquote';

/** Whether a block is set apart from the text around it, as a pull quote is. */
const isSetApart = ({ near, box }: BlockFacts): boolean =>
  (near & (NAME.quote | NAME.side)) !== 0 ||
  isQuoted(box) ||
  // Set for the eye a second time, and not to be read out twice.
  attributeOf(box.element, 'aria-hidden') === 'true';

/** Takes back pull quotes that only repeat what the text says. Quotes that stand for themselves stay. */
export function dropRepeatedQuotes(kept: Uint8Array, facts: readonly BlockFacts[]): void {
  const quotes: BlockFacts[] = [];
  for (let i = 0; i < facts.length; i++) {
    if (!kept[i]) continue;
    const fact = facts[i]!;
    if (fact.words >= FEWEST_WORDS && fact.words <= MOST_WORDS && isSetApart(fact)) quotes.push(fact);
  }
  if (!quotes.length) return;
  const texts = facts.map((fact, i) => (kept[i] && fact.words > FEWEST_WORDS ? fold(fact.block.text) : ''));
  for (const quote of quotes) {
    const { index } = quote.block;
    const said = fold(quote.block.text);
    if (said && texts.some((text, i) => i !== index && text.length > said.length && ` ${text} `.includes(` ${said} `)))
      kept[index] = 0;
  }
}
