import {
  attributeOf,
  find,
  findAll,
  leadsWithin,
  nextSiblingOf,
  parentElementOf,
  previousSiblingOf,
  textContentOf,
} from './dom.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Signs that notes are marked with; a link of these leads to a note. */
const NOTE_SIGN = /[*†‡]/;
const BRACKETED = /^\s*\[.*\]\s*$/s;
/** More text than this is no tool's. */
const LONGEST = 100;

/** So many nodes beside a link are asked whether they are the heading's words. */
const NEIGHBOURS = 3;

function hasWordsBeside(element: Element, next: (node: Node) => Node | null): boolean {
  let node = next(element);
  for (let i = 0; node && i < NEIGHBOURS; i++, node = next(node)) if (LETTER.test(textContentOf(node))) return true;
  return false;
}

/** Whether a link leads to the very heading that it stands in, or to the section that the heading opens. */
function leadsToItself(link: Element, heading: Element): boolean {
  const target = attributeOf(link, 'href')!.slice(1);
  const section = parentElementOf(heading);
  return [link, heading, ...(section ? [section] : [])].some((element) => attributeOf(element, 'id') === target);
}

/**
 * Whether an element right in a heading is none of its words but a tool beside them: a link to the heading itself (Sphinx,
 * MkDocs, Docusaurus, rustdoc), or links in brackets that open an editor (MediaWiki).
 */
export function isHeadingTool(element: Element, tag: string, heading: Element): boolean {
  if ((tag !== 'a' && tag !== 'span') || parentElementOf(element) !== heading) return false;
  const text = textContentOf(element);
  if (text.length > LONGEST) return false;
  if (tag === 'a') {
    if (!leadsWithin(element)) return false;
    if (!LETTER.test(text)) return !NOTE_SIGN.test(text);
    return (
      leadsToItself(element, heading) &&
      (hasWordsBeside(element, previousSiblingOf) || hasWordsBeside(element, nextSiblingOf))
    );
  }
  if (!BRACKETED.test(text) || !find(element, 'a')) return false;
  let left = text;
  for (const link of findAll(element, 'a')) left = left.replace(textContentOf(link), '');
  return !LETTER.test(left);
}
