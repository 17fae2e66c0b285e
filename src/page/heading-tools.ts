import {
  attributeOf,
  findAll,
  leadsWithin,
  NATIVE,
  nextSiblingOf,
  parentElementOf,
  previousSiblingOf,
  textContentOf,
} from './dom.ts';
import { hasWord } from './letters.ts';

const BRACKETED = /^\s*\[.*\]\s*$/s;
/** Links to where a section is edited. */
const EDITOR = 'a[href*="edit"]';
/** More text than this is no tool's. */
const LONGEST = 100;
/** So many nodes beside a link are asked whether they are the heading's words. */
const NEIGHBOURS = 3;

/** Whether a link leads to itself, to what it stands in, or to what that stands in. */
function leadsHome(link: Element): boolean {
  const around = parentElementOf(link);
  return [link, around, around && parentElementOf(around)].some(
    (place) => place && attributeOf(link, 'href') === `#${attributeOf(place, 'id')}`,
  );
}

function hasWordsBeside(element: Element, next: (node: Node) => Node | null): boolean {
  let node = next(element);
  for (let i = 0; node && i < NEIGHBOURS; i++, node = next(node))
    // The number and the words of a heading may each be a link to it: one is no tool beside the other.
    if (hasWord(textContentOf(node)) && NATIVE.nodeName.call(node) !== 'A') return true;
  return false;
}

/** Whether a link is but a sign, as ¶, by which others link to the text that it stands in. */
export function isLinkToItself(link: Element): boolean {
  if (!leadsWithin(link) || !leadsHome(link)) return false;
  const text = textContentOf(link).trim();
  return text !== '' && !hasWord(text);
}

/**
 * Whether a link or a span right in a heading is none of its words but a tool beside them: a link to the heading itself, as
 * in manuals, or links in brackets that open an editor, as in wikis.
 */
export function isHeadingTool(element: Element, tag: 'a' | 'span', heading: Element): boolean {
  if (parentElementOf(element) !== heading) return false;
  const text = textContentOf(element);
  if (text.length > LONGEST) return false;
  if (tag === 'span') {
    const links = [...findAll(element, BRACKETED.test(text) ? 'a' : EDITOR)];
    return links.length > 0 && !hasWord(links.reduce((left, link) => left.replace(textContentOf(link), ''), text));
  }
  if (!leadsWithin(element)) return false;
  if (!hasWord(text)) return true;
  if (!leadsHome(element)) return false;
  // Amid the words it is one of them, as the name of a function is in its signature.
  return hasWordsBeside(element, previousSiblingOf) !== hasWordsBeside(element, nextSiblingOf);
}
