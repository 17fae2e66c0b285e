import { useEffect, useState } from 'preact/hooks';
import { type Heading, presentHeading } from './outline.tsx';

/** CSS pixels from the window's top, at or above which a heading counts as the present one. */
const REACHED = 140;
/** Number of steps in which progress is told, so that not every scroll event renders. */
const STEP = 200;

export interface Progress {
  /** Scroll position, 0 to 1, rounded to `STEP` steps; 1 where nothing scrolls. */
  share: number;
  /** Whether the article fits the window, so that nothing scrolls. */
  isWhole: boolean;
  /** Index of the present heading, -1 above the first. */
  heading: number;
}

/** How far the article is scrolled, and which heading is the present one. */
export function useProgress(scroller: HTMLElement, headings: readonly Heading[]): Progress {
  const [progress, setProgress] = useState<Progress>({ share: 0, isWhole: false, heading: -1 });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const room = scroller.scrollHeight - scroller.clientHeight;
      const share = room > 0 ? Math.round((scroller.scrollTop / room) * STEP) / STEP : 1;
      const heading = presentHeading(headings, REACHED);
      const isWhole = room <= 0;
      setProgress((known) =>
        known.share === share && known.heading === heading && known.isWhole === isWhole
          ? known
          : { share, isWhole, heading },
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    scroller.addEventListener('scroll', soon, { passive: true });
    // The height changes as pictures load, and with the window.
    const resized = new ResizeObserver(soon);
    for (const each of [scroller, scroller.querySelector('main')]) if (each) resized.observe(each);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      scroller.removeEventListener('scroll', soon);
    };
  }, [scroller, headings]);
  return progress;
}
