import browser from 'webextension-polyfill';
import cleaner from '../cleaner.ts?script&iife';
import content from '../content.ts?script&iife';
import gate from '../gate/gate.ts?script&iife';
import { injectInto } from '../inject.ts';
import type { Call, Reply } from '../messages/calls.ts';
import { answerCalls } from '../messages/hear.ts';
import { PAGE_SHEET_FILE } from '../page-sheet.ts';
import { EVERYWHERE, isOn, type Matches, matchesFor, originOf, originsOf } from '../sites/automatic.ts';
import {
  ALL,
  actionAt,
  allChoices,
  type ChoiceChange,
  forgetLeaving,
  isSettled,
  leavingSites,
  loadEverywhere,
  notedSites,
  saveEverywhere,
  settle,
  unsettle,
  watchChoices,
} from '../sites/choices.ts';
import { fulfilWish, giveBack, isAllowed, wishedSite } from '../sites/grant.ts';

const GATE = 'gate';

/**
 * On sites that the reader named, the scripts that clean are registered together with the gate: injected only after the gate
 * has seen an article, they would come after the first paint. For all sites only the gate is registered, or every page of the
 * web would have to load them.
 */
const scriptsFor = (matches: readonly string[]): string[] =>
  (matches.includes(EVERYWHERE) ? [gate] : [gate, cleaner, content]).map(
    (file) => new URL(browser.runtime.getURL(file)).pathname,
  );

const isSame = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

async function wanted(): Promise<Matches> {
  const [choices, everywhere] = await Promise.all([allChoices(), loadEverywhere()]);
  const origins = [EVERYWHERE, ...choices.flatMap(({ site }) => originsOf(site))];
  const answers = await Promise.all(origins.map((origin) => isAllowed([origin])));
  const allowed = new Set(origins.filter((_, i) => answers[i]));
  return matchesFor(choices, everywhere, (origin) => allowed.has(origin));
}

/** Registers the gate for exactly the pages where choices want it and permissions allow it. */
async function register(): Promise<void> {
  const [{ matches, excludeMatches }, [registered]] = await Promise.all([
    wanted(),
    browser.scripting.getRegisteredContentScripts({ ids: [GATE] }),
  ]);
  const js = scriptsFor(matches);
  if (!matches.length) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  if (
    registered &&
    isSame(registered.matches, matches) &&
    isSame(registered.excludeMatches, excludeMatches) &&
    // After an update a file may have another name.
    registered.js?.length === js.length &&
    registered.js.every((file, i) => js[i]?.endsWith(file))
  )
    return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
  await browser.scripting.registerContentScripts([
    {
      id: GATE,
      js,
      // With the page's own origin, since no browser that we know accepts another one here; the script asks for the rest.
      ...(js.length > 1 && { css: [PAGE_SHEET_FILE] }),
      matches,
      ...(excludeMatches.length && { excludeMatches }),
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

/** Does what a page or a worker left undone when it ended: permissions to be given back, a choice to be stored. */
async function giveBackLeft(): Promise<void> {
  const wished = await wishedSite();
  // What the reader is being asked about right now stays.
  const isLeft = (site: string): boolean => site !== (wished === null ? ALL : wished);
  // The permission goes before the choice does, and has gone.
  if (isLeft(ALL) && (await notedSites()).includes(ALL) && !(await isAllowed([EVERYWHERE])))
    await saveEverywhere('off');
  const leaving = (await leavingSites()).filter(isLeft);
  if (!leaving.length) return;
  for (const site of leaving) await giveBack(site === ALL ? null : site).catch(() => undefined);
  await forgetLeaving(leaving);
}

let last: Promise<void> = Promise.resolve();

/** Runs are queued, so that each sees what the one before has done. */
function reconcile(): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      await unsettle();
      await giveBackLeft();
      await register();
      await settle();
    });
  return last;
}

/**
 * The browser reports starts and updates, but not that the extension was switched on again, nor that a worker was ended in the
 * middle of something. So every worker checks when it starts whether something is left to do.
 */
async function checkOnce(): Promise<void> {
  if (!(await isSettled())) await reconcile();
}

async function changed(changes: readonly ChoiceChange[]): Promise<void> {
  // Even where the browser keeps the permission, no choice uses it any more: the gate is unregistered all the same.
  for (const { site, former, choice } of changes)
    if (isOn(former.automatic) && !isOn(choice.automatic)) await giveBack(site).catch(() => undefined);
  await reconcile();
}

async function reply({ call, address }: Call, tab: number): Promise<Reply<Call['call']>> {
  if (call === 'wake') return isAllowed([originOf(address) ?? '']);
  const action = await actionAt(address);
  if (action === 'off') return false;
  try {
    await injectInto(tab, { cleans: action === 'clean' });
    return true;
  } catch {
    // The permission has gone meanwhile, or the tab.
    return false;
  }
}

/** Starts automatic mode: keeps the gate registered where it should be, and answers its calls. */
export function startAutomatic(): void {
  answerCalls(reply);
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await fulfilWish(origins);
    await reconcile();
  });
  browser.permissions.onRemoved.addListener(() => void reconcile());
  browser.runtime.onInstalled.addListener(() => void reconcile());
  browser.runtime.onStartup.addListener(() => void reconcile());
  watchChoices((changes) => void changed(changes));
  void checkOnce();
}
