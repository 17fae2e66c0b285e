import { native } from '../native.ts';
import { ownValue } from '../record.ts';
import { inTurn } from '../turns.ts';
import { loadLatest, saveLatest } from './latest.ts';
import { knownPreferences, type Preferences } from './preferences.ts';

/** Key in `storage.sync` of the preferences for all sites: one item, because sync limits items and writes. */
export const EVERYWHERE = 'reader';
/** Key in `storage.local` of preferences by site: not synced, because they tell which sites were visited. */
export const SITES = 'readerSites';
const MOST_SITES = 200;

export interface Stored {
  everywhere: Partial<Preferences>;
  /** Null where this site has no preferences of its own. */
  here: Partial<Preferences> | null;
}

/** Preferences by host name, the latest last; not validated. */
export const loadSites = (): Promise<Record<string, unknown>> => loadLatest(SITES);

/** Preferences for all sites. */
export async function loadEverywhere(): Promise<Partial<Preferences>> {
  const { [EVERYWHERE]: everywhere } = await native.storage.sync.get(EVERYWHERE);
  return knownPreferences(everywhere);
}

/** Preferences for all sites, and those of one. */
export async function loadStored(site: string): Promise<Stored> {
  const [everywhere, sites] = await Promise.all([loadEverywhere(), loadSites()]);
  const here = ownValue(sites, site);
  return { everywhere, here: here ? knownPreferences(here) : null };
}

/** Replaces all preferences for all sites. */
export const saveEverywhere = (preferences: Partial<Preferences>): Promise<void> =>
  native.storage.sync.set({ [EVERYWHERE]: preferences });

/** Changes some preferences for all sites; keeps the others as stored, for another window may have changed them. */
export const changeEverywhere = (changes: Partial<Preferences>): Promise<void> =>
  inTurn(EVERYWHERE, async () => saveEverywhere({ ...(await loadEverywhere()), ...changes }));

/** Saves the preferences of one site; null removes them. The oldest beyond `MOST_SITES` are dropped. */
export const saveHere = (site: string, preferences: Partial<Preferences> | null): Promise<void> =>
  saveLatest(SITES, MOST_SITES, site, preferences);

/** Whether this is a private window, from which nothing is stored; true where the browser does not tell. */
export const isPrivate = (): boolean =>
  (native as { extension?: { inIncognitoContext?: boolean } }).extension?.inIncognitoContext ?? true;

/** Key in `storage.local`: devices differ in their voices, so they are not synced. */
const VOICES = 'readerVoices';
/** At most so many languages with a chosen voice. */
const MOST_VOICES = 100;

/** URIs of the chosen voices, by primary language subtag. */
export async function loadVoices(): Promise<Record<string, string>> {
  const voices = Object.entries(await loadLatest(VOICES));
  return Object.fromEntries(voices.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Stores the URI of the voice for a primary language subtag; not in private windows. */
export async function saveVoice(lang: string, voice: string): Promise<void> {
  if (isPrivate()) return;
  await saveLatest(VOICES, MOST_VOICES, lang, voice);
}
