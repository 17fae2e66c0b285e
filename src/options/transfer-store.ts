import browser from 'webextension-polyfill';
import { knownPreferences } from '../reader/preferences.ts';
import { loadEverywhere as loadLook, loadSites as loadLooks, SITES } from '../reader/store.ts';
import { loadSettings } from '../settings.ts';
import { loadEverywhere, takeChoices } from '../sites/choices.ts';
import { allRecords, keyOf } from '../sites/records.ts';
import { watchStored } from '../stored.ts';
import { inTurn } from '../turns.ts';
import { say } from '../words.ts';
import { finishImport, restToStore } from './import-rest.ts';
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

/** Takes choices over: all of them, or, where the browser cannot keep them, some, of which the rest is then noted. */
async function put(choices: Choices, backup: string | null): Promise<void> {
  const { settings, everywhere, sites, reader, readerSites } = choices;
  const surplus = Object.keys(await allRecords()).filter((site) => !Object.hasOwn(sites, site));
  const noLooks = readerSites !== undefined && Object.keys(readerSites).length === 0;
  const drop = [...surplus.map(keyOf), ...(noLooks ? [SITES] : []), ...(backup === null ? [BACKUP] : [])];
  await inTurn(SITES, () =>
    takeChoices(sites, everywhere, {
      ...(backup !== null && { [BACKUP]: backup }),
      ...(readerSites && !noLooks && { [SITES]: readerSites }),
      ...restToStore({ settings, drop, ...(reader && { look: reader }) }),
    }),
  );
  await finishImport();
}

/** Takes choices over. Sites of which they say nothing stay as they are; what stood before can be brought back. */
export async function take(choices: Choices): Promise<void> {
  const before = await choicesNow();
  const { [BACKUP]: earlier } = await browser.storage.local.get(BACKUP);
  const merged: Choices = {
    ...choices,
    sites: { ...before.sites, ...choices.sites },
    ...(choices.readerSites && { readerSites: { ...before.readerSites, ...choices.readerSites } }),
  };
  try {
    await put(merged, writeFile(before));
  } catch (error) {
    // The way back to what stood before an earlier import stays.
    await put(before, earlier === undefined ? null : String(earlier));
    throw error;
  }
}

/** Brings back what stood before the last import, and nothing else. */
export async function bringBack(): Promise<void> {
  const { [BACKUP]: text } = await browser.storage.local.get(BACKUP);
  // Pressed twice: it is brought back.
  if (text === undefined) return;
  const before = readFile(String(text));
  if (isFault(before)) throw new Error(say(before.word, before.place ?? ''));
  await put(before, null);
}

export async function hasBackup(): Promise<boolean> {
  return BACKUP in (await browser.storage.local.get(BACKUP));
}

export function watchBackup(listener: (there: boolean) => void): () => void {
  return watchStored('local', ({ [BACKUP]: change }) => {
    if (change) listener(change.newValue !== undefined);
  });
}
