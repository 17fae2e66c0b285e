import { pause } from './pause.ts';

/** The address of the page without its fragment, unless the site uses that for routing. */
export const currentAddress = (): string => location.href.replace(/#(?![!/]).*$/s, '');

/** The browser's Navigation API. Where it is missing, the document is watched: a page that shows something else changes. */
type Navigation = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** How often the address of a page that never stops changing is checked, in ms. */
const PACE_MS = 200;

/** Calls back whenever the address changes without a page load. */
function onMove(signal: AbortSignal, listener: () => void): void {
  let address = currentAddress();
  const check = (): void => {
    const now = currentAddress();
    if (address === now) return;
    address = now;
    listener();
  };
  for (const type of ['popstate', 'hashchange']) addEventListener(type, check, { signal });
  const { navigation } = globalThis as { navigation?: Navigation };
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      check();
    }, PACE_MS);
  });
  observer.observe(document, { subtree: true, childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** After this time a page that goes on changing is taken as it is, in ms. */
const PATIENCE_MS = 1500;
const QUIET_MS = 150;

/** Waits until the page has changed and then stopped changing. */
function settled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(patience);
      resolve();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(end, QUIET_MS);
    });
    const patience = setTimeout(end, PATIENCE_MS);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', end);
  });
}

/** The content of a new address may have to be fetched first: the callback is repeated after these times, in ms. */
const LATER_MS = [1000, 3000];

/**
 * Calls back when the address changes without a page load: once the page has stopped changing, and a few times more, because
 * the content may come late. Returns a function that stops this.
 */
export function watchAddress(listener: () => void): () => void {
  const stopping = new AbortController();
  let move = new AbortController();
  onMove(stopping.signal, async () => {
    move.abort();
    move = new AbortController();
    const { signal } = move;
    await settled(signal);
    if (!signal.aborted) listener();
    for (const wait of LATER_MS) {
      await pause(wait);
      if (signal.aborted) return;
      listener();
    }
  });
  return () => {
    stopping.abort();
    move.abort();
  };
}
