import type { Block, Box } from '../page/block.ts';
import { attributeOf, parentElementOf, textContentOf } from '../page/dom.ts';
import { fold } from '../page/letters.ts';
import { oneLine } from '../page/words.ts';

/** Class names of the line above a headline, where both stand in one heading: English, German, French and Italian trade words. */
const KICKER = /kicker|eyebrow|(?:over|top|roof)-?line|(?:pre|over)-?title|dachzeile|surtitre|occhiello/i;
/** What parts it from the headline. */
const BETWEEN = /^[\s:|·•–—-]+/;
/** A kicker says in a few words what a story belongs to. */
const LONGEST = 60;

/**
 * The text of a heading without the kicker that it begins with: an element of its own, which is named so, or behind which
 * the heading says what the page's titles say.
 */
export function withoutKicker({ pieces, text }: Block, { element: heading }: Box, titles: readonly string[]): string {
  let part = pieces[0] && parentElementOf(pieces[0].node);
  for (; part && part !== heading; part = parentElementOf(part)) {
    const kicker = oneLine(textContentOf(part));
    if (kicker.length > LONGEST || !text.startsWith(kicker)) break;
    const rest = text.slice(kicker.length).replace(BETWEEN, '');
    const said = fold(rest);
    const isNamed = KICKER.test(attributeOf(part, 'class') ?? '');
    if (said && (isNamed || titles.some((title) => fold(title) === said))) return rest;
  }
  return text;
}
