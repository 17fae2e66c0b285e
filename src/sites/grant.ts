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

/** Nobody lets the browser's question stand for so long; where the popup was closed by it, no refusal is ever told. */
const LONGEST_QUESTION_MS = 10 * 60_000;

/** A wish, and when the browser was asked. */
interface Asked extends Wish {
  since: number;
}

const isAsked = (value: unknown): value is Asked =>
  isRecord(value) &&
  (value.site === null || typeof value.site === 'string') &&
  isAutomatic(value.automatic) &&
  Array.isArray(value.origins) &&
  typeof value.since === 'number';

/** What the reader has wished for and the browser may still be asking him. */
async function openWish(): Promise<Wish | null> {
  const { [WISH]: wish } = await browser.storage.session.get(WISH);
  return isAsked(wish) && Math.abs(Date.now() - wish.since) < LONGEST_QUESTION_MS ? wish : null;
}

const forget = (): Promise<void> => browser.storage.session.remove(WISH);

/** Forgets what was wished for a site, or for all where none is named: the reader has decided otherwise. */
export async function forgetWish(site: string | null): Promise<void> {
  if ((await wishedSite()) === site) await forget();
}

async function fulfil({ site, automatic }: Wish): Promise<void> {
  if (site === null) await saveEverywhere(automatic);
  else await saveChoice(site, { automatic });
  await forget();
}

/**
 * Asks the browser to allow what a wish needs, fulfils it, and tells whether it was allowed. Must be called in the press
 * itself, before anything is awaited.
 */
export async function askFor(wish: Wish): Promise<boolean> {
  // The browser's question may close the popup: then it is the background that fulfils the wish.
  const asked: Asked = { ...wish, since: Date.now() };
  const kept = browser.storage.session.set({ [WISH]: asked });
  const request = browser.permissions.request({ origins: wish.origins });
  await kept;
  const allowed = await request.catch(() => false);
  if (allowed) await fulfil(wish);
  else await forget();
  return allowed;
}

/** Asks the browser to allow what choices that are kept already need; tells whether it was. The same holds for the press. */
export async function askAgain(origins: string[]): Promise<boolean> {
  const request = browser.permissions.request({ origins });
  // What is allowed now answers this question, and none before.
  await forget();
  return request;
}

/** Fulfils what was wished for, if the origins that were added are the answer to it: nothing comes true by a wider grant. */
export async function fulfilWish(added: readonly string[]): Promise<void> {
  const wish = await openWish();
  if (wish && added.every((origin) => wish.origins.includes(origin)) && (await isAllowed(wish.origins)))
    await fulfil(wish);
}

/** What the reader has wished for and the browser may still be asking him: a site, or null for all; undefined for nothing. */
export const wishedSite = async (): Promise<string | null | undefined> => (await openWish())?.site;

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
