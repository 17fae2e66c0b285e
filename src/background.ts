import browser from 'webextension-polyfill';
import { startAutomatic } from './background/automatic.ts';
import { isCopiedShown, showCopied, showCount, showRefusal } from './background/badge.ts';
import { copyInPage } from './background/copying.ts';
import { makeMenus } from './background/menus.ts';
import cleaner from './cleaner.ts?script&iife';
import atkinson from './faces/atkinson.ts?script&iife';
import opendyslexic from './faces/opendyslexic.ts?script&iife';
import files from './files.ts?script&iife';
import { askPage, insertSheet, Restricted, runFile } from './inject.ts';
import keyPoints from './key-points.ts?script&iife';
import { hear, hearWants } from './messages/ask.ts';
import type { Wanted } from './messages/types.ts';
import { finishImports } from './options/import-rest.ts';
import { PENDING_COPY, type PendingCopy } from './pending-copy.ts';
import reader from './reader/reader.tsx?script&iife';
import { loadSettings, type Settings, watchSettings } from './settings.ts';
import tex from './tex.ts?script&iife';

const POPUP = 'src/popup/popup.html';
const WELCOME = 'src/welcome/welcome.html';

async function applySettings({ onlyToggle }: Settings): Promise<void> {
  await browser.action.setPopup({ popup: onlyToggle ? '' : POPUP });
}

async function toggle(tab: number): Promise<void> {
  try {
    await showCount(tab, await askPage(tab, { ask: 'toggle' }));
  } catch (error) {
    if (error instanceof Restricted) await showRefusal(tab);
    else throw error;
  }
}

/** How long the badge tells of a copy, before it counts again. */
const COPIED_MS = 3000;

async function tellCopied(tab: number, what: 'article' | 'selection'): Promise<void> {
  await showCopied(tab, what);
  setTimeout(async () => {
    if (!(await isCopiedShown(tab))) return;
    // A page that has stopped answering is none to count on.
    await askPage(tab, { ask: 'visit', clean: false }).then(
      (visit) => showCount(tab, visit),
      () => undefined,
    );
  }, COPIED_MS);
}

/** Copies in the page; where that is refused, the popup opens and copies, and where there is nothing, it says so. */
async function copyFrom(tab: number, as: PendingCopy['as'], onlySelection = false): Promise<void> {
  try {
    const outcome = await copyInPage(tab, { as, onlySelection });
    if (outcome === 'article' || outcome === 'selection') {
      return await tellCopied(tab, outcome);
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
    // While the page is read, the script that shows the article comes in; where it cannot, the page will ask for it.
    const [{ view }] = await Promise.all([
      askPage(tab, { ask: 'visit', clean: false }),
      runFile(tab, reader).catch(() => undefined),
    ]);
    await showCount(tab, await askPage(tab, { ask: view === 'reader' ? 'leave' : 'reader' }));
  } catch (error) {
    if (error instanceof Restricted) await showRefusal(tab);
    else throw error;
  }
}

/** The scripts that those in a page may want. */
const SCRIPTS: Readonly<Record<Exclude<Wanted, 'copy' | 'sheet'>, string>> = {
  cleaner,
  reader,
  files,
  tex,
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
  if (script === 'copy') await copyFrom(tab, 'rich');
  else if (script === 'sheet') await insertSheet(tab);
  else await runFile(tab, SCRIPTS[script]);
  return true;
});

browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
  // Once, and never again: not after an update, nor when a developer loads it anew.
  if (reason === 'install' && !temporary) void browser.tabs.create({ url: WELCOME });
  void makeMenus();
  void loadSettings().then(applySettings);
});
browser.runtime.onStartup.addListener(() => void loadSettings().then(applySettings));
watchSettings((settings) => void applySettings(settings));
startAutomatic();
finishImports();
