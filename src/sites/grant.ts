import browser from 'webextension-polyfill';
import { isRecord } from '../record.ts';
import { type Automatic, EVERYWHERE, isAutomatic, originsOf } from './automatic.ts';
import { loadEverywhere, saveChoice, saveEverywhere } from './choices.ts';

/** What the reader wants done once the browser allows it, on one site, or on all sites where `site` is null. */
export interface Wish {
  site: string | null;
  automatic: Automatic;
  origins: string[];
}

const WISH = 'wish';

/** Nobody leaves the browser's question open for so long. Where it closed the popup, we never hear of a refusal. */
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

const isSame = (one: Asked, other: Asked): boolean =>
  one.since === other.since && one.site === other.site && one.automatic === other.automatic;

/** The wish about which the browser may still be asking the reader. */
async function openWish(): Promise<Wish | null> {
  const { [WISH]: wish } = await browser.storage.session.get(WISH);
  return isAsked(wish) && Math.abs(Date.now() - wish.since) < LONGEST_QUESTION_MS ? wish : null;
}

const forget = (): Promise<void> => browser.storage.session.remove(WISH);

/** Forgets the wish for a site, or for all sites (null), because the reader has decided otherwise. */
export async function forgetWish(site: string | null): Promise<void> {
  if ((await wishedSite()) === site) await forget();
}

async function fulfil({ site, automatic }: Wish): Promise<void> {
  if (site === null) await saveEverywhere(automatic);
  else await saveChoice(site, { automatic });
  await forget();
}

/**
 * Asks the browser for the permission that a wish needs, fulfils the wish, and tells whether it was allowed. Must be called in
 * the handler of a press, before anything is awaited.
 */
export async function askFor(wish: Wish): Promise<boolean> {
  // The browser's question may close the popup: then it is the background that fulfils the wish.
  const asked: Asked = { ...wish, since: Date.now() };
  const kept = browser.storage.session.set({ [WISH]: asked });
  const request = browser.permissions.request({ origins: wish.origins });
  await kept;
  const allowed = await request.catch(() => false);
  const { [WISH]: open } = await browser.storage.session.get(WISH);
  // The reader has decided otherwise since, or the background has fulfilled the wish.
  if (!isAsked(open) || !isSame(open, asked)) return allowed;
  if (allowed) await fulfil(wish);
  else await forget();
  return allowed;
}

/**
 * Asks the browser for a permission that stored choices already need, and tells whether it was given. Must be called in the
 * handler of a press too.
 */
export async function askAgain(origins: string[]): Promise<boolean> {
  const request = browser.permissions.request({ origins });
  // What is allowed now answers this question, and none before.
  await forget();
  return request;
}

/** Fulfils the open wish if the added origins are the answer to it; a wider permission fulfils nothing. */
export async function fulfilWish(added: readonly string[]): Promise<void> {
  const wish = await openWish();
  if (wish && added.every((origin) => wish.origins.includes(origin)) && (await isAllowed(wish.origins)))
    await fulfil(wish);
}

/** The site of the open wish, or null if it is for all sites; undefined where no wish is open. */
export const wishedSite = async (): Promise<string | null | undefined> => (await openWish())?.site;

/** Whether the browser allows all of these origins. An invalid pattern, which damaged storage may contain, is never allowed. */
export async function isAllowed(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins });
  } catch {
    return false;
  }
}

/** Gives back the permission for a site, or for all sites (null), that no choice needs any more. */
export async function giveBack(site: string | null): Promise<void> {
  if (site === null) return void (await remove([EVERYWHERE]));
  // While all sites are allowed, a single one cannot be removed.
  if ((await loadEverywhere()) === 'off') await remove(originsOf(site));
}

/**
 * Gives back the permission for all sites but keeps those for some, which Chrome removes along with it. Must be called in the
 * handler of a press, since these may have to be requested again; Chrome grants without a question what was allowed before.
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
