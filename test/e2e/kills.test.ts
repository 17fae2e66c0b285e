import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { openOptions } from '../browser/own-page.ts';
import { status } from '../browser/popup.ts';
import { type Server, serve } from '../browser/serve.ts';

/** How many kills: `npm run kills -- --kills 60 --seed 7` takes more, or the same again. */
const KILLS = Number(process.env.LEDE_KILLS ?? 9);
/** The suite kills the same each time, as it once stood still; the command looks for new ones. */
const SEED = Number(process.env.LEDE_SEED ?? (process.env.LEDE_KILLS ? Math.floor(Math.random() * 2 ** 31) : 5));
/** The longest that passes between a choice and the kill: what is written in a longer time is written. */
const LATEST_MS = 40;
const PATIENCE_MS = 60_000 + KILLS * 40_000;

const SITE = '*://localhost/*';
const ALL_SITES = '*://*/*';
const IMPORTED = 300;

interface Kept {
  sync: Record<string, unknown>;
  local: Record<string, unknown>;
}

let lede: ChromiumWithLede;
let profile: string;
let folder: string;
let server: Server;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'lede-profile-'));
  folder = mkdtempSync(join(tmpdir(), 'lede-'));
  server = await serve(folder, {
    '/story': (response) =>
      response.end(
        `<!doctype html><html lang="en"><title>The bridge</title><main><h1>The bridge</h1>${'<p>The bridge was opened again on Monday, after four years in which nobody could use it, and nobody had missed it much.</p>'.repeat(8)}</main><div class="modal" style="position:fixed;inset:10%;background:#eee">Subscribe to our newsletter<input type="email"></div>`,
      ),
  });
  lede = await launchChromium({ profile });
});
afterAll(async () => {
  await lede.close();
  await server.close();
  for (const each of [profile, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
});

const options = (): Promise<Page> => openOptions(lede);
const kept = (page: Page): Promise<Kept> =>
  page.evaluate(
    'Promise.all([chrome.storage.sync.get(), chrome.storage.local.get()]).then(([sync, local]) => ({ sync, local }))',
  ) as Promise<Kept>;

/** A mulberry32: the same kills for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const recordOf = ({ local }: Kept): Record<string, unknown> =>
  (local['site:localhost'] ?? {}) as Record<string, unknown>;
const settingsOf = ({ sync }: Kept): Record<string, unknown> => (sync.settings ?? {}) as Record<string, unknown>;
/** What counts as chosen, without the way back that an import leaves, and without what is still to be given back. */
const chosenIn = ({ sync, local: { beforeImport: _, leaving: __, ...local } }: Kept): Kept => ({ sync, local });

interface Act {
  name: string;
  /** Makes a choice in the options as the reader does; returns before it is kept. */
  begin: (page: Page, before: Kept, at: number) => Promise<unknown>;
  /** What is kept once it is. */
  after: (before: Kept, at: number) => Kept;
}

const importedAt = (at: number): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: IMPORTED }, (_, i) => [`news${i}.example`, { except: [`/live/${at}`] }]));

const ACTS: readonly Act[] = [
  {
    name: 'saving a setting',
    begin: (page) => page.evaluate(`document.querySelector('#cleaning input[type=radio]:not(:checked)').click()`),
    after: (before) => {
      const settings = settingsOf(before);
      const mode = settings.mode === 'tidy' ? 'focus' : 'tidy';
      return { ...before, sync: { ...before.sync, settings: { version: 0, ...settings, mode } } };
    },
  },
  {
    name: 'switching automatic mode',
    begin: async (page, before) => {
      const wanted = recordOf(before).automatic === 'clean' ? 'off' : 'clean';
      await page.evaluate((value) => {
        const select = document.querySelector<HTMLSelectElement>('#automatic select[aria-label*=localhost]')!;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, wanted);
    },
    after: (before) => {
      const record = recordOf(before);
      const automatic = record.automatic === 'clean' ? 'off' : 'clean';
      return { ...before, local: { ...before.local, 'site:localhost': { ...record, automatic } } };
    },
  },
  {
    name: 'importing',
    begin: async (page, _before, at) => {
      const file = join(folder, 'choices.json');
      const settings = { summarySentences: 1 + (at % 7) };
      writeFileSync(file, JSON.stringify({ lede: 1, settings, everywhere: 'off', sites: importedAt(at) }));
      await (await page.$<'input'>('input[type=file]' as 'input'))?.uploadFile(file);
    },
    after: (before, at) => {
      const sites = Object.entries(importedAt(at)).map(([site, record]) => [`site:${site}`, record]);
      const settings = { ...settingsOf(before), summarySentences: 1 + (at % 7) };
      return {
        sync: { ...before.sync, settings },
        local: { ...before.local, everywhere: 'off', ...Object.fromEntries(sites) },
      };
    },
  },
];

/** Each ends something in the middle; afterwards there is a page of the options again. */
const KINDS: Readonly<Record<string, (page: Page) => Promise<Page>>> = {
  async worker(page) {
    await lede.sleep();
    return page;
  },
  async tab(page) {
    const session = await page.createCDPSession();
    // The page that would answer is gone.
    session.send('Page.crash').catch(() => undefined);
    await new Promise<unknown>((crashed) => page.once('error', crashed));
    await page.close();
    return options();
  },
  async browser() {
    await lede.kill();
    lede = await launchChromium({ profile });
    return options();
  },
};

/**
 * The gate stands where it is wanted and allowed, and nowhere else, once something wakes the worker: a crash takes it along
 * with what it was to hear.
 */
async function agrees(page: Page): Promise<void> {
  await page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
  await page.waitForFunction(
    `Promise.all([
      chrome.storage.local.get('site:localhost'),
      chrome.permissions.contains({ origins: ['${SITE}'] }),
      chrome.scripting.getRegisteredContentScripts(),
    ]).then(([{ 'site:localhost': record }, isAllowed, scripts]) => {
      const wanted = record?.automatic === 'clean' && isAllowed ? ['${SITE}'] : [];
      return JSON.stringify(scripts.flatMap(({ matches }) => matches)) === JSON.stringify(wanted);
    })`,
  );
}

describe(`killed in the middle (seed ${SEED})`, () => {
  it(
    `loses nothing and breaks nothing, ${KILLS} times`,
    async () => {
      const next = numbersFrom(SEED);
      const kinds = Object.keys(KINDS);
      await lede.allow(SITE);
      let page = await options();
      await page.evaluate(`chrome.storage.local.set({ 'site:localhost': { automatic: 'off' } })`);
      for (let at = 0; at < KILLS; at++) {
        const act = ACTS[at % ACTS.length]!;
        // Nine make every pair.
        const kind = kinds[(at + Math.floor(at / ACTS.length)) % kinds.length]!;
        await lede.allow(SITE);
        await page.bringToFront();
        await page.waitForSelector('#automatic select[aria-label*=localhost]');
        const before = await kept(page);
        const wait = next() * LATEST_MS;
        await act.begin(page, before, at);
        await new Promise((pause) => setTimeout(pause, wait));
        page = await KINDS[kind]!(page);
        const wanted = act.after(before, at);
        const where = `${act.name}, ${kind} killed after ${wait.toFixed(1)} ms, kill ${at}`;
        // What a killed worker had no part in goes on in the page.
        if (kind === 'worker')
          await expect.poll(async () => chosenIn(await kept(page)), { message: where }).toEqual(chosenIn(wanted));
        // Of an import that has begun the rest is done by whoever is there, with the way back kept.
        await page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
        await expect.poll(async () => (await kept(page)).local, { message: where }).not.toHaveProperty('importing');
        expect([chosenIn(before), chosenIn(wanted)], where).toContainEqual(chosenIn(await kept(page)));
        await agrees(page).catch(async (error) => {
          const state = await page.evaluate(
            `Promise.all([chrome.storage.local.get('site:localhost'), chrome.permissions.getAll(), chrome.scripting.getRegisteredContentScripts(), chrome.storage.session.get()]).then((all) => JSON.stringify(all))`,
          );
          throw new Error(`the gate does not stand where it should: ${where}: ${state}`, { cause: error });
        });
      }
      await page.close();
    },
    PATIENCE_MS,
  );

  it('gives the permissions back of a site, and of all of them, that were switched off as the worker ended', async () => {
    for (const pattern of [SITE, ALL_SITES]) await lede.allow(pattern);
    let page = await options();
    await page.waitForSelector('#automatic');
    // What the popup has kept by then, and nobody heard of.
    await page.evaluate(
      `chrome.storage.local.remove('site:localhost').then(() => chrome.storage.local.set({ leaving: ['localhost', '*'], everywhere: 'off' }))`,
    );
    for (const pattern of [SITE, ALL_SITES]) await lede.allow(pattern);
    await lede.kill();
    lede = await launchChromium({ profile });
    page = await options();
    await page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
    await page.waitForFunction(
      `Promise.all([chrome.permissions.getAll(), chrome.storage.local.get('leaving')]).then(([{ origins }, { leaving }]) => !origins.length && leaving === undefined)`,
    );
    // The permission had gone already, and what the reader chose had not yet been kept.
    await page.evaluate(`chrome.storage.session.remove('gateSettled')
      .then(() => chrome.storage.local.set({ leaving: ['*'], everywhere: 'clean' }))`);
    await lede.sleep();
    await page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
    await page.waitForFunction(
      `chrome.storage.local.get(['leaving', 'everywhere']).then(({ leaving, everywhere }) => leaving === undefined && everywhere === 'off')`,
    );
    await page.evaluate(`chrome.storage.local.set({ 'site:localhost': { automatic: 'off' } })`);
    await page.close();
  });

  it('reads and cleans a page again whose tab has crashed while it was cleaned', async () => {
    const page = await lede.show(`${server.origin}/story`);
    await lede.press(page);
    const first = await lede.popup();
    const session = await page.createCDPSession();
    session.send('Page.crash').catch(() => undefined);
    await new Promise<unknown>((crashed) => page.once('error', crashed));
    await page.close();
    await first.close().catch(() => undefined);
    const again = await lede.show(`${server.origin}/story`);
    const popup = await lede.open(again);
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent === 'The bridge');
    expect(await again.evaluate(() => document.querySelector('.modal')?.getClientRects().length)).toBe(0);
    await lede.closePages();
  });
});

describe('a storage that is full', () => {
  it('is said, keeps what was, and takes choices again when there is room', async () => {
    const page = await options();
    await page.waitForSelector('#automatic select[aria-label*=localhost]');
    // In pieces, until not even a small one has room.
    await page.evaluate(`(async () => {
      for (let size = 4_000_000, i = 0; size > 8; )
        await chrome.storage.local.set({ ['fill' + i++]: 'x'.repeat(size) }).catch(() => {
          size = Math.floor(size / 2);
        });
    })()`);
    const before = await kept(page);
    const said = (words: string) => status(page, words);
    await ACTS[2]!.begin(page, before, 99);
    await said('Could not be imported: the browser has no room left');
    expect(await kept(page)).toEqual(before);
    await page.evaluate(`chrome.storage.local.get().then((all) =>
      chrome.storage.local.remove(Object.keys(all).filter((name) => name.startsWith('fill'))))`);
    await ACTS[2]!.begin(page, before, 100);
    await said('Imported');
    // One setting may have 8 KB on Chrome's servers.
    const settings = await kept(page);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#copying textarea')!;
      field.value = 'x'.repeat(9000);
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    });
    await said('Could not be saved: the browser has no room left');
    expect(await kept(page)).toEqual(settings);
    await page.close();
  });
});
