import browser from 'webextension-polyfill';
import type { CopyOutcome, PageCopy } from '../copy.ts';
import copy from '../copy.ts?script&iife';
import { copyOptionsOf } from '../copy-options.ts';
import { askPage, runFile } from '../inject.ts';
import { loadSettings } from '../settings.ts';

/**
 * Copies in the page, where the press of a key counts for the clipboard: the selection, or else the article. Rejects where
 * the browser lets no extension run.
 */
export async function copyInPage(tab: number, wanted: Omit<PageCopy, 'options'>): Promise<CopyOutcome> {
  const [settings] = await Promise.all([loadSettings(), askPage(tab, { ask: 'visit', clean: false })]);
  const request: PageCopy = { ...wanted, options: copyOptionsOf(settings) };
  const target = { tabId: tab };
  await browser.scripting.executeScript({
    target,
    func: (request: PageCopy) => {
      globalThis.ledeCopy = request;
    },
    args: [request],
  });
  await runFile(tab, copy);
  const [result] = await browser.scripting.executeScript({ target, func: () => globalThis.ledeCopied });
  return (result?.result as CopyOutcome | undefined) ?? 'refused';
}
