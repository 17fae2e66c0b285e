import browser from 'webextension-polyfill';
import { knownPreferences } from '../reader/preferences.ts';
import {
  EVERYWHERE as LOOK,
  loadEverywhere as loadLook,
  loadSites as loadLooks,
  SITES,
  saveEverywhere as saveLook,
} from '../reader/store.ts';
import { loadSettings, saveSettings } from '../settings.ts';
import { loadEverywhere, saveEverywhere, unsettle } from '../sites/choices.ts';
import { allRecords, saveRecords } from '../sites/records.ts';
import { watchStored } from '../stored.ts';
import { inTurn } from '../turns.ts';
import { type Choices, isFault, readFile, writeFile } from './transfer-file.ts';

/** What stood before the last import, as a file. */
const BACKUP = 'beforeImport';

export async function choicesNow(): Promise<Choices> {
  const [settings, everywhere, sites, reader, looks] = await Promise.all([
    loadSettings(),
    loadEverywhere(),
    allRecords(),
    loadLook(),
    loadLooks(),
  ]);
  const readerSites = Object.fromEntries(Object.entries(looks).map(([host, look]) => [host, knownPreferences(look)]));
  return { settings, everywhere, sites, reader, readerSites };
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;

async function put({ settings, everywhere, sites, reader, readerSites }: Choices): Promise<void> {
  await unsettle();
  await saveRecords(sites);
  await saveEverywhere(everywhere);
  await saveSettings(settings);
  // No choice leaves nothing behind.
  if (reader) await (isEmpty(reader) ? browser.storage.sync.remove(LOOK) : saveLook(reader));
  if (readerSites)
    await inTurn(SITES, () =>
      isEmpty(readerSites) ? browser.storage.local.remove(SITES) : browser.storage.local.set({ [SITES]: readerSites }),
    );
}

/** Takes choices over. Sites of which they say nothing stay as they are; what stood before can be brought back. */
export async function take(choices: Choices): Promise<void> {
  const before = await choicesNow();
  const { [BACKUP]: earlier } = await browser.storage.local.get(BACKUP);
  await browser.storage.local.set({ [BACKUP]: writeFile(before) });
  try {
    await put({
      ...choices,
      sites: { ...before.sites, ...choices.sites },
      ...(choices.readerSites && { readerSites: { ...before.readerSites, ...choices.readerSites } }),
    });
  } catch (error) {
    await bringBack();
    // The way back to what stood before an earlier import stays.
    if (earlier !== undefined) await browser.storage.local.set({ [BACKUP]: earlier });
    throw error;
  }
}

/** Brings back what stood before the last import, and nothing else. */
export async function bringBack(): Promise<void> {
  const { [BACKUP]: text } = await browser.storage.local.get(BACKUP);
  const before = readFile(String(text));
  if (isFault(before)) throw new Error(before.place ?? before.word);
  await put(before);
  await browser.storage.local.remove(BACKUP);
}

export async function hasBackup(): Promise<boolean> {
  return BACKUP in (await browser.storage.local.get(BACKUP));
}

export function watchBackup(listener: (there: boolean) => void): () => void {
  return watchStored('local', ({ [BACKUP]: change }) => {
    if (change) listener(change.newValue !== undefined);
  });
}
