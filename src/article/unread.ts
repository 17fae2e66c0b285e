import { bodyOf, readyStateOf, rectOf, textContentOf, viewOf } from '../page/dom.ts';
import { documentIn, largeFrames } from './frames.ts';
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
  return isFramed(document) ? 'framed' : 'no-article';
}

/** A frame of another origin that takes more of the window than this is what the page shows. */
const MOST_OF_WINDOW = 0.4;

function isFramed(document: Document): boolean {
  const view = viewOf(document);
  if (!view) return false;
  const whole = view.innerWidth * view.innerHeight;
  return largeFrames(document).some((frame) => {
    const { width, height } = rectOf(frame);
    return !documentIn(frame) && Math.min(height, view.innerHeight) * width > whole * MOST_OF_WINDOW;
  });
}
