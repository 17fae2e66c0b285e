import type { Visit } from '../messages/types.ts';
import { say, sayCount } from '../words.ts';

export const countHidden = (items: Visit['items']): number => items.filter(({ state }) => state === 'hidden').length;

/** How a page stands, as one sentence without its full stop. `view` is what counts as its view while it changes. */
export function stateOf({ items, isPart }: Visit, view: Visit['view']): string {
  if (view === 'original') return say('stateOriginal');
  if (view === 'reader') return say(isPart ? 'stateReaderPart' : 'stateReader');
  const hidden = countHidden(items);
  return hidden ? sayCount('stateClean', hidden) : say(items.length ? 'stateNoneHidden' : 'stateNothing');
}
