import { native } from '../native.ts';
import { inTurn } from '../turns.ts';
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

type Sites = Record<string, Partial<Preferences>>;

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Choices for single sites, the latest last. */
export async function loadSites(): Promise<Sites> {
  const { [SITES]: stored } = await native.storage.local.get(SITES);
  return recordOf(stored) as Sites;
}

/** What the reader chose for all sites. */
export async function loadEverywhere(): Promise<Partial<Preferences>> {
  const { [EVERYWHERE]: everywhere } = await native.storage.sync.get(EVERYWHERE);
  return knownPreferences(everywhere);
}

/** What he chose for all sites and for one. */
export async function loadStored(site: string): Promise<Stored> {
  const [everywhere, sites] = await Promise.all([loadEverywhere(), loadSites()]);
  const here: unknown = Object.getOwnPropertyDescriptor(sites, site)?.value;
  return { everywhere, here: here ? knownPreferences(here) : null };
}

export const saveEverywhere = (preferences: Partial<Preferences>): Promise<void> =>
  native.storage.sync.set({ [EVERYWHERE]: preferences });

/** Saves or, with null, forgets the choices for one site; of too many the oldest go. */
export function saveHere(site: string, preferences: Partial<Preferences> | null): Promise<void> {
  return inTurn(SITES, async () => {
    const { [site]: _, ...others } = await loadSites();
    const entries = Object.entries(others).slice(-(MOST_SITES - 1));
    if (preferences) entries.push([site, preferences]);
    await native.storage.local.set({ [SITES]: Object.fromEntries(entries) });
  });
}

/** Private windows leave nothing behind. */
export const isPrivate = (): boolean =>
  (native as { extension?: { inIncognitoContext?: boolean } }).extension?.inIncognitoContext ?? true;

/** Voices are this device's own. */
const VOICES = 'readerVoices';

/** The chosen voice, by language. */
export async function loadVoices(): Promise<Record<string, string>> {
  const { [VOICES]: stored } = await native.storage.local.get(VOICES);
  return Object.fromEntries(
    Object.entries(recordOf(stored)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export async function saveVoice(lang: string, voice: string): Promise<void> {
  if (isPrivate()) return;
  await native.storage.local.set({ [VOICES]: { ...(await loadVoices()), [lang]: voice } });
}
