import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { openOptions } from '../browser/own-page.ts';
import { settled, status, textsOf } from '../browser/popup.ts';
import { readerOf } from '../browser/reader.ts';
import { type Server, serve } from '../browser/serve.ts';

const PAGES = resolve(import.meta.dirname, '../pages');
const SITE = '*://localhost/*';

const text = (subject: string): string =>
  `<h1>${subject}</h1>${`<p>The ${subject} was opened again on Monday, after four years in which nobody could use it, and the first to come was the woman who had closed it, with her two sons and a dog.</p>`.repeat(6)}`;

/** A page of one document: each address shows another article, as soon as it has been fetched. */
const SINGLE = `<!doctype html><html lang="en"><title>Single</title><style>.ask{position:fixed;inset:20%;background:#ccc}</style>
<main></main>
<script>
  const texts = ${JSON.stringify({ bridge: text('bridge'), tower: text('tower') })};
  const show = () => setTimeout(() => {
    const name = location.pathname.split('/').pop();
    document.querySelector('main').innerHTML = texts[name] ?? '<p>Choose one.</p>';
    document.querySelector('.ask')?.remove();
    if (texts[name]) document.body.insertAdjacentHTML('beforeend', '<div class="ask" id="' + name + '">Subscribe to our newsletter</div>');
  }, 100);
  addEventListener('popstate', show);
  globalThis.go = (name) => { history.pushState(null, '', '/single/' + name); show(); };
  show();
</script></html>`;

/** What lies over the article says itself that it is to be shown, more urgently than a sheet among the page's own could. */
const INSISTING = `<!doctype html><html lang="en"><title>Bridge</title>
<style>.ask{position:fixed;inset:20%;background:#ccc}</style>
<main>${text('bridge')}</main><div class="ask" id="ask" style="display:block!important">Subscribe to our newsletter</div></html>`;

let lede: ChromiumWithLede;
let server: Server;
let folder: string;
/** The end of a page that is slow to come. */
let slow: ServerResponse;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-'));
  const single = (response: ServerResponse) => void response.end(SINGLE);
  server = await serve(PAGES, {
    '/single/list': single,
    '/single/bridge': single,
    '/single/tower': single,
    '/insisting/page': (response) => void response.end(INSISTING),
    '/halved': (response) => {
      slow = response;
      response.write(
        `<!doctype html><html lang="en"><title>Bridge</title><div class="ask" style="position:fixed;inset:20%;background:#ccc">Subscribe to our newsletter</div><main>${text('bridge')}`,
      );
    },
    '/slow': (response) => {
      slow = response;
      response.write(`<!doctype html><html lang="en"><title>Bridge</title><input>${'<!-- -->'.repeat(200)}`);
    },
  });
  lede = await launchChromium();
});
afterAll(async () => {
  await lede.close();
  await server.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => lede.closePages());

const show = (path: string): Promise<Page> => lede.show(server.origin + path);

const hidden = (page: Page, selector: string) =>
  page.waitForFunction((each) => document.querySelector(each)?.getClientRects().length === 0, {}, selector);
const registered = () =>
  lede.inWorker<string[]>(
    'chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))',
  );
const excluded = () =>
  lede.inWorker<string[]>(
    'chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ excludeMatches = [] }) => excludeMatches))',
  );
const allowed = () => lede.inWorker<string[]>('chrome.permissions.getAll().then(({ origins }) => origins)');
const kept = () => lede.inWorker<Record<string, unknown>>('chrome.storage.local.get()');

/** Asks the world of our scripts in a page. */
const inOurWorld = <T>(page: Page, code: string): Promise<T> =>
  lede.inWorker<T>(
    `chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([{ id }]) => chrome.scripting.executeScript({
      target: { tabId: id }, injectImmediately: true, func: () => ${code},
    })).then(([{ result }]) => result)`,
  );

/** Whether a page was read, once the gate has done with it. */
async function wasRead(page: Page): Promise<boolean> {
  const url = JSON.stringify(await page.evaluate(() => location.href));
  const ids = `chrome.tabs.query({ url: ${JSON.stringify(SITE)} }).then((tabs) => tabs.filter((tab) => tab.url === ${url}).map(({ id }) => id))`;
  // A page knows of another address before the browser does.
  await expect.poll(() => lede.inWorker<number[]>(ids)).toHaveLength(1);
  return lede.inWorker<boolean>(
    `${ids}.then(([tabId]) => chrome.scripting.executeScript({
      target: { tabId },
      func: async () => { await globalThis.ledeGate.done; return Boolean(globalThis.ledePresence?.session.visit.article); },
    })).then(([{ result }]) => result)`,
  );
}

async function openPopup(page: Page): Promise<Page> {
  const popup = await lede.open(page);
  await settled(popup);
  await popup.waitForSelector('.always :checked');
  return popup;
}

async function choose(popup: Page, name: string): Promise<void> {
  const group = await popup.waitForSelector('aria/Always on this site[role="radiogroup"]');
  const radio = await group?.waitForSelector(`aria/${name}[role="radio"]`);
  await radio?.click();
}
const chosen = (popup: Page): Promise<string | undefined> =>
  popup.$eval(
    '.always [role=radiogroup]',
    (group) => group.querySelector(':checked')?.closest('label')?.textContent ?? undefined,
  );

describe('a site', () => {
  it('asks for nothing at install, and takes a refusal with a sentence', async () => {
    expect(await allowed()).toEqual([]);
    const popup = await openPopup(await show('/sample/page.html'));
    await popup.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } }).chrome;
      permissions.request = (_: object, answer?: (granted: boolean) => void) =>
        answer?.(false) ?? Promise.resolve(false);
    });
    await choose(popup, 'Clean');
    await status(popup, 'Without the browser’s permission for localhost');
    expect(await chosen(popup)).toBe('Off');
    expect(await registered()).toEqual([]);
    expect(await kept()).toEqual({});
    expect(await lede.inWorker('chrome.storage.session.get("wish")')).toEqual({});
  });

  it('is cleaned from then on: reloaded, and in a tab in the background', async () => {
    await lede.allow(SITE);
    const page = await show('/sample/page.html');
    const popup = await openPopup(page);
    await choose(popup, 'Clean');
    await status(popup, 'Articles on localhost will be cleaned');
    expect(await allowed()).toEqual([SITE]);
    await expect.poll(registered).toEqual([SITE]);
    await popup.close();
    await page.reload();
    await hidden(page, '.mfp-wrap');
    const session = await page.createCDPSession();
    await session.send('Target.createTarget', { url: `${server.origin}/german/page.html`, background: true });
    const target = await lede.browser.waitForTarget((each) => each.url().endsWith('/german/page.html'));
    const behind = (await target.page())!;
    // A tab in the background paints nothing, and is told to show an address before it does.
    await behind.waitForFunction(() => location.pathname === '/german/page.html', { polling: 50 });
    expect(await wasRead(behind)).toBe(true);
    await behind.waitForSelector('[data-lede~=hide]');
  });

  it('is cleaned although the extension’s worker sleeps', async () => {
    const page = await lede.browser.newPage();
    await lede.sleep();
    await page.goto(`${server.origin}/sample/page.html`);
    await hidden(page, '.mfp-wrap');
  });

  it('stays as it was where a change of it cannot be kept, and says why', async () => {
    const popup = await openPopup(await show('/sample/page.html'));
    await popup.evaluate(() => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: Record<string, unknown> } } }).chrome;
      for (const write of ['set', 'remove']) storage.local[write] = () => Promise.reject(new Error('no room is left'));
    });
    await choose(popup, 'Off');
    await status(popup, 'Could not be saved: no room is left');
    expect(await chosen(popup)).toBe('Clean');
    await popup.close();
  });

  it('opens in the reader view from then on, where that is wanted', async () => {
    const popup = await openPopup(await show('/sample/page.html'));
    await choose(popup, 'Reader');
    await status(popup, 'Articles on localhost will open in the reader view');
    await popup.close();
    const page = await show('/german/page.html');
    await page.waitForSelector('[data-lede-reader=host]');
    const reader = await readerOf(page, lede.id);
    await reader.waitInReader(`root?.querySelector('h1')`);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await reader.waitInReader('root === null');
    // Once left, it stays left, though the address changes.
    await page.evaluate(() => history.pushState(null, '', '?part=2'));
    expect(await wasRead(page)).toBe(true);
    expect(await reader.inReader('root === null')).toBe(true);
    expect(await wasRead(await show('/front-page/page.html'))).toBe(false);
    const again = await openPopup(await show('/sample/page.html'));
    await choose(again, 'Clean');
    await status(again, 'Articles on localhost will be cleaned');
  });

  it('counts on the badge what is hidden, says it in words, and forgets both on the next page', async () => {
    const page = await show('/sample/page.html');
    const ofTab = (name: string) =>
      lede.inWorker<string>(
        `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.${name}({ tabId: tab.id }))`,
      );
    await expect.poll(() => ofTab('getBadgeText')).toMatch(/^\d+$/);
    // The words come after the number, which more may be added to.
    await expect
      .poll(async () => [await ofTab('getTitle'), await ofTab('getBadgeText')])
      .toSatisfy(([title, count]: string[]) => title === `Lede: ${count} things hidden on this page`);
    await page.goto(`${server.origin}/front-page/page.html`);
    expect(await ofTab('getBadgeText')).toBe('');
    expect(await ofTab('getTitle')).toBe('Read the article');
  });

  it('follows a page that changes its address, and back and forward', async () => {
    const page = await show('/single/list');
    await page.evaluate(() => (globalThis as unknown as { go: (name: string) => void }).go('bridge'));
    await hidden(page, '#bridge');
    await page.evaluate(() => (globalThis as unknown as { go: (name: string) => void }).go('tower'));
    await hidden(page, '#tower');
    await page.goBack();
    await hidden(page, '#bridge');
    await page.goForward();
    await hidden(page, '#tower');
    await page.goto(`${server.origin}/sample/page.html`);
    await hidden(page, '.mfp-wrap');
    await page.goBack();
    await hidden(page, '#tower');
  });

  it('stays as the reader wants it once he has decided', async () => {
    const page = await show('/single/bridge');
    await hidden(page, '#bridge');
    const popup = await openPopup(page);
    await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
    await status(popup, 'Everything is back');
    await popup.close();
    await page.evaluate(() => history.pushState(null, '', '/single/bridge?part=2'));
    expect(await wasRead(page)).toBe(true);
    expect(await page.$('[data-lede]')).toBeNull();
  });

  it('is neither read by half nor cleaned by half while it comes', async () => {
    const page = await lede.browser.newPage();
    void page.goto(`${server.origin}/halved`).catch(() => undefined);
    await page.waitForSelector('main p:nth-of-type(6)');
    expect(await page.$eval('.ask', (box) => box.getClientRects().length)).toBe(1);
    expect(await inOurWorld(page, 'globalThis.ledePresence.session.visit.article')).toBeNull();
    slow.end(
      '<p>In the end nobody knew who had paid for the rail, and nobody asked, for it was a good rail.</p></main>',
    );
    await hidden(page, '.ask');
    expect(
      await inOurWorld<string>(page, 'JSON.stringify(globalThis.ledePresence.session.visit.article.content)'),
    ).toContain('it was a good rail');
    await page.close();
  });

  it('is cleaned of what insists on being shown, as it opens and on a press where it is left alone', async () => {
    const page = await show('/insisting/page');
    await hidden(page, '#ask');
    const popup = await openPopup(page);
    await (await popup.waitForSelector('aria/Not in /insisting/[role="checkbox"]'))?.click();
    await status(popup, 'the next time it opens');
    await popup.close();
    await page.close();
    const again = await show('/insisting/page');
    expect(await wasRead(again)).toBe(false);
    expect(await again.$('[data-lede]')).toBeNull();
    await openPopup(again);
    await hidden(again, '#ask');
  });

  it('is left alone where there is no article, where somebody writes, and where the reader does not want it', async () => {
    const page = await show('/short-news/page.html');
    const popup = await openPopup(page);
    await (await popup.waitForSelector('aria/Not in /short-news/[role="checkbox"]'))?.click();
    await status(popup, 'the next time it opens');
    await popup.close();
    await page.close();
    expect(await kept()).toMatchObject({
      'site:localhost': { automatic: 'clean', except: ['/insisting/*', '/short-news/*'] },
    });
    const writing = await lede.browser.newPage();
    void writing.goto(`${server.origin}/slow`).catch(() => undefined);
    await (await writing.waitForSelector('input'))?.type('bridge');
    slow.end(`<main>${text('bridge')}</main><div style="position:fixed;inset:20%">Subscribe to our newsletter</div>`);
    const pages = [
      writing,
      await show('/short-news/page.html'),
      await show('/front-page/page.html'),
      await show('/search-page/page.html'),
    ];
    expect(await Promise.all(pages.map(wasRead))).toEqual([false, false, false, false]);
  });
});

describe('the browser', () => {
  it.each(['onStartup', 'onInstalled'])('may have lost the gate: it is put back by %s', async (event) => {
    await lede.inWorker('chrome.scripting.unregisterContentScripts()');
    await lede.inWorker(`chrome.runtime.${event}.dispatch({ reason: 'update' })`);
    await expect.poll(registered).toEqual([SITE]);
  });

  it('may withdraw its permission in its own settings, and give it again', async () => {
    const page = await show('/single/bridge');
    await hidden(page, '#bridge');
    const { inReader, waitInReader } = await readerOf(page, lede.id);
    await lede.withdraw(SITE);
    await expect.poll(registered).toEqual([]);
    // What came into the page before stays there, and does nothing by itself any more.
    const before = '(globalThis.before = ledeGate.done, 1)';
    await inReader(before);
    await page.evaluate(() => (globalThis as unknown as { go: (name: string) => void }).go('tower'));
    await waitInReader('ledeGate.done !== before');
    expect(await inReader('ledeGate.done.then(() => ledePresence.session.visit.article)')).toBeNull();
    expect(await page.$('[data-lede]')).toBeNull();
    await page.close();
    const options = await openOptions(lede);
    await expect.poll(() => textsOf(options, '#automatic .entry')).toContain('localhost Not allowed by the browser');
    await options.waitForSelector('aria/Allow[role="button"]');
    // What a popup wished for that was closed by the browser's question.
    const wish = { site: 'localhost', automatic: 'clean', origins: [SITE] };
    await lede.inWorker(`chrome.storage.session.set({ wish: { ...${JSON.stringify(wish)}, since: Date.now() } })`);
    await lede.allow(SITE);
    await expect.poll(() => lede.inWorker('chrome.storage.session.get("wish")')).toEqual({});
    await expect.poll(registered).toEqual([SITE]);
    await options.waitForFunction(() => !document.querySelector('#automatic .notice'));
  });
});

describe('the options', () => {
  const choices = async (options: Page, name: string) =>
    (
      await (await options.waitForSelector('#automatic fieldset'))?.waitForSelector(`aria/${name}[role="radio"]`)
    )?.click();

  it('clean on all sites but those that are off, and give that back', async () => {
    await lede.allow('*://*/*');
    const options = await openOptions(lede);
    await choices(options, 'Clean');
    await status(options, 'Saved');
    await expect.poll(registered).toEqual(['*://*/*']);
    // Where no site was named, what reads is put into articles alone.
    const [article, list] = [await show('/sample/page.html'), await show('/front-page/page.html')];
    await hidden(article, '.mfp-wrap');
    expect(await wasRead(list)).toBe(false);
    expect(await inOurWorld(list, 'Boolean(globalThis.ledePresence)')).toBe(false);
    // Nor is one site taken out of what is allowed, and nobody is told that it was.
    const popup = await openPopup(article);
    await choose(popup, 'Off');
    await status(popup, 'Lede leaves it alone');
    await popup.close();
    await expect.poll(excluded).toEqual([SITE]);
    await choose(await openPopup(article), 'Clean');
    await expect.poll(excluded).toEqual([]);
    await options.bringToFront();
    await choices(options, 'Off');
    await expect.poll(allowed).toEqual([SITE]);
    await expect.poll(registered).toEqual([SITE]);
  });

  it('take no file that is not good as a whole, and give back what stood before one that is', async () => {
    const options = await openOptions(lede);
    const input = (await options.$('input[type=file]'))!;
    const bring = async (content: unknown): Promise<void> => {
      const file = join(folder, 'choices.json');
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      await (input as Awaited<ReturnType<typeof options.$<'input'>>>)?.uploadFile(file);
    };
    const before = await kept();
    await bring('{');
    await status(options, 'Could not be imported: this file was not exported by Lede');
    await bring({
      lede: 1,
      sites: { 'news.example': { automatic: 'clean' }, 'other.example': { automatic: 'always' } },
    });
    await status(options, 'sites › other.example › automatic');
    expect(await kept()).toEqual(before);
    const look = (theme: string) =>
      lede.inWorker(`chrome.storage.sync.set({ reader: { theme: '${theme}' } })`).then(() => ({ reader: { theme } }));
    const looked = () => lede.inWorker(`chrome.storage.sync.get('reader')`);
    const former = await look('sepia');
    await bring({
      lede: 1,
      settings: { cleanOnPress: false },
      sites: { 'news.example': { automatic: 'clean' } },
      reader: { theme: 'night' },
      readerSites: { 'news.example': { size: 30 } },
    });
    await status(options, 'Imported, with 1 site');
    expect(await looked()).toEqual({ reader: { theme: 'night' } });
    expect(await lede.inWorker(`chrome.storage.local.get('readerSites')`)).toEqual({
      readerSites: { 'news.example': { size: 30 } },
    });
    await expect.poll(() => textsOf(options, '#automatic .entry')).toContain('news.example Not allowed by the browser');
    expect(await kept()).toMatchObject({ ...before, 'site:news.example': { automatic: 'clean' } });
    await (await options.waitForSelector('aria/Undo the last import[role="button"]'))?.click();
    await status(options, 'as before the import');
    expect(await looked()).toEqual(former);
    await lede.inWorker(
      `Promise.all([chrome.storage.sync.remove('reader'), chrome.storage.local.remove('readerSites')])`,
    );
    expect(await kept()).toEqual({ everywhere: 'off', ...before });
    expect(await lede.inWorker('chrome.storage.sync.get()')).toMatchObject({ settings: { cleanOnPress: true } });
  });
});

describe('off', () => {
  it('means off, and gives the site’s permission back', async () => {
    const popup = await openPopup(await show('/sample/page.html'));
    expect(await chosen(popup)).toBe('Clean');
    await choose(popup, 'Off');
    await status(popup, 'Off for localhost');
    await expect.poll(allowed).toEqual([]);
    await expect.poll(registered).toEqual([]);
  });
});

describe('a browser that is closed and started again', () => {
  it('cleans as before what was chosen', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'lede-profile-'));
    try {
      const first = await launchChromium({ profile, fromStart: true });
      await first.automatic('localhost', SITE);
      await first.close();
      const again = await launchChromium({ profile, fromStart: true });
      try {
        // Nothing of it is asked for or chosen anew.
        await hidden(await again.show(`${server.origin}/sample/page.html`), '.mfp-wrap');
        expect(await again.inWorker('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual([SITE]);
      } finally {
        await again.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

describe('a private window', () => {
  it('is cleaned where the browser allows it, and leaves nothing of a site behind', async () => {
    const other = await launchChromium();
    const all = () =>
      other.inOwnPage<string>(
        'Promise.all(["local", "sync", "session"].map((area) => chrome.storage[area].get())).then(JSON.stringify)',
      );
    try {
      await other.automatic('localhost', SITE);
      await other.allowPrivate();
      // What the browser does with the choice is settled in its own time, with a mark in the session's storage.
      await expect.poll(all).toContain('gateSettled');
      const before = await all();
      const page = await other.showPrivate(`${server.origin}/sample/page.html`);
      await hidden(page, '.mfp-wrap');
      const popup = await other.open(page);
      await settled(popup);
      expect(await popup.evaluate(() => document.body.innerText)).toContain('nothing is remembered of a site');
      await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
      await status(popup, 'Everything is back');
      expect(await popup.$$('aria/Always show here[role="button"]')).toEqual([]);
      expect(await all()).toBe(before);
    } finally {
      await other.close();
    }
  });
});
