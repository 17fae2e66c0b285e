import type { BrowserContext } from 'playwright';
import type { BrowserCommand } from 'vitest/node';

export interface Leak {
  address: string;
  /** What the browser takes it for: 'image', 'script', 'document'. */
  type: string;
}

const watched = new WeakMap<BrowserContext, Leak[]>();

/** Begins to note what is asked of the hosts to which hostile pages call; none of it leaves the machine. */
export const watchLeaks: BrowserCommand<[]> = async ({ context }) => {
  if (watched.has(context)) return;
  const noted: Leak[] = [];
  watched.set(context, noted);
  await context.route(/^https?:\/\/(?:[\w.-]+@)?(?:leak\.example|example\.org)/, (route) => {
    noted.push({ address: route.request().url(), type: route.request().resourceType() });
    return route.abort();
  });
  // Addresses that lead nowhere fail at once.
  await context.route(/^https?:\/\/localhost:\d+(?:\/.*)?\/x%?\d*$/, (route) => route.abort());
};

/** What was asked of them so far. */
export const leaks: BrowserCommand<[]> = async ({ context }) => watched.get(context) ?? [];
