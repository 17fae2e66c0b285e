import browser from 'webextension-polyfill';
import { startAutomatic } from './background/automatic.ts';
import { showCount, showRefusal } from './background/badge.ts';
import { copyFrom } from './background/copying.ts';
import { makeMenus } from './background/menus.ts';
import { startPress } from './background/press.ts';
import cleaner from './cleaner.ts?script&iife';
import atkinson from './faces/atkinson.ts?script&iife';
import opendyslexic from './faces/opendyslexic.ts?script&iife';
import files from './files.ts?script&iife';
import { askPage, insertSheet, Restricted, runFile } from './inject.ts';
import keyPoints from './key-points.ts?script&iife';
import { hear, hearDecisions, hearWants } from './messages/hear.ts';
import type { Visit, Wanted } from './messages/types.ts';
import { finishImports } from './options/import-rest.ts';
import reader from './reader/reader.tsx?script&iife';
import { keepDecision } from './sites/rules.ts';
import tex from './tex.ts?script&iife';

const WELCOME = 'src/welcome/welcome.html';

/** Shows the result for a page on the badge, or that the browser lets no extension run there. */
async function showOutcome(tab: number, outcome: Promise<Visit>): Promise<void> {
  try {
    await showCount(tab, await outcome);
  } catch (error) {
    if (!(error instanceof Restricted)) throw error;
    await showRefusal(tab);
  }
}

const toggle = (tab: number): Promise<void> => showOutcome(tab, askPage(tab, { ask: 'toggle' }));

async function openOrLeaveReader(tab: number): Promise<Visit> {
  // Inject the reader view's script while the page is being read. If that fails, the page asks for it later.
  const [{ view }] = await Promise.all([
    askPage(tab, { ask: 'visit', clean: false }),
    runFile(tab, reader).catch(() => undefined),
  ]);
  return askPage(tab, { ask: view === 'reader' ? 'leave' : 'reader' });
}

const toggleReader = (tab: number): Promise<void> => showOutcome(tab, openOrLeaveReader(tab));

/** The scripts that a script in a page may ask for. */
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
hearDecisions(keepDecision);

browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
  // Only once: not after an update, nor when a developer reloads the extension.
  if (reason === 'install' && !temporary) void browser.tabs.create({ url: WELCOME });
  void makeMenus();
});
startPress();
startAutomatic();
finishImports();
