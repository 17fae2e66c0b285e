import browser from 'webextension-polyfill';
import copy from './copy.ts?script&iife';
import atkinson from './faces/atkinson.ts?script&iife';
import opendyslexic from './faces/opendyslexic.ts?script&iife';
import files from './files.ts?script&iife';
import { askPage, Restricted, runFile } from './inject.ts';
import keyPoints from './key-points.ts?script&iife';
import { hear, hearWants } from './messages/ask.ts';
import type { Visit, Wanted } from './messages/types.ts';
import reader from './reader/reader.tsx?script&iife';
import { loadSettings, type Settings, watchSettings } from './settings.ts';
import { say } from './words.ts';

const POPUP = 'src/popup/popup.html';
const WELCOME = 'src/welcome/welcome.html';
/** A copy that a key or the menu asked for and the page could not do: the popup does it. */
const PENDING = 'pendingCopy';

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

/** Copies in the page, where the press of a key counts for the clipboard; else the popup opens and copies. */
async function copyArticle(tab: number): Promise<void> {
  try {
    await askPage(tab, { ask: 'visit', clean: false });
    await runFile(tab, copy);
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => globalThis.ledeCopied,
    });
    if (result?.result === true) {
      await browser.action.setBadgeText({ tabId: tab, text: '✓' });
      await browser.action.setTitle({ tabId: tab, title: say('saidCopiedArticle') });
      return;
    }
  } catch (error) {
    if (error instanceof Restricted) return showRefusal(tab);
  }
  await browser.storage.session.set({ [PENDING]: tab });
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
  'copy-article': copyArticle,
  'open-reader': toggleReader,
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
  void loadSettings().then(applySettings);
});
browser.runtime.onStartup.addListener(() => void loadSettings().then(applySettings));
watchSettings((settings) => void applySettings(settings));
