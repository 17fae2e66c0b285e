import type { Element } from 'hast';
import { isNoteMarkText, LONGEST_NOTE_MARK } from '../phrases/note-mark.ts';
import { isElement, nodesIn } from './nodes.ts';

/** The id of the place in the text that a link leads to; empty for other links. */
export const placeOf = ({ properties: { href } }: Element): string =>
  typeof href === 'string' && href.startsWith('#') ? href.slice(1) : '';

const leadsToPlace = (node: Element): boolean => node.tagName === 'a' && placeOf(node) !== '';

/**
 * Whether an element is a note mark, or several: a link, or a `sup` with one, to a place in the text, with hardly more
 * than a number.
 */
export function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'a' && element.tagName !== 'sup') return false;
  let text = '';
  let leads = leadsToPlace(element);
  for (const node of nodesIn(element)) {
    if (node.type === 'text') text += node.value;
    else leads ||= isElement(node) && leadsToPlace(node);
    if (text.length > LONGEST_NOTE_MARK) return false;
  }
  return leads && isNoteMarkText(text.trim());
}

/** Whether a text is that of a back link from a note: arrows only, or empty. */
export const isArrowText = (text: string): boolean => /^(?:[\s^↑↩⤴]|\ufe0e|\ufe0f)*$/u.test(text);
