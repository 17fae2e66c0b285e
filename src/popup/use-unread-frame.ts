import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/**
 * Whether an article has a frame of another site's among its text that is too large to be a player, an advert or a post:
 * a large part of it that nobody can read from outside. Runs in the page, and knows nothing of what is around it here.
 */
function hasUnreadFrame(): boolean {
  /** Shares of the region's box, and of the frame's own width: players are lower, adverts and posts narrower. */
  const leastWidth = 0.8;
  const leastHeight = 0.25;
  const leastShape = 0.75;
  const mostFrames = 40;
  const region = Object.getOwnPropertyDescriptor(globalThis, 'ledePresence')?.value?.session.decided
    .region as Element | null;
  if (!region) return false;
  const box = region.getBoundingClientRect();
  return [...region.querySelectorAll('iframe')].slice(0, mostFrames).some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    const isLarge =
      width > 0 && width >= box.width * leastWidth && height >= Math.max(box.height * leastHeight, width * leastShape);
    return isLarge && frame.contentDocument === null;
  });
}

/** Whether a part of the article is in a frame that cannot be read. What is not known yet is not said. */
export function useUnreadFrame(tab: number | undefined, url: string): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    setHas(false);
    if (tab === undefined) return;
    let current = true;
    browser.scripting
      .executeScript({ target: { tabId: tab }, func: hasUnreadFrame })
      // A page that is gone is told of elsewhere.
      .then(
        ([answer]) => current && setHas(answer?.result === true),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [tab, url]);
  return has;
}
