import { lowerCase } from '../page/letters.ts';
import { lengthAtStart, tableOf } from '../phrases/phrase-table.ts';
import { ABOUT, PRESS_CONTACT } from '../phrases/reading.ts';
import { type BlockFacts, type Draft, isSetAsHeading } from './facts.ts';

/** Share of the text before an organisation's note on itself. */
const LEAST_PROSE = 2;
const HEADING_WORDS = 10;
/** In characters: how soon the text under the line must name the organisation. */
const SOON = 60;
const SHORTEST_NAME = 3;
const LONGEST_NAME = 60;
/** A name that comes twice at the beginning of one paragraph: 'About Acme Acme is …'. */
const TWICE = /^(?:the )?(.{3,60}?)[\s:–-]+(?:the |die |das |der )?\1/;

const OF_ITSELF = 1;
const OF_THE_PRESS = 2;
const openings = tableOf([OF_ITSELF, ABOUT], [OF_THE_PRESS, PRESS_CONTACT]);

function isAbout(fact: BlockFacts): boolean {
  const text = lowerCase(fact.block.text.slice(0, 200));
  const isHeading = fact.words <= HEADING_WORDS;
  if (isHeading && lengthAtStart(openings(), text, OF_THE_PRESS)) return true;
  const length = lengthAtStart(openings(), text, OF_ITSELF);
  if (!length) return false;
  const after = text.slice(length);
  if (!isHeading) return TWICE.test(after);
  const name = after.replace(/(?:[:.]|\s*について)$/, '');
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return false;
  let below = fact.next;
  while (below?.words === 0) below = below.next;
  const opening = lowerCase(below?.block.text);
  return opening.slice(0, name.length + SOON).includes(name);
}

/** The same share where no line heads the note. */
const LATE = 0.6;
/** 'Acme AG is', 'Acme ist ein'; the name is what stands before. */
const IS = /^(?:the )?(\S+)[^.,:;]{0,40} (?:is|ist|est|es|è|é) \S+ (.{9,80})/;
/** And what companies say that they are: 'a leading global provider of', 'ein weltweit führender Hersteller von'. */
const RANK = /\b(?:leading|global|world|international|führend|weltweit|mondial|mundial|líder)/;
const TRADE = /\b(?:provider|supplier|manufact|leader|company|anbieter|hersteller|unternehmen|fournisseur|proveedor)/;

/** The name with which an organisation begins to say what it is, late in a text that opens with this name. */
function nameOf({ place, prose, block }: BlockFacts, opening: string): string {
  const [, name = '', what = ''] = (prose && place > LATE && IS.exec(lowerCase(block.text.slice(0, 160)))) || [];
  return opening.includes(name) && RANK.test(what) && TRADE.test(what) ? name : '';
}

/**
 * Marks the end of press releases: the organisation's note on itself, and its contacts. The note goes from a line such as
 * 'About Acme' to the next heading; the text under the line must open with the same name, because 'About bees' may head a text
 * on bees. Without such a line, it goes from the paragraph that says what the organisation is, as long as the next ones open
 * with its name.
 */
export function markAppendix(facts: readonly Draft[]): void {
  let prose = 0;
  let inside = false;
  let name = '';
  let opening = '';
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i]!;
    if (fact.words > 0 && !fact.dull && prose >= LEAST_PROSE && isAbout(fact)) inside = true;
    else if (isSetAsHeading(fact)) inside = false;
    const text = lowerCase(fact.block.text);
    if (fact.words) name = text.startsWith(name || ' ') ? name : nameOf(fact, opening);
    if (inside || name) fact.appendix = true;
    else if (fact.prose && prose++ < LEAST_PROSE) opening += text;
  }
}
