import browser from 'webextension-polyfill';
import { copyInPage } from './background/copying.ts';
import atkinson from './faces/atkinson.ts?script&iife';
import opendyslexic from './faces/opendyslexic.ts?script&iife';
import files from './files.ts?script&iife';
import { askPage, Restricted, runFile } from './inject.ts';
import keyPoints from './key-points.ts?script&iife';
import { hear, hearWants } from './messages/ask.ts';
import type { Visit, Wanted } from './messages/types.ts';
import { PENDING_COPY, type PendingCopy } from './pending-copy.ts';
import reader from './reader/reader.tsx?script&iife';
import { loadSettings, type Settings, watchSettings } from './settings.ts';
import { say } from './words.ts';

const POPUP = 'src/popup/popup.html';
const WELCOME = 'src/welcome/welcome.html';

async function applySettings({ onlyToggle }: Settings): Promise<void> {
  await browser.action.setPopup({ popup: onlyToggle ? '' : POPUP });
}

/** The button itself tells whether the page is cleaned: on a page without clutter there is no count to tell it. */
const iconFor = (view: Visit['view']): Record<string, string> =>
  Object.fromEntries([16, 19, 32, 48].map((size) => [size, `/icons/${view === 'clean' ? 'on-' : ''}${size}.png`]));

async function showCount(tab: number, { view, items }: Visit): Promise<void> {
  const hidden = view === 'clean' ? items.filter(({ state }) => state === 'hidden').length : 0;
  const text = hidden > 999 ? '999+' : String(hidden || '');
  const title = hidden ? say('actionTitleHidden', String(hidden)) : say('actionTitle');
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#5b6068' }),
    browser.action.setTitle({ tabId: tab, title }),
    browser.action.setIcon({ tabId: tab, path: iconFor(view) }),
  ]).catch(() => undefined); // The tab is gone.
}

/** Where there is no popup to say so, the badge tells that nothing could be done. */
async function showRefusal(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '–' });
  await browser.action.setTitle({ tabId: tab, title: say('stateRestricted') });
}

async function toggle(tab: number): Promise<void> {
  try {
    await showCount(tab, await askPage(tab, { ask: 'toggle' }));
  } catch (error) {
    if (error instanceof Restricted) await showRefusal(tab);
    else throw error;
  }
}

/** Copies in the page; where that is refused, the popup opens and copies, and where there is nothing, it says so. */
async function copyFrom(tab: number, as: PendingCopy['as'], onlySelection = false): Promise<void> {
  try {
    const outcome = await copyInPage(tab, { as, onlySelection });
    if (outcome === 'article' || outcome === 'selection') {
      await browser.action.setBadgeText({ tabId: tab, text: '✓' });
      const said = outcome === 'article' ? 'saidCopiedArticle' : 'saidCopiedSelection';
      await browser.action.setTitle({ tabId: tab, title: say(said) });
      return;
    }
    if (outcome === 'refused') await browser.storage.session.set({ [PENDING_COPY]: { tab, as } satisfies PendingCopy });
  } catch (error) {
    if (error instanceof Restricted) return showRefusal(tab);
  }
  await browser.action.setPopup({ popup: POPUP });
  await browser.action.openPopup();
  await applySettings(await loadSettings());
}

/** Opens the reader view, or leaves it. */
async function toggleReader(tab: number): Promise<void> {
  try {
    const { view } = await askPage(tab, { ask: 'visit', clean: false });
    await showCount(tab, await askPage(tab, { ask: view === 'reader' ? 'leave' : 'reader' }));
  } catch (error) {
    if (error instanceof Restricted) await showRefusal(tab);
    else throw error;
  }
}

/** The scripts that those in a page may want. */
const SCRIPTS: Readonly<Record<Exclude<Wanted, 'copy'>, string>> = {
  reader,
  files,
  'key-points': keyPoints,
  'face-atkinson': atkinson,
  'face-opendyslexic': opendyslexic,
};

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

const COMMANDS: Readonly<Record<string, (tab: number) => Promise<void>>> = {
  'toggle-clean': toggle,
  'open-reader': toggleReader,
  'copy-article': (tab) => copyFrom(tab, 'rich'),
  'copy-selection-markdown': (tab) => copyFrom(tab, 'markdown', true),
};

browser.action.onClicked.addListener((tab) => {
  if (tab.id !== undefined) void toggle(tab.id);
});

browser.commands.onCommand.addListener(async (command, tab) => {
  const id = tab?.id ?? (await activeTab());
  if (id !== undefined) await COMMANDS[command]?.(id);
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (tab?.id !== undefined) void COMMANDS[String(info.menuItemId)]?.(tab.id);
});

hear((visit, tab) => void showCount(tab, visit));
hearWants(async (script, tab) => {
  if (script === 'copy') await copyArticle(tab);
  else await runFile(tab, SCRIPTS[script]);
  return true;
});

browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
  // Once, and never again: not after an update, nor when a developer loads it anew.
  if (reason === 'install' && !temporary) void browser.tabs.create({ url: WELCOME });
  browser.contextMenus.create({ id: 'toggle-clean', title: say('menuClean'), contexts: ['page', 'selection', 'link'] });
  browser.contextMenus.create({ id: 'open-reader', title: say('menuReader'), contexts: ['page', 'selection', 'link'] });
  browser.contextMenus.create({ id: 'copy-article', title: say('menuCopy'), contexts: ['page', 'selection', 'link'] });
  browser.contextMenus.create({
    id: 'copy-selection-markdown',
    title: say('menuCopySelection'),
    contexts: ['selection'],
  });
  void loadSettings().then(applySettings);
});
browser.runtime.onStartup.addListener(() => void loadSettings().then(applySettings));
watchSettings((settings) => void applySettings(settings));
