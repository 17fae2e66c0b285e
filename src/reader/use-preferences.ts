import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { preferencesFor } from './look.ts';
import type { Preferences } from './preferences.ts';
import { changeEverywhere, isPrivate, type Stored, saveEverywhere, saveHere } from './store.ts';

/** Debounce of writes in milliseconds: `storage.sync` limits them, and a dragged slider changes many times. */
const REST_MS = 600;

/** The preferences in effect, and how to change them. */
export interface Chosen {
  preferences: Preferences;
  /** Whether this site has preferences of its own, to which changes apply. */
  isHere: boolean;
  change: (changes: Partial<Preferences>) => void;
  /** Starts or drops preferences for this site. */
  setHere: (here: boolean) => void;
  /** Restores the defaults, for this site if it has preferences of its own, else for all sites. */
  reset: () => void;
}

/** Changes since the last write. */
interface Unwritten {
  /** Whether those of this site changed. */
  here: boolean;
  /** Those for all sites, only as far as changed here: another window may have changed others. */
  everywhere: Partial<Preferences>;
  /** Whether all earlier ones for all sites are dropped. */
  isReset: boolean;
}

const WRITTEN: Unwritten = { here: false, everywhere: {}, isReset: false };

/** The reader's preferences: changes apply at once and are written with a debounce, in private windows not at all. */
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
  // A layout effect, because other effects are cleaned up only after the next paint, when the page may be gone.
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
    // After an update of the extension, scripts that were injected before can no longer write to its storage.
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
