import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { type FirefoxWithLede, launchFirefox } from '../browser/firefox.ts';
import { settled, status } from '../browser/popup.ts';
import { type Server, serve } from '../browser/serve.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>The mill turns</title><style>body{margin:0;font:16px serif}main{width:640px;margin:auto}.modal{position:fixed;inset:10%;background:#eee;z-index:9}</style></head><body>
<main><h1>The mill turns</h1>${'<p>The mill at the weir turned again on Sunday, and the miller, who had learned it from a book, was whiter than his flour.</p>'.repeat(8)}</main><div class="modal">Subscribe to our newsletter<input type="email"></div></body></html>`;

let server: Server;
beforeAll(async () => {
  server = await serve(import.meta.dirname, { '/mill': (response) => response.end(PAGE) });
});
afterAll(() => server.close());

const markup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
const isShown = (page: Page): Promise<boolean> =>
  page.$eval('.modal', (element) => element.getClientRects().length > 0);

describe('an extension that is updated over a page that it has cleaned', () => {
  let lede: ChromiumWithLede;
  beforeAll(async () => {
    lede = await launchChromium();
  });
  afterAll(() => lede.close());

  it('takes the page over from what it was, and puts it back', async () => {
    const page = await lede.show(`${server.origin}/mill`);
    const before = await markup(page);
    const first = await lede.open(page);
    await settled(first);
    expect(await isShown(page)).toBe(false);
    await first.close();
    await lede.update();
    const popup = await lede.open(page);
    await settled(popup);
    expect(await isShown(page)).toBe(false);
    await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
    await status(popup, 'Everything is back');
    expect(await isShown(page)).toBe(true);
    expect(await markup(page)).toBe(before);
  });

  it('opens its own reader view over that of what it was, and leaves it', async () => {
    const page = await lede.show(`${server.origin}/mill`);
    const before = await markup(page);
    const first = await lede.open(page);
    await settled(first);
    await (await first.waitForSelector('aria/Reader[role="radio"]'))?.click();
    await page.waitForSelector('[data-lede-reader=host]');
    await first.close().catch(() => undefined);
    await lede.update();
    const popup = await lede.open(page);
    await settled(popup);
    await (await popup.waitForSelector('aria/Reader[role="radio"]'))?.click();
    await page.waitForFunction(() => document.querySelectorAll('[data-lede-reader=host]').length === 1);
    await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
    await status(popup, 'Everything is back');
    expect(await page.$('[data-lede-reader]')).toBeNull();
    expect(await markup(page)).toBe(before);
  });
});

describe('an extension that is updated over a page that it has cleaned, in Firefox', () => {
  let lede: FirefoxWithLede;
  beforeAll(async () => {
    lede = await launchFirefox();
  });
  afterAll(() => lede.close());

  it('takes the page over from what it was, and puts it back', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${server.origin}/mill`);
    const before = await markup(page);
    const SETTLED = `popup.document.querySelector('section[aria-busy=false]')`;
    await lede.press(page);
    await lede.waitInPopup(SETTLED);
    await expect.poll(() => isShown(page)).toBe(false);
    await lede.closePopup();
    await lede.update();
    await lede.press(page);
    await lede.waitInPopup(SETTLED);
    await expect.poll(() => isShown(page)).toBe(false);
    await lede.inPopup(`popup.document.querySelector('input[type=radio]').click()`);
    await lede.says('Everything is back');
    expect(await isShown(page)).toBe(true);
    expect(await markup(page)).toBe(before);
  });
});
