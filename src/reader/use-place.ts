import { useLayoutEffect, useRef } from 'preact/hooks';
import { jumpTo, lineAt } from './line-hold.ts';
import { loadPlace, savePlace } from './places.ts';
import { isPrivate } from './store.ts';
import type { TextMap } from './text-map.ts';

/** CSS pixels below the window's top where the line to remember is taken from, and where it is put on return. */
const TOP = 90;
/** Milliseconds between scrolling and saving the place; further scrolling does not postpone it. */
const REST_MS = 1500;
/** Share of the scroll range from which on the article counts as read, and its place is forgotten. */
const DONE = 0.98;

interface Options {
  url: string;
  isOn: boolean;
  /** Whether all of the article is rendered. */
  isWhole: boolean;
  scroller: HTMLElement;
  body: () => Element | null;
  map: () => TextMap | null;
  /** Called after scrolling to the remembered place. */
  onReturn: () => void;
}

/**
 * Scrolls to the place where reading stopped, and remembers where it stops now; does nothing in private windows.
 * Returns a function that saves a pending place, to be called before the view is removed.
 */
export function usePlace({ url, isOn, isWhole, scroller, body, map, onReturn }: Options): () => void {
  const last = useRef<() => void>(() => undefined);
  const place = useRef<Promise<number | null> | undefined>(undefined);
  useLayoutEffect(() => {
    if (!isOn || isPrivate()) return;
    place.current ??= loadPlace(url);
    // The place may be in a part that is not rendered yet.
    if (!isWhole) return;
    void place.current.then((at) => {
      if (at === null || scroller.scrollTop > 0) return;
      const [range] = map()?.rangesOf(at, at + 1) ?? [];
      if (!range) return;
      jumpTo(scroller, () => range.getBoundingClientRect().top - TOP);
      onReturn();
    });
  }, [isWhole]);
  // Who scrolls once, at once, is remembered too.
  useLayoutEffect(() => {
    if (!isOn || isPrivate()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      const room = scroller.scrollHeight - scroller.clientHeight;
      const isBetween = scroller.scrollTop > 0 && scroller.scrollTop < room * DONE;
      const text = isBetween ? map() : null;
      const shown = body();
      const line = text && shown && lineAt(shown, TOP, text.holds);
      const at = line ? text.offsetOf(line.node, line.offset) : null;
      // After an update of the extension, scripts that were injected before can no longer write to its storage.
      void savePlace(url, at).catch(() => undefined);
    };
    const soon = () => {
      timer ??= setTimeout(save, REST_MS);
    };
    scroller.addEventListener('scroll', soon, { passive: true });
    last.current = () => {
      if (timer !== undefined) save();
    };
    return () => {
      clearTimeout(timer);
      last.current = () => undefined;
      scroller.removeEventListener('scroll', soon);
    };
  }, [isOn]);
  return () => last.current();
}
