import { native } from '../native.ts';
import { isRecord } from '../record.ts';
import { inTurn } from '../turns.ts';

/** What is stored about single sites: on this device only, because a list of sites is a history. One record for each site, shared by all who store something about it. */

const PREFIX = 'site:';

export type SiteRecord = Readonly<Record<string, unknown>>;

/** The name under which a page's site is remembered: its host, 'www.' aside. Null for what is no site of the web. */
export function siteOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

/** The key of a site's record in the browser's local storage. */
export const keyOf = (site: string): string => PREFIX + site;

/** The site whose record has this key; null for what is no record of a site. */
export const siteOfKey = (key: string): string | null => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null);

export async function loadRecord(site: string): Promise<SiteRecord> {
  const { [keyOf(site)]: stored } = await native.storage.local.get(keyOf(site));
  return isRecord(stored) ? stored : {};
}

/**
 * Changes values in a site's record and leaves its other values alone; nobody else can change the record meanwhile. A value of
 * undefined is removed, and so is a record of which nothing is left.
 */
export function changeRecord(site: string, change: (record: SiteRecord) => SiteRecord): Promise<void> {
  return inTurn(keyOf(site), async () => {
    const former = await loadRecord(site);
    const both = Object.entries({ ...former, ...change(former) });
    const record = Object.fromEntries(both.filter(([, value]) => value !== undefined));
    if (Object.keys(record).length) await native.storage.local.set({ [keyOf(site)]: record });
    else await native.storage.local.remove(keyOf(site));
  });
}

/** All that is kept of all sites, in the alphabetical order of the sites. */
export async function allRecords(): Promise<Record<string, SiteRecord>> {
  const stored: Record<string, unknown> = await native.storage.local.get(null);
  const records = Object.entries(stored).flatMap(([key, record]): [string, SiteRecord][] => {
    const site = siteOfKey(key);
    return site !== null && isRecord(record) ? [[site, record]] : [];
  });
  return Object.fromEntries(records.sort(([a], [b]) => a.localeCompare(b)));
}
