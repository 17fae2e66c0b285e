import browser from 'webextension-polyfill';
import { isRecord } from '../record.ts';
import { type Automatic, EVERYWHERE, isAutomatic, originsOf } from './automatic.ts';
import { loadEverywhere, saveChoice, saveEverywhere } from './choices.ts';

/** What the reader wants as soon as the browser allows it: for one site, or for all where none is named. */
export interface Wish {
  site: string | null;
  automatic: Automatic;
  origins: string[];
}

const WISH = 'wish';

const isWish = (value: unknown): value is Wish =>
  isRecord(value) &&
  (value.site === null || typeof value.site === 'string') &&
  isAutomatic(value.automatic) &&
  Array.isArray(value.origins);

async function fulfil({ site, automatic }: Wish): Promise<void> {
  if (site === null) await saveEverywhere(automatic);
  else await saveChoice(site, { automatic });
  await browser.storage.session.remove(WISH);
}

/**
 * Asks the browser to allow what a wish needs, fulfils it, and tells whether it was allowed. Must be called in the press
 * itself, before anything is awaited.
 */
export async function ask(wish: Wish): Promise<boolean> {
  // The browser's question may close the popup: then it is the background that fulfils the wish.
  const kept = browser.storage.session.set({ [WISH]: wish });
  const request = browser.permissions.request({ origins: wish.origins });
  await kept;
  const allowed = await request.catch(() => false);
  if (allowed) await fulfil(wish);
  else await browser.storage.session.remove(WISH);
  return allowed;
}

/** Fulfils what was wished for before the browser was asked, if it has allowed it. */
export async function fulfilWish(): Promise<void> {
  const { [WISH]: wish } = await browser.storage.session.get(WISH);
  if (isWish(wish) && (await isAllowed(wish.origins))) await fulfil(wish);
}

/** Whether the reader has wished for something that the browser has not yet been asked for to the end. */
export const isWishing = async (): Promise<boolean> => WISH in (await browser.storage.session.get(WISH));

/** Whether the browser allows all of these; what is no pattern to it, as a damaged storage may hold, it allows nowhere. */
export async function isAllowed(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins });
  } catch {
    return false;
  }
}

/** Gives back the permission for a site that no choice needs any more; for all sites where none is named. */
export async function giveBack(site: string | null): Promise<void> {
  if (site === null) return void (await remove([EVERYWHERE]));
  // While all sites are allowed, none can be taken out.
  if ((await loadEverywhere()) === 'off') await remove(originsOf(site));
}

/**
 * Gives back the permission for all sites and keeps that for some, which Chrome takes along. Must be called in a press: they
 * may have to be asked for, though Chrome gives back without a question what was allowed before.
 */
export async function giveBackAllBut(origins: string[]): Promise<void> {
  await remove([EVERYWHERE]);
  if (origins.length && !(await isAllowed(origins))) await browser.permissions.request({ origins }).catch(() => false);
}

async function remove(origins: readonly string[]): Promise<void> {
  const { origins: allowed = [] } = await browser.permissions.getAll();
  const given = origins.filter((origin) => allowed.includes(origin));
  if (given.length) await browser.permissions.remove({ origins: given });
}
