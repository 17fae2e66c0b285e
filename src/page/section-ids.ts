import { attributeOf, firstElementOf, localNameOf, nextElementOf, previousElementOf, textContentOf } from './dom.ts';
import { bare } from './letters.ts';
import { NAME, namesOf } from './names.ts';
import { HEADING_TAGS } from './tags.ts';

/** More characters of a heading are not looked at. */
const LONGEST = 200;

const isHeading = (element: Element | null): boolean => element !== null && HEADING_TAGS.includes(localNameOf(element));

/** Whether an id repeats the heading that the element is or begins with; a place for links may stand before that. */
function repeatsHeading(element: Element, id: string): boolean {
  const first = firstElementOf(element);
  const heading = [element, first, first && nextElementOf(first)].find(isHeading);
  return Boolean(heading && bare(textContentOf(heading).slice(0, LONGEST)).includes(bare(id)));
}

/** Whether what stands beside is a section whose id says what it is about, and nothing else. */
function isSection(element: Element | null): boolean {
  const id = element && attributeOf(element, 'id');
  return Boolean(id && !namesOf(id) && repeatsHeading(element, id));
}

/**
 * Whether an id says what a section is about and not what it is for. Programs that set manuals make ids of headings: there
 * 'authors' and 'tags' are chapters like those beside them. On other pages boxes are called so, too, but what stands beside
 * them is no such section; the comments may stand below the last one, and keep their name.
 */
export const isOfHeading = (element: Element, id: string): boolean =>
  (namesOf(id) & ~NAME.comment) !== 0 &&
  repeatsHeading(element, id) &&
  (isHeading(element) || isSection(previousElementOf(element)) || isSection(nextElementOf(element)));
