import type { Page } from 'puppeteer-core';
import type { ChromiumWithLede } from './chromium.ts';

/**
 * Opens a page of the extension in a tab of its own, such as 'options/options.html'; returns when all its sections have
 * their content, for what comes late would move what is pressed.
 */
export async function openOwnPage(lede: ChromiumWithLede, path: string): Promise<Page> {
  const page = await lede.show(`chrome-extension://${lede.id}/src/${path}`);
  await ownPageIsThere(page);
  return page;
}

/** Waits for the same after a reload. */
export const ownPageIsThere = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('main') && !document.querySelector('main > section > header:only-child'),
  );

export const openOptions = (lede: ChromiumWithLede): Promise<Page> => openOwnPage(lede, 'options/options.html');
