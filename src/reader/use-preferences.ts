import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { preferencesFor } from './look.ts';
import type { Preferences } from './preferences.ts';
import { changeEverywhere, isPrivate, type Stored, saveEverywhere, saveHere } from './store.ts';

/** The browser's sync takes only so many writes a minute: a slider that is drawn is written once. */
const REST_MS = 600;

export interface Chosen {
  preferences: Preferences;
  /** Whether changes are for this site alone. */
  isHere: boolean;
  change: (changes: Partial<Preferences>) => void;
  setHere: (here: boolean) => void;
  reset: () => void;
}

/** What was changed since it was last written. */
interface Unwritten {
  here: boolean;
  /** For all sites: only what was changed, for another window may have changed something else. */
  everywhere: Partial<Preferences>;
  /** What was chosen for all sites before is to be forgotten. */
  isReset: boolean;
}

const WRITTEN: Unwritten = { here: false, everywhere: {}, isReset: false };

/** The reader's choices: shown at once, written when they rest, and not at all in private windows. */
export function usePreferences(site: string, lang: string | undefined, loaded: Stored): Chosen {
  const [stored, setStored] = useState(loaded);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<(() => void) | undefined>(undefined);
  const unwritten = useRef(WRITTEN);
  const isHere = stored.here !== null;

  const flush = () => {
    clearTimeout(timer.current);
    pending.current?.();
    pending.current = undefined;
  };
  // Other effects end only after the next painting, when the page may be gone.
  useLayoutEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const put = (next: Stored, changed: Partial<Unwritten>) => {
    setStored(next);
    if (isPrivate()) return;
    clearTimeout(timer.current);
    unwritten.current = { ...unwritten.current, ...changed };
    const write = async () => {
      const { here, everywhere, isReset } = unwritten.current;
      unwritten.current = WRITTEN;
      if (here) await saveHere(site, next.here);
      if (isReset) await saveEverywhere(everywhere);
      else if (Object.keys(everywhere).length) await changeEverywhere(everywhere);
    };
    // An extension that was updated under the page takes no more writes.
    pending.current = () => void write().catch(() => undefined);
    timer.current = setTimeout(flush, REST_MS);
  };

  return {
    preferences: preferencesFor(lang, stored.everywhere, stored.here),
    isHere,
    change: (changes) =>
      stored.here
        ? put({ ...stored, here: { ...stored.here, ...changes } }, { here: true })
        : put(
            { ...stored, everywhere: { ...stored.everywhere, ...changes } },
            { everywhere: { ...unwritten.current.everywhere, ...changes } },
          ),
    setHere: (here) => put({ ...stored, here: here ? {} : null }, { here: true }),
    reset: () =>
      stored.here
        ? put({ ...stored, here: {} }, { here: true })
        : put({ everywhere: {}, here: null }, { everywhere: {}, isReset: true }),
  };
}
