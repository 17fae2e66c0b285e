import { findAllIn, listen, readyStateOf } from '../page/dom.ts';
import { pause } from '../pause.ts';

/** What a script that stands in a page from its beginning can wait for. */

const until = (target: EventTarget, ...types: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    for (const type of types) listen(target, type, () => resolve(), { once: true });
  });

/** A page that the browser prepares ahead is not yet visited. */
export async function visited(): Promise<void> {
  if ((document as { prerendering?: boolean }).prerendering) await until(document, 'prerenderingchange');
}

/** While a page comes in, it is looked at so often, and no more often than this. */
const LOOK_MS = 60;
const MOST_LOOKS = 50;

/** Looks at what has come of a page until something is found, or all of it is there. Returns when all of it is there. */
export async function whileComing(found: () => boolean): Promise<void> {
  const parsed = readyStateOf(document) === 'loading' ? until(document, 'DOMContentLoaded') : Promise.resolve();
  for (let i = 0; readyStateOf(document) === 'loading' && i < MOST_LOOKS && !found(); i++)
    await Promise.race([parsed, pause(LOOK_MS)]);
  await parsed;
}

/** A style sheet that does not come is not waited for longer. */
const PATIENCE_MS = 1000;

/** Without its style a page cannot be judged: what lies over the article is then nothing but a part of it. */
export async function styled(): Promise<void> {
  const missing = ([...findAllIn(document, 'link[rel~="stylesheet"]')] as HTMLLinkElement[]).filter(
    ({ sheet, disabled, media }) => !sheet && !disabled && (!media || matchMedia(media).matches),
  );
  if (missing.length)
    await Promise.race([Promise.all(missing.map((link) => until(link, 'load', 'error'))), pause(PATIENCE_MS)]);
}

export async function loaded(): Promise<void> {
  if (readyStateOf(document) !== 'complete') await until(globalThis.window, 'load');
}
