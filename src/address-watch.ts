/** The address of the page, as far as another one is another page: a fragment is one only where a site routes by it. */
export const currentAddress = (): string => location.href.replace(/#(?![!/]).*$/s, '');

/** The browser's own word on moves; where it is missing, a page is watched, for one that shows something else changes. */
type Navigation = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** How often a page that never rests is looked at for another address. */
const PACE_MS = 200;

/** Calls back whenever the page shows another address without having loaded. */
function onMove(signal: AbortSignal, listener: () => void): void {
  let address = currentAddress();
  const check = (): void => {
    if (address === currentAddress()) return;
    address = currentAddress();
    listener();
  };
  addEventListener('popstate', check, { signal });
  addEventListener('hashchange', check, { signal });
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

/** A page that goes on changing is taken as it is after this time. */
const PATIENCE_MS = 1500;
const QUIET_MS = 150;

/** Waits until the page has changed and rests. */
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

/** What belongs to an address may have to be fetched first: the page is looked at again after these times. */
const LATER_MS = [1000, 3000];

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Calls back when the page shows another address without having loaded: once it rests, and some times more, for what belongs
 * to an address may come late. Returns the way to stop.
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
