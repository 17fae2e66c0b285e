import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { goTo } from './going.ts';
import { type Line, lineAt, putBack } from './line-hold.ts';

interface Options {
  isShown: boolean;
  scroller: HTMLElement;
  /** What holds the key points. */
  main: RefObject<HTMLElement | null>;
  body: () => Element | null;
}

/**
 * Brings the key points, which stand above the text, into sight when they are shown, and the line that was read before when
 * they are hidden from there. Returns a function to be called before they are shown or hidden.
 */
export function usePointsInSight({ isShown, scroller, main, body }: Options): () => void {
  const read = useRef<Line | null>(null);
  const back = useRef<Line | null>(null);
  const points = () => main.current?.querySelector<HTMLElement>('.points');
  const isInSight = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  useLayoutEffect(() => {
    const shown = points();
    if (shown && !isInSight(shown)) goTo(scroller, shown);
    if (!shown && back.current) putBack(scroller, back.current);
    back.current = null;
  }, [isShown]);
  return () => {
    const shown = points();
    const text = body();
    if (shown) back.current = isInSight(shown) ? read.current : null;
    else read.current = text && scroller.scrollTop > 0 ? lineAt(text) : null;
  };
}
