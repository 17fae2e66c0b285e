import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { settled } from '../browser/popup.ts';
import { type ReaderPage, readerOf } from '../browser/reader.ts';
import { type Server, serve } from '../browser/serve.ts';

const PAGES = resolve(import.meta.dirname, '../pages');

const PARAGRAPHS =
  '<p>The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it.</p>'.repeat(
    6,
  );
/** A page that allows no style but its own, and takes every key and every copy for itself. */
const STRICT = `<!doctype html><html lang="en"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'nonce-a'; script-src 'nonce-a'">
<title>Bridge reopens</title><style nonce="a">body *, html > * { color: red !important; display: block !important; opacity: .1 !important; transform: scale(.5) }</style>
<main><h1>Bridge reopens</h1>${PARAGRAPHS}</main>
<script nonce="a">globalThis.keys = []; document.addEventListener('keydown', (event) => keys.push(event.key), true);
document.addEventListener('copy', (event) => { event.preventDefault(); event.clipboardData.setData('text/plain', 'taken'); }, true);</script></html>`;

let lede: ChromiumWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(PAGES, { '/strict': (response) => response.end(STRICT) });
  lede = await launchChromium();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(async () => {
  for (const page of await lede.browser.pages()) if (page.url() !== 'about:blank') await page.close();
});

interface Open extends ReaderPage {
  page: Page;
  popup: Page;
}

/** Opens the reader view through the popup; the popup stays. */
async function openOn(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Open> {
  const page = await lede.browser.newPage();
  await page.goto(server.origin + path);
  await prepare?.(page);
  const popup = await lede.open(page);
  await settled(popup);
  await (await popup.waitForSelector('aria/Reader[role="radio"]'))?.click();
  const reader = await readerOf(page, lede.id);
  await reader.waitInReader(`root?.querySelector('h1')`);
  return { page, popup, ...reader };
}

const markup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

describe('the reader view', () => {
  it('shows the article over the page, and leaves to the same place in the same page', async () => {
    let before = '';
    const { page, popup, inReader, waitInReader } = await openOn('/sample/page.html', async (page) => {
      const first = await lede.open(page);
      await settled(first);
      await first.close();
      before = await markup(page);
      await page.evaluate(() => scrollTo(0, 300));
    });
    expect(await inReader(`root.querySelector('h1').textContent`)).toContain('Norvia’s premier');
    expect(await inReader(`root.querySelector('.body').textContent`)).toContain('Tarje Holm, declared');
    expect(await page.evaluate(() => document.elementFromPoint(400, 400)?.localName)).toBe('div');
    await popup.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitInReader('root === null');
    expect(await markup(page)).toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });

  it('marks a sentence of the summary', async () => {
    const { page, popup, inReader } = await openOn('/sample/page.html');
    const sentence = await popup.waitForSelector('[aria-label=Summary] button');
    await sentence?.click();
    await popup.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('Marked in the page'),
    );
    const marked = await inReader<string>(`[...CSS.highlights.get('lede-mark')].map(String).join('')`);
    expect(marked.replace(/\s+/g, ' ')).toBe(await sentence?.evaluate((button) => (button as HTMLElement).innerText));
    expect(
      await inReader(
        `[...CSS.highlights.get('lede-mark')].every((range) => root.querySelector('.body').contains(range.startContainer))`,
      ),
    ).toBe(true);
    expect(await page.evaluate(() => document.querySelector('[data-lede-reader=host]')?.shadowRoot)).toBe(null);
  });

  it('keeps its look, its keys and its copies to itself on a page that forbids all', async () => {
    const { page, popup, inReader } = await openOn('/strict');
    await popup.close();
    await page.bringToFront();
    const style = await inReader<Record<string, string>>(
      `(({ color, opacity, fontSize, textAlign }) => ({ color, opacity, fontSize, textAlign }))(getComputedStyle(root.querySelector('.body p')))`,
    );
    expect(style).toEqual({ color: 'rgb(34, 32, 28)', opacity: '1', fontSize: '20px', textAlign: 'start' });
    await page.keyboard.press('x');
    expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual([]);
    const { x, y } = await inReader<{ x: number; y: number }>(
      `(({ x, y }) => ({ x, y }))(root.querySelector("h1").getBoundingClientRect())`,
    );
    await page.mouse.click(x + 40, y + 15, { count: 3 });
    await lede.browser.defaultBrowserContext().overridePermissions(server.origin, ['clipboard-read']);
    await page.keyboard.down('Control');
    await page.keyboard.press('c', { commands: ['Copy'] });
    await page.keyboard.up('Control');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Bridge reopens\n');
  });

  it('opens and closes by its key', async () => {
    const { page, popup, waitInReader } = await openOn('/german/page.html');
    await popup.close();
    await page.bringToFront();
    const press = () =>
      lede.inWorker(
        `new Promise((done) => chrome.tabs.query({ active: true, lastFocusedWindow: true }, ([tab]) => { chrome.commands.onCommand.dispatch('open-reader', tab); done(); }))`,
      );
    await press();
    await waitInReader('root === null');
    await press();
    await waitInReader(`root?.querySelector('h1')`);
  });
});
