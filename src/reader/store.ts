import { native } from '../native.ts';
import { ownValue } from '../record.ts';
import { inTurn } from '../turns.ts';
import { loadLatest, saveLatest } from './latest.ts';
import { knownPreferences, type Preferences } from './preferences.ts';

/** One item of the browser's sync for all choices: it counts writes and items. */
export const EVERYWHERE = 'reader';
/** Choices for single sites stay on this device, for they say where it has been. */
export const SITES = 'readerSites';
const MOST_SITES = 200;

export interface Stored {
  everywhere: Partial<Preferences>;
  /** Null where this site has no choices of its own. */
  here: Partial<Preferences> | null;
}

/** Choices for single sites, the latest last. */
export const loadSites = (): Promise<Record<string, unknown>> => loadLatest(SITES);

/** What the reader chose for all sites. */
export async function loadEverywhere(): Promise<Partial<Preferences>> {
  const { [EVERYWHERE]: everywhere } = await native.storage.sync.get(EVERYWHERE);
  return knownPreferences(everywhere);
}

/** What he chose for all sites and for one. */
export async function loadStored(site: string): Promise<Stored> {
  const [everywhere, sites] = await Promise.all([loadEverywhere(), loadSites()]);
  const here = ownValue(sites, site);
  return { everywhere, here: here ? knownPreferences(here) : null };
}

export const saveEverywhere = (preferences: Partial<Preferences>): Promise<void> =>
  native.storage.sync.set({ [EVERYWHERE]: preferences });

/** Saves some choices for all sites, and keeps the others: another window may have made them meanwhile. */
export const changeEverywhere = (changes: Partial<Preferences>): Promise<void> =>
  inTurn(EVERYWHERE, async () => saveEverywhere({ ...(await loadEverywhere()), ...changes }));

/** Saves or, with null, forgets the choices for one site; of too many the oldest go. */
export const saveHere = (site: string, preferences: Partial<Preferences> | null): Promise<void> =>
  saveLatest(SITES, MOST_SITES, site, preferences);

/** Private windows leave nothing behind. */
export const isPrivate = (): boolean =>
  (native as { extension?: { inIncognitoContext?: boolean } }).extension?.inIncognitoContext ?? true;

/** Voices are this device's own. */
const VOICES = 'readerVoices';
/** More languages than anybody has articles read aloud in. */
const MOST_VOICES = 100;

/** The chosen voice, by language. */
export async function loadVoices(): Promise<Record<string, string>> {
  const voices = Object.entries(await loadLatest(VOICES));
  return Object.fromEntries(voices.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export async function saveVoice(lang: string, voice: string): Promise<void> {
  if (isPrivate()) return;
  await saveLatest(VOICES, MOST_VOICES, lang, voice);
}
