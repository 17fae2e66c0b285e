import type browser from 'webextension-polyfill';
import { type Automatic, isAutomatic, readChoice, type SiteChoice } from './automatic.ts';
import { native } from './native.ts';

/** What the reader decided for single sites: kept on this device, for a list of sites is a history. */

const PREFIX = 'site:';
/** What holds on all sites. Local too: the browser's permission for it is given on one device. */
const EVERYWHERE = 'everywhere';

type Stored = Readonly<Record<string, unknown>>;

/** The name under which a page's site is remembered: its host, 'www.' aside. Null for what is no site of the web. */
export function siteOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

async function load(site: string): Promise<Stored> {
  const { [PREFIX + site]: stored } = await native.storage.local.get(PREFIX + site);
  return typeof stored === 'object' && stored !== null ? (stored as Stored) : {};
}

/** What was decided for a site, and what holds everywhere, in one go: a page is waiting. */
export async function loadChoices(site: string): Promise<{ choice: SiteChoice; everywhere: Automatic }> {
  const stored = await native.storage.local.get([PREFIX + site, EVERYWHERE]);
  const everywhere = stored[EVERYWHERE];
  return { choice: readChoice(stored[PREFIX + site]), everywhere: isAutomatic(everywhere) ? everywhere : 'off' };
}

/** Changes what is decided for a site, and keeps what else is known of it. A site of which nothing is left is forgotten. */
export async function saveChoice(site: string, changes: Partial<SiteChoice>): Promise<void> {
  const stored = await load(site);
  const { automatic, except } = { ...readChoice(stored), ...changes };
  const { automatic: _, except: __, ...others } = stored;
  const record = { ...others, ...(automatic && { automatic }), ...(except.length && { except }) };
  if (Object.keys(record).length) await native.storage.local.set({ [PREFIX + site]: record });
  else await native.storage.local.remove(PREFIX + site);
}

/** All that is kept of all sites, as it is kept: for a copy of it. */
export async function allRecords(): Promise<Record<string, Stored>> {
  const stored = await native.storage.local.get(null);
  const records = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  return Object.fromEntries(records.map(([key, record]) => [key.slice(PREFIX.length), record as Stored]));
}

/** Puts records in the place of all that is kept of sites. */
export async function saveRecords(records: Readonly<Record<string, Stored>>): Promise<void> {
  const surplus = Object.keys(await allRecords()).filter((site) => !Object.hasOwn(records, site));
  await native.storage.local.set(
    Object.fromEntries(Object.entries(records).map(([site, record]) => [PREFIX + site, record])),
  );
  if (surplus.length) await native.storage.local.remove(surplus.map((site) => PREFIX + site));
}

const isChosen = ({ automatic, except }: SiteChoice): boolean => automatic !== null || except.length > 0;

/** All sites for which something was decided, in alphabetical order. */
export async function allChoices(): Promise<{ site: string; choice: SiteChoice }[]> {
  const stored = await native.storage.local.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => ({ site: key.slice(PREFIX.length), choice: readChoice(value) }))
    .filter(({ choice }) => isChosen(choice))
    .sort((a, b) => a.site.localeCompare(b.site));
}

export async function loadEverywhere(): Promise<Automatic> {
  const { [EVERYWHERE]: stored } = await native.storage.local.get(EVERYWHERE);
  return isAutomatic(stored) ? stored : 'off';
}

export async function saveEverywhere(automatic: Automatic): Promise<void> {
  await native.storage.local.set({ [EVERYWHERE]: automatic });
}

/** A change for one site, or for all where none is named. */
export interface ChoiceChange {
  site: string | null;
  former: SiteChoice;
  choice: SiteChoice;
}

const changeOf = (key: string, { oldValue, newValue }: browser.Storage.StorageChange): ChoiceChange => {
  const read = (value: unknown): SiteChoice => readChoice(key === EVERYWHERE ? { automatic: value } : value);
  const site = key === EVERYWHERE ? null : key.slice(PREFIX.length);
  return { site, former: read(oldValue), choice: read(newValue) };
};

/** Calls back with what changed. Returns the way to stop. */
export function watchChoices(listener: (changes: readonly ChoiceChange[]) => void): () => void {
  const onChanged = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
    if (area !== 'local') return;
    const changed = Object.entries(changes)
      .filter(([key]) => key === EVERYWHERE || key.startsWith(PREFIX))
      .map(([key, change]) => changeOf(key, change));
    if (changed.length) listener(changed);
  };
  native.storage.onChanged.addListener(onChanged);
  return () => native.storage.onChanged.removeListener(onChanged);
}
