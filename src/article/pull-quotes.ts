import type { Block, Box, PageBlocks } from '../page/block.ts';
import { attributeOf, computedIn, viewOf } from '../page/dom.ts';
import { fold } from '../page/letters.ts';
import { NAME } from '../page/names.ts';
import type { BlockFacts } from './facts.ts';

const FEWEST_WORDS = 4;
const MOST_WORDS = 60;
/** Who said it, and what they are, is no longer. */
const MOST_SOURCE = 12;

export const isQuoted = ({ tag, structure }: Box): boolean => tag === 'blockquote' || structure?.tag === 'blockquote';

/** Whether a block is set apart from the text around it, as a pull quote is. */
const isSetApart = ({ near, box }: BlockFacts): boolean =>
  (near & (NAME.quote | NAME.side)) !== 0 ||
  isQuoted(box) ||
  // Set for the eye a second time, and not to be read out twice.
  attributeOf(box.element, 'aria-hidden') === 'true';

/** Takes back pull quotes that only repeat what the text says, and who said it. Quotes that stand for themselves stay. */
export function dropRepeatedQuotes(kept: Uint8Array, facts: readonly BlockFacts[], page: PageBlocks): void {
  const quotes: BlockFacts[] = [];
  for (let i = 0; i < facts.length; i++) {
    if (!kept[i]) continue;
    const fact = facts[i]!;
    if (fact.words >= FEWEST_WORDS && fact.words <= MOST_WORDS && isSetApart(fact)) quotes.push(fact);
  }
  if (!quotes.length) return;
  // Between blanks, so that what is found is whole words.
  const folded = ({ block }: BlockFacts): string => ` ${fold(block.text)} `;
  const texts = facts.map((fact, i) => (kept[i] && fact.words > FEWEST_WORDS ? folded(fact) : ''));
  for (const quote of quotes) {
    const { index } = quote.block;
    const said = folded(quote);
    if (said.trim() && texts.some((text, i) => i !== index && text.length > said.length && text.includes(said))) {
      kept[index] = 0;
      const around = pullQuoteAround(quote.block, page, page.boxes[0]!);
      if (!around) continue;
      for (let i = around.first; i < around.end; i++) if (facts[i]!.words <= MOST_SOURCE) kept[i] = 0;
    }
  }
}

/** Names of quotes that are set apart for the eye, as classes and roles write them. */
const PULLED = /pull[-_]*quote/i;
const OPENS_QUOTE = /^["“”„‟«»‹›「『《]/;
/** A pull quote and who said it are no more blocks than this. */
const MOST_BLOCKS = 4;
/** So much larger is its type than that around it. */
const LARGER = 1.15;

/** Whether a box is a pull quote: it says so, or it holds a quotation that stands beside the text, or floats in larger type. */
function isPulled({ element, tag, first, parent }: Box, { blocks, boxes, document, styled }: PageBlocks): boolean {
  if (PULLED.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'role')}`)) return true;
  const { box, text } = blocks[first]!;
  if (!isQuoted(boxes[box]!) && !OPENS_QUOTE.test(text)) return false;
  if (tag === 'aside') return true;
  const view = styled && viewOf(document);
  if (!view || computedIn(view, element).float === 'none') return false;
  const [own = 0, around = 0] = [box, parent].map((index) =>
    Number.parseFloat(computedIn(view, boxes[index]!.element).fontSize),
  );
  return own > around * LARGER;
}

/** The outermost box around a block that is a pull quote; null where there is none in the region. */
export function pullQuoteAround(block: Block, page: PageBlocks, region: Box): Box | null {
  let pulled: Box | null = null;
  let at = page.boxes[block.box]!;
  while (at.index > region.index && at.end - at.first <= MOST_BLOCKS) {
    if (isPulled(at, page)) pulled = at;
    at = page.boxes[at.parent]!;
  }
  const words = pulled && page.blocks.slice(pulled.first, pulled.end).reduce((sum, each) => sum + each.words, 0);
  return words && words <= MOST_WORDS ? pulled : null;
}
