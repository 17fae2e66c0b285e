import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { preferencesFor } from './look.ts';
import type { Preferences } from './preferences.ts';
import { isPrivate, type Stored, saveEverywhere, saveHere } from './store.ts';

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

/** The reader's choices: shown at once, written when they rest, and not at all in private windows. */
export function usePreferences(site: string, lang: string | undefined, loaded: Stored): Chosen {
  const [stored, setStored] = useState(loaded);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<(() => void) | undefined>(undefined);
  /** What was changed since it was last written. */
  const unwritten = useRef({ here: false, everywhere: false });
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

  const put = (next: Stored) => {
    setStored(next);
    if (isPrivate()) return;
    clearTimeout(timer.current);
    const { here, everywhere } = next;
    const changed = unwritten.current;
    changed.here ||= here !== stored.here;
    changed.everywhere ||= everywhere !== stored.everywhere;
    const write = async () => {
      unwritten.current = { here: false, everywhere: false };
      if (changed.here) await saveHere(site, here);
      if (changed.everywhere) await saveEverywhere(everywhere);
    };
    // An extension that was updated under the page takes no more writes.
    pending.current = () => void write().catch(() => undefined);
    timer.current = setTimeout(flush, REST_MS);
  };

  return {
    preferences: preferencesFor(lang, stored.everywhere, stored.here),
    isHere,
    change: (changes) =>
      put(
        stored.here
          ? { ...stored, here: { ...stored.here, ...changes } }
          : { ...stored, everywhere: { ...stored.everywhere, ...changes } },
      ),
    setHere: (here) => put({ ...stored, here: here ? {} : null }),
    reset: () => put(stored.here ? { ...stored, here: {} } : { everywhere: {}, here: null }),
  };
}
