import type browser from 'webextension-polyfill';
import cleaner from '../cleaner.ts?script&iife';
import { injectInto, Restricted, runFile } from '../inject.ts';
import { ask } from '../messages/ask.ts';
import type { Visit } from '../messages/types.ts';
import { native } from '../native.ts';
import { popupSettings } from './popup-settings.ts';

/** A page that was entered and read, with its tab. */
export interface OpenedPage {
  tab: browser.Tabs.Tab;
  id: number;
  visit: Visit;
  /** The page once it is cleaned; null where it is not to be. */
  cleaned: Promise<Visit> | null;
}

async function enter(): Promise<Pick<OpenedPage, 'tab' | 'id'>> {
  const [tab] = await native.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Restricted('no tab');
  // Not asked first whether the script is there: mostly it is not, and it sees to it that it runs once.
  await injectInto(tab.id);
  return { tab, id: tab.id };
}

/** Has a page cleaned that was read. */
async function clean(tab: number): Promise<Visit> {
  // Where it cannot be put there from here, the page asks for it.
  await runFile(tab, cleaner).catch(() => undefined);
  return ask(tab, { ask: 'visit', clean: true });
}

/**
 * Enters the page of the active tab, has it read and, where the reader wants that, cleaned: the summary need not wait for
 * the cleaning, nor for the script that does it. Rejects with `Restricted` where the browser lets no extension run.
 */
async function openPage(): Promise<OpenedPage> {
  const [{ tab, id }, { cleanOnPress }] = await Promise.all([enter(), popupSettings()]);
  const visit = await ask(id, { ask: 'visit', clean: cleanOnPress && 'soon' });
  // Nothing is put into a page again that is clean already, or as the reader wants it.
  const cleaned = cleanOnPress && visit.undecided ? clean(id) : null;
  // Whoever takes the page hears of it.
  cleaned?.catch(() => undefined);
  return { tab, id, visit, cleaned };
}

let begun: Promise<OpenedPage> | undefined;

/** Opens the page for whoever asks for it first. */
export function begin(): void {
  begun = openPage();
  // Whoever takes it hears of it.
  begun.catch(() => undefined);
}

/** What was begun, once; then the page opened anew. */
export function takePage(): Promise<OpenedPage> {
  const page = begun ?? openPage();
  begun = undefined;
  return page;
}
