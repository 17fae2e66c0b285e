import { bodyOf, readyStateOf, textContentOf } from '../page/dom.ts';
import type { Unread } from './types.ts';

/** A page with less text than this has not shown what it is. */
const HARDLY_TEXT = 200;

/** Why `readPage` found nothing. */
export function whyUnread(document: Document): Unread {
  const body = bodyOf(document);
  if (readyStateOf(document) === 'loading') return 'loading';
  if (!body) return 'unreadable';
  const text = textContentOf(body).length;
  if (text < HARDLY_TEXT && readyStateOf(document) !== 'complete') return 'loading';
  return 'no-article';
}
