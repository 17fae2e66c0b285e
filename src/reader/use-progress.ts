import { useEffect, useState } from 'preact/hooks';
import { type Heading, presentHeading } from './outline.tsx';

/** A heading counts as present when it has come so near to the top. */
const REACHED = 140;
const STEP = 200;

export interface Progress {
  /** 0 to 1, in steps that can be seen. */
  share: number;
  /** Whether all of it is in the window, so that there is no way to go. */
  isWhole: boolean;
  heading: number;
}

/** How far the reader is, and under which heading. */
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
    // Pictures come, and the window changes: there is more to read or less.
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
