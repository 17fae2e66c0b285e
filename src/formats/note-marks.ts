import type { Element } from 'hast';
import { isNoteMarkText, LONGEST_NOTE_MARK } from '../phrases/note-mark.ts';
import { isElement, nodesIn } from './nodes.ts';

/** The id inside the text that a link points at; empty for one that leads elsewhere. */
export const placeOf = ({ properties: { href } }: Element): string =>
  typeof href === 'string' && href.startsWith('#') ? href.slice(1) : '';

const leadsToPlace = (node: Element): boolean => node.tagName === 'a' && placeOf(node) !== '';

/** Whether an element is the mark of a note, or several: a link to a place in the text that shows little but a number. */
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

/** Whether a text is what a link back from a note shows. */
export const isArrowText = (text: string): boolean => /^(?:[\s^↑↩⤴]|\ufe0e|\ufe0f)*$/u.test(text);
