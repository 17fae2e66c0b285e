import type { Page } from 'puppeteer-core';
import { settled } from './popup.ts';
import { type DoubleOptions, installSummarizer } from './summarizer-double.ts';

/** The extension's own API, in its own pages. */
declare const chrome: {
  storage: { sync: { set: (items: object) => Promise<void>; remove: (key: string) => Promise<void> } };
};

/** Has a page of ours offer the browser's model from now on, or no more. */
export async function offerModel(page: Page, isOffered: boolean): Promise<void> {
  await page.evaluate(
    (wanted) =>
      wanted ? chrome.storage.sync.set({ settings: { browserModel: true } }) : chrome.storage.sync.remove('settings'),
    isOffered,
  );
}

/** A model that has still to be downloaded, and reads three languages. */
export const DOWNLOADABLE: DoubleOptions = {
  availability: 'downloadable',
  languages: ['en', 'es', 'ja'],
  quota: 1e6,
};

/** Opens a popup anew, with the model offered and a double in its place; the choice is taken back once it is read. */
export async function reopenWithModel(popup: Page, options: Partial<DoubleOptions> = {}): Promise<void> {
  await settled(popup);
  await offerModel(popup, true);
  // Compilers that keep the names of functions call this.
  await popup.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await popup.evaluateOnNewDocument(installSummarizer, { ...DOWNLOADABLE, ...options });
  await popup.reload();
  await settled(popup);
  await popup.waitForSelector('.model');
  await offerModel(popup, false);
}

/** Presses the one button of the model's part. */
export async function pressModel(popup: Page): Promise<void> {
  await (await popup.waitForSelector('.model button'))?.click();
}
