import type browser from 'webextension-polyfill';
import { injectInto, Restricted } from '../inject.ts';
import { ask } from '../messages/ask.ts';
import type { Visit } from '../messages/types.ts';
import { native } from '../native.ts';
import { loadSettings } from '../settings.ts';

/** A page that was entered and read, with its tab. */
export interface OpenedPage {
  tab: browser.Tabs.Tab;
  id: number;
  visit: Visit;
}

async function enter(): Promise<Pick<OpenedPage, 'tab' | 'id'>> {
  const [tab] = await native.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Restricted('no tab');
  // Not asked first whether the script is there: mostly it is not, and it sees to it that it runs once.
  await injectInto(tab.id);
  return { tab, id: tab.id };
}

/** Enters the page of the active tab and has it read. Rejects with `Restricted` where the browser lets no extension run. */
async function openPage(): Promise<OpenedPage> {
  const [{ tab, id }, { cleanOnPress }] = await Promise.all([enter(), loadSettings()]);
  return { tab, id, visit: await ask(id, { ask: 'visit', clean: cleanOnPress }) };
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
