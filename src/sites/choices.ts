import type browser from 'webextension-polyfill';
import { native } from '../native.ts';
import { watchStored } from '../stored.ts';
import { inTurn } from '../turns.ts';
import { type Automatic, actionFor, isAutomatic, isOn, readChoice, type SiteChoice } from './automatic.ts';
import { allRecords, changeRecord, keyOf, type SiteRecord, siteOf, siteOfKey } from './records.ts';

/** What the reader decided for single sites, and for all: what is to be done with articles as they open. */

/** What holds on all sites. Local too: the browser's permission for it is given on one device. */
const EVERYWHERE = 'everywhere';

/** What was decided for a site, and what holds everywhere, in one read, because a page is waiting. */
export async function loadChoices(site: string): Promise<{ choice: SiteChoice; everywhere: Automatic }> {
  const stored = await native.storage.local.get([keyOf(site), EVERYWHERE]);
  const everywhere = stored[EVERYWHERE];
  return { choice: readChoice(stored[keyOf(site)]), everywhere: isAutomatic(everywhere) ? everywhere : 'off' };
}

/** What is to be done with an article at an address. */
export async function actionAt(address: string): Promise<Automatic> {
  const site = siteOf(address);
  if (site === null) return 'off';
  const { choice, everywhere } = await loadChoices(site);
  return actionFor(address, choice, everywhere);
}

/**
 * Set in session storage while the registered scripts match the choices. Whoever changes a choice removes it first, so that a
 * worker which ends before it has updated the registration does so when it starts again.
 */
const SETTLED = 'gateSettled';

export const isSettled = async (): Promise<boolean> => SETTLED in (await native.storage.session.get(SETTLED));
export const settle = (): Promise<void> => native.storage.session.set({ [SETTLED]: true });
export const unsettle = (): Promise<void> => native.storage.session.remove(SETTLED);

/**
 * Sites that were switched off but whose permission is not given back yet. If the worker or the browser ends in between,
 * nothing else remembers them.
 */
const LEAVING = 'leaving';
/** Among them: all sites. */
export const ALL = '*';

const isName = (value: unknown): value is string => typeof value === 'string';

/** The sites that are noted there, whether they have been switched on again or not. */
export async function notedSites(): Promise<string[]> {
  const { [LEAVING]: stored } = await native.storage.local.get(LEAVING);
  return Array.isArray(stored) ? stored.filter(isName) : [];
}

/** The sites whose permission is still to be given back: the noted ones that are not on; `ALL` can be among them. */
export async function leavingSites(): Promise<string[]> {
  const noted = await notedSites();
  if (!noted.length) return [];
  const [choices, everywhere] = await Promise.all([allChoices(), loadEverywhere()]);
  const on = new Set(choices.filter(({ choice }) => isOn(choice.automatic)).map(({ site }) => site));
  if (everywhere !== 'off') on.add(ALL);
  return noted.filter((site) => !on.has(site));
}

/** Notes a site, or all of them, that is about to be switched off. */
export const leave = (site: string): Promise<void> =>
  changeLeaving((sites) => [...sites.filter((each) => each !== site), site]);

/** Forgets sites whose permission is given back. */
export const forgetLeaving = (gone: readonly string[]): Promise<void> =>
  changeLeaving((sites) => sites.filter((site) => !gone.includes(site)));

const changeLeaving = (change: (sites: string[]) => string[]): Promise<void> =>
  inTurn(LEAVING, async () => {
    const noted = await notedSites();
    const sites = change(noted);
    if (sites.length === noted.length && sites.every((site, i) => site === noted[i])) return;
    if (sites.length) await native.storage.local.set({ [LEAVING]: sites });
    else await native.storage.local.remove(LEAVING);
  });

/** Changes what is decided for a site. */
export async function saveChoice(site: string, changes: Partial<SiteChoice>): Promise<void> {
  await unsettle();
  const { choice } = await loadChoices(site);
  if (isOn(choice.automatic) && !isOn({ ...choice, ...changes }.automatic))
    // Where there is no room for a note, off is off all the same.
    await leave(site).catch(() => undefined);
  await changeRecord(site, (record) => {
    const { automatic, except } = { ...readChoice(record), ...changes };
    return { automatic: automatic ?? undefined, except: except.length ? except : undefined };
  });
}

const isChosen = ({ automatic, except }: SiteChoice): boolean => automatic !== null || except.length > 0;

/** All sites for which something was decided, in alphabetical order. */
export async function allChoices(): Promise<{ site: string; choice: SiteChoice }[]> {
  return Object.entries(await allRecords())
    .map(([site, record]) => ({ site, choice: readChoice(record) }))
    .filter(({ choice }) => isChosen(choice));
}

export async function loadEverywhere(): Promise<Automatic> {
  const { [EVERYWHERE]: stored } = await native.storage.local.get(EVERYWHERE);
  return isAutomatic(stored) ? stored : 'off';
}

export async function saveEverywhere(automatic: Automatic): Promise<void> {
  await unsettle();
  if (automatic === 'off' && (await loadEverywhere()) !== 'off') await leave(ALL).catch(() => undefined);
  await native.storage.local.set({ [EVERYWHERE]: automatic });
  if (automatic !== 'off') await forgetLeaving([ALL]);
}

/**
 * Replaces what is stored of sites and what holds everywhere, together with `also`, in one write: all of it is stored or
 * nothing. Sites that this switches off are noted.
 */
export async function takeChoices(
  records: Readonly<Record<string, SiteRecord>>,
  everywhere: Automatic,
  also: Readonly<Record<string, unknown>>,
): Promise<void> {
  await unsettle();
  await inTurn(LEAVING, async () => {
    const [noted, former, formerly] = await Promise.all([notedSites(), allChoices(), loadEverywhere()]);
    const off = former.filter(
      ({ site, choice }) => isOn(choice.automatic) && !isOn(readChoice(records[site]).automatic),
    );
    const leaving = [
      ...noted,
      ...off.map(({ site }) => site),
      ...(formerly !== 'off' && everywhere === 'off' ? [ALL] : []),
    ];
    await native.storage.local.set({
      ...Object.fromEntries(Object.entries(records).map(([site, record]) => [keyOf(site), record])),
      [EVERYWHERE]: everywhere,
      ...(leaving.length && { [LEAVING]: [...new Set(leaving)] }),
      ...also,
    });
  });
}

/** A change for one site, or for all where none is named. */
export interface ChoiceChange {
  site: string | null;
  former: SiteChoice;
  choice: SiteChoice;
}

const changeOf = (key: string, { oldValue, newValue }: browser.Storage.StorageChange): ChoiceChange => {
  const read = (value: unknown): SiteChoice => readChoice(key === EVERYWHERE ? { automatic: value } : value);
  return { site: siteOfKey(key), former: read(oldValue), choice: read(newValue) };
};

/** Calls back with what changed. Returns the way to stop. */
export function watchChoices(listener: (changes: readonly ChoiceChange[]) => void): () => void {
  return watchStored('local', (changes) => {
    const changed = Object.entries(changes)
      .filter(([key]) => key === EVERYWHERE || siteOfKey(key) !== null)
      .map(([key, change]) => changeOf(key, change));
    if (changed.length) listener(changed);
  });
}
