import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { jumpTo, lineAt } from './line-hold.ts';
import { loadPlace, savePlace } from './places.ts';
import { isPrivate } from './store.ts';
import type { TextMap } from './text-map.ts';

/** The line at the top of the window is the one to come back to. */
const TOP = 90;
const REST_MS = 1500;
/** From here on the text counts as read. */
const DONE = 0.98;

interface Options {
  url: string;
  isOn: boolean;
  /** Whether all of the article is shown by now. */
  isWhole: boolean;
  scroller: HTMLElement;
  body: () => Element | null;
  map: () => TextMap | null;
  /** Told when reading goes on where it stopped. */
  onReturn: () => void;
}

/**
 * Comes back to where reading stopped, and remembers where it stops now. Private windows remember nothing. Returns what
 * must be called before the text is taken away.
 */
export function usePlace({ url, isOn, isWhole, scroller, body, map, onReturn }: Options): () => void {
  const last = useRef<() => void>(() => undefined);
  const place = useRef<Promise<number | null> | undefined>(undefined);
  useLayoutEffect(() => {
    if (!isOn || isPrivate()) return;
    place.current ??= loadPlace(url);
    // A long article is there sooner than all of it, which is looked through for the place.
    if (!isWhole) return;
    void place.current.then((at) => {
      if (at === null || scroller.scrollTop > 0) return;
      const [range] = map()?.rangesOf(at, at + 1) ?? [];
      if (!range) return;
      jumpTo(scroller, () => range.getBoundingClientRect().top - TOP);
      onReturn();
    });
  }, [isWhole]);
  useEffect(() => {
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
      // An extension that was updated under the page remembers nothing more.
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
