import type { Block, Box } from '../page/block.ts';
import { attributeOf, parentElementOf, textContentOf } from '../page/dom.ts';
import { fold } from '../page/letters.ts';
import { oneLine } from '../page/words.ts';

/** Class names of the line above a headline, where both stand in one heading: English, German, French, Spanish and Italian trade words. */
const KICKER =
  /kicker|eyebrow|(?:over|top|roof)-?line|(?:pre|over|super)-?title|dachzeile|obertitel|surtitre|antetitulo|occhiello/i;
/** What parts it from the headline. */
const BETWEEN = /^[\s:|·•–—-]+/;
/** A kicker says in a few words what a story belongs to. */
const LONGEST = 60;

/**
 * The text of a heading without the kicker that it begins with: an element of its own, which is named so, or behind which
 * the heading says what the page's titles say.
 */
export function withoutKicker({ pieces, text }: Block, { element: heading }: Box, titles: readonly string[]): string {
  const first = pieces[0]?.node;
  let part = first && parentElementOf(first);
  while (part && part !== heading) {
    const kicker = oneLine(textContentOf(part));
    if (kicker.length > LONGEST || !text.startsWith(kicker)) return text;
    const rest = text.slice(kicker.length).replace(BETWEEN, '');
    const said = fold(rest);
    if (said && (KICKER.test(attributeOf(part, 'class') ?? '') || titles.some((title) => fold(title) === said)))
      return rest;
    part = parentElementOf(part);
  }
  return text;
}
