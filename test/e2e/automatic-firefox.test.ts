import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxWithLede, launchFirefox } from '../browser/firefox.ts';
import { type Server, serve } from '../browser/serve.ts';

const SITE = '*://localhost/*';

let lede: FirefoxWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(resolve(import.meta.dirname, '../pages'));
  lede = await launchFirefox();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});

async function show(path: string): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(server.origin + path);
  return page;
}

const hidden = (page: Page, selector: string) =>
  page.waitForFunction((each) => document.querySelector(each)?.getClientRects().length === 0, {}, selector);
const registered = () =>
  lede.inOptions<string[]>(
    'browser.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))',
  );
const allowed = () => lede.inOptions<string[]>('browser.permissions.getAll().then(({ origins }) => origins)');
const choose = (name: string) =>
  lede.inPopup(
    `[...popup.document.querySelectorAll('.always [role=radiogroup] label')].find((each) => each.textContent === ${JSON.stringify(name)}).setAttribute('id', 'choice')`,
  );

/** Presses one of the choices as the mouse does: a permission is only asked for in a press. */
async function press(name: string): Promise<void> {
  await lede.waitInPopup(`popup.document.querySelector('.always [role=radiogroup]')`);
  await choose(name);
  await lede.clickInPopup('#choice');
}

describe('a site that is cleaned as it opens, in Firefox', () => {
  it('is asked for in the press, and cleaned from then on', async () => {
    expect(await allowed()).toEqual([]);
    const page = await show('/sample/page.html');
    await lede.press(page);
    await press('Clean');
    await lede.says('Articles on localhost will be cleaned');
    expect(await allowed()).toEqual([SITE]);
    await expect.poll(registered).toEqual([SITE]);
    await page.reload();
    await hidden(page, '.mfp-wrap');
    await lede.closePopup();
  });

  it('is followed back and forward, and left alone where there is no article', async () => {
    const page = await show('/front-page/page.html');
    await page.goto(`${server.origin}/sample/page.html`);
    await hidden(page, '.mfp-wrap');
    // Back from the browser's cache a page does not load, for which the driver would wait.
    const go = async (steps: number, path: string): Promise<void> => {
      await page.evaluate((by) => setTimeout(() => history.go(by)), steps);
      await expect.poll(() => page.evaluate(() => location.pathname).catch(() => '')).toBe(path);
    };
    await go(-1, '/front-page/page.html');
    expect(await page.$('[data-lede]')).toBeNull();
    await go(1, '/sample/page.html');
    await hidden(page, '.mfp-wrap');
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('p, h1, h2, figure')) each.remove();
      history.pushState(null, '', '/elsewhere');
    });
    await page.waitForFunction(() => !document.querySelector('[data-lede]'));
  });

  it('follows what the browser’s own settings withdraw and give', async () => {
    const settings = (does: string) =>
      lede.inChrome(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('lede@lede.example');
        await ExtensionPermissions.${does}(extension.id, { permissions: [], origins: ['${SITE}'] }, extension);
      })()`);
    await settings('remove');
    await expect.poll(registered).toEqual([]);
    // What a popup wished for that was closed by the browser's question.
    const wish = { site: 'localhost', automatic: 'reader', origins: [SITE] };
    await lede.inOptions(`browser.storage.session.set({ wish: { ...${JSON.stringify(wish)}, since: Date.now() } })`);
    await settings('add');
    await expect.poll(registered).toEqual([SITE]);
    const site = () => lede.inOptions(`browser.storage.local.get('site:localhost')`);
    await expect.poll(site).toMatchObject({ 'site:localhost': { automatic: 'reader' } });
    expect(await lede.inOptions(`browser.storage.session.get('wish')`)).toEqual({});
  });

  it('gives its permission back with off', async () => {
    await lede.press(await show('/sample/page.html'));
    await press('Off');
    await lede.says('Off for localhost');
    await expect.poll(allowed).toEqual([]);
    await expect.poll(registered).toEqual([]);
  });
});
