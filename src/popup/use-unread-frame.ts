import { useAskedPage } from './use-asked-page.ts';

/**
 * The address of the largest frame of another site's that nobody can read from outside: of the window, where the page has
 * no article; else among the article's text, and too large to be a player, an advert or a post. Empty where the frame has
 * none, null where there is no such frame. Runs in the page, and knows nothing of what is around it here.
 */
function unreadFrame(): string | null {
  /** Shares of the region's box, and of the frame's own width: players are lower, adverts and posts narrower. */
  const leastWidth = 0.8;
  const leastHeight = 0.25;
  const leastShape = 0.75;
  const mostFrames = 40;
  const presence = Object.getOwnPropertyDescriptor(globalThis, 'ledePresence')?.value;
  const region: Element | undefined = presence?.session.region;
  const box = region?.getBoundingClientRect();
  let largest: string | null = null;
  let most = 0;
  for (const frame of [...(region ?? document).querySelectorAll('iframe')].slice(0, mostFrames)) {
    const { width, height } = frame.getBoundingClientRect();
    const isLarge =
      !box || (width >= box.width * leastWidth && height >= Math.max(box.height * leastHeight, width * leastShape));
    if (!isLarge || width * height <= most || frame.contentDocument !== null) continue;
    most = width * height;
    largest = frame.src;
  }
  return largest;
}

/**
 * The address of a frame that holds a part of the article, or what the page shows instead of one, and cannot be read; null
 * where there is none. What is not known yet is not said.
 */
export const useUnreadFrame = (tab: number | undefined, url: string): string | null =>
  useAskedPage(tab, url, unreadFrame);
