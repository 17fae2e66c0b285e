import browser from 'webextension-polyfill';
import { say, type Word } from '../words.ts';

/** What the menu of a page offers; each is also a command by its id. */
const ITEMS: readonly { id: string; word: Word; contexts?: readonly browser.Menus.ContextType[] }[] = [
  { id: 'toggle-clean', word: 'menuClean' },
  { id: 'open-reader', word: 'menuReader' },
  { id: 'copy-article', word: 'menuCopy' },
  { id: 'copy-selection-markdown', word: 'menuCopySelection', contexts: ['selection'] },
];

const ANYWHERE: readonly browser.Menus.ContextType[] = ['page', 'selection', 'link', 'image'];
/** Where the menu is ours: on the browser's own pages nothing could be done. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Made anew on install and update; browsers keep menus, and refuse one that they have. */
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
