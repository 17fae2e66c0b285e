import browser from 'webextension-polyfill';
import type { CopyOutcome, PageCopy } from '../copy.ts';
import copy from '../copy.ts?script&iife';
import { copyOptionsOf } from '../copy-options.ts';
import { askPage, Restricted, runFile } from '../inject.ts';
import { PENDING_COPY, type PendingCopy } from '../pending-copy.ts';
import { loadSettings } from '../settings.ts';
import { isCopiedShown, showCopied, showCount, showRefusal } from './badge.ts';
import { openPopup } from './press.ts';

/**
 * Copies the selection, or else the article, from within the page, where pressing a key gives the right to write to the
 * clipboard. Rejects where the browser lets no extension run.
 */
async function copyInPage(tab: number, wanted: Omit<PageCopy, 'options'>): Promise<CopyOutcome> {
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

/** How long the badge reports a copy before it shows the count again. */
const COPIED_MS = 3000;

async function tellCopied(tab: number, what: 'article' | 'selection'): Promise<void> {
  await showCopied(tab, what);
  setTimeout(async () => {
    if (!(await isCopiedShown(tab))) return;
    // A page that has stopped answering has no count to show.
    await askPage(tab, { ask: 'visit', clean: false }).then(
      (visit) => showCount(tab, visit),
      () => undefined,
    );
  }, COPIED_MS);
}

/** Copies from within the page. Where the browser refuses that, the popup opens and copies; where there is nothing to copy, it says so. */
export async function copyFrom(tab: number, as: PendingCopy['as'], onlySelection = false): Promise<void> {
  try {
    const outcome = await copyInPage(tab, { as, onlySelection });
    if (outcome === 'article' || outcome === 'selection') return await tellCopied(tab, outcome);
    if (outcome === 'refused') await browser.storage.session.set({ [PENDING_COPY]: { tab, as } satisfies PendingCopy });
  } catch (error) {
    if (error instanceof Restricted) return showRefusal(tab);
  }
  try {
    await openPopup();
  } catch (error) {
    // A popup that the reader opens later would copy what he no longer expects.
    await browser.storage.session.remove(PENDING_COPY);
    throw error;
  }
}
