import browser from 'webextension-polyfill';
import cleaner from './cleaner.ts?script&iife';
import content from './content.ts?script&iife';
import { ask, Failed } from './messages/ask.ts';
import type { Answer, Ask, Question } from './messages/types.ts';
import { MARK_SHEET, PAGE_SHEET } from './page-sheet.ts';
import { pause } from './pause.ts';

/** The browser lets no extension run in this tab. */
export class Restricted extends Error {}

/** Runs built scripts in a tab's page, one after the other. Firefox resolves their paths relative to the caller, and returns errors as results. */
export async function runFile(tab: number, ...files: readonly [string, ...string[]]): Promise<void> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId: tab },
    files: files.map((file) => new URL(browser.runtime.getURL(file)).pathname),
    // By default the browser would wait until the page is idle.
    injectImmediately: true,
  });
  // On its own pages Firefox runs nothing and reports no error.
  if (!result) throw new Error('there is no frame to run in');
  if ('error' in result && result.error) throw new Error(String(result.error));
}

/** Inserts the sheets into a tab's page: the one that hides with user origin, so that the page cannot override it, and the one for marks. */
export async function insertSheet(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: PAGE_SHEET, origin: 'USER' }),
    browser.scripting.insertCSS({ target, css: MARK_SHEET, origin: 'AUTHOR' }),
  ]);
}

/**
 * A page on a busy machine may refuse what a press has allowed, because it hears of that from the browser a moment later:
 * 'Cannot access contents of the page' in Chromium 156. After this time the injection is tried once more, in ms.
 */
const AGAIN_MS = 150;

/**
 * Injects the sheets and the script that reads into a tab's page, together with the one that cleans if that is wanted at once.
 * The script itself makes sure that it starts only once. Rejects with `Restricted` where the browser lets no extension run.
 */
export async function injectInto(tab: number, { cleans = false } = {}): Promise<void> {
  const inject = () => Promise.all([insertSheet(tab), cleans ? runFile(tab, cleaner, content) : runFile(tab, content)]);
  try {
    await inject().catch(() => pause(AGAIN_MS).then(inject));
  } catch (error) {
    throw new Restricted(String(error));
  }
}

/** Asks the script in a tab's page; injects it first if it is not there yet. */
export async function askPage<A extends Ask>(tab: number, question: Extract<Question, { ask: A }>): Promise<Answer<A>> {
  try {
    return await ask(tab, question);
  } catch (error) {
    // The script is there and failed: injecting it again would not help.
    if (error instanceof Failed) throw error;
    await injectInto(tab);
    return ask(tab, question);
  }
}
