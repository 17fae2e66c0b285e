import { useLayoutEffect } from 'preact/hooks';
import { type Line, lineAt, putBack } from './line-hold.ts';

/** Keeps the line that is being read in its place when the window's width or the zoom changes. */
export function useLineKept(scroller: HTMLElement, body: () => Element | null): void {
  useLayoutEffect(() => {
    let line: Line | null = null;
    let width = 0;
    /** Scroll position after the last correction: while it stands, the line stays the same; -1 for none. */
    let kept = -1;
    const look = () => {
      if (scroller.scrollTop === kept) return;
      const shown = body();
      line = shown && scroller.scrollTop > 0 ? lineAt(shown) : null;
    };
    const resized = new ResizeObserver(() => {
      if (scroller.clientWidth === width) return;
      width = scroller.clientWidth;
      if (!line?.node.isConnected) return;
      putBack(scroller, line);
      kept = scroller.scrollTop;
    });
    resized.observe(scroller);
    scroller.addEventListener('scrollend', look);
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scrollend', look);
    };
  }, [scroller]);
}
