import { useEffect, useRef } from 'preact/hooks';
import { usePopup } from './popup-context.ts';

/** Sweeping over the list must not make the page jump. */
const REST_MS = 180;
/** The page forgets soon what is pointed at, so it is told again. */
const AGAIN_MS = 2000;

/** Outlines an item in the page while the pointer or the focus rests on it; null ends it. */
export function usePeek(): (id: string | null) => void {
  const { ask } = usePopup();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isPeeking = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (id) => {
    clearTimeout(timer.current);
    if (id === null && !isPeeking.current) return;
    const tell = (): void => {
      isPeeking.current = id !== null;
      void ask({ ask: 'peek', id });
      if (id !== null) timer.current = setTimeout(tell, AGAIN_MS);
    };
    timer.current = setTimeout(tell, REST_MS);
  };
}
