import browser from 'webextension-polyfill';
import { say, type Word } from '../words.ts';

/** Items of a page's context menu; each has the id of the command that it runs. */
const ITEMS: readonly { id: string; word: Word; contexts?: readonly browser.Menus.ContextType[] }[] = [
  { id: 'toggle-clean', word: 'menuClean' },
  { id: 'open-reader', word: 'menuReader' },
  { id: 'copy-article', word: 'menuCopy' },
  { id: 'copy-selection-markdown', word: 'menuCopySelection', contexts: ['selection'] },
];

const ANYWHERE: readonly browser.Menus.ContextType[] = ['page', 'selection', 'link', 'image'];
/** Where the menu is ours: on the browser's own pages nothing could be done. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Creates the menus on installation and update; browsers keep them, and refuse an item that exists already. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, word, contexts = ANYWHERE } of ITEMS)
    browser.contextMenus.create({
      id,
      title: say(word),
      contexts: [...contexts],
      documentUrlPatterns: PAGES,
    });
}
