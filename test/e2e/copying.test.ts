import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { downloadsOf } from '../browser/downloads.ts';
import { openOptions } from '../browser/own-page.ts';
import { choose, openPopupOn, press, settled, status, textsOf } from '../browser/popup.ts';
import { readerOf } from '../browser/reader.ts';
import { readerArticles } from '../browser/reader-articles.ts';
import { type Server, serve } from '../browser/serve.ts';

const PAGES = resolve(import.meta.dirname, '../pages');
const EDITOR = '<!doctype html><html lang="en"><title>Editor</title><div id="editor" contenteditable></div></html>';

let lede: ChromiumWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(PAGES, { ...readerArticles, '/editor': (response) => response.end(EDITOR) });
  // With the preview of print, which ends only by hand, the page would wait for ever.
  lede = await launchChromium({ args: ['--disable-print-preview'] });
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(() => lede.closePages());

const show = (path: string): Promise<Page> => lede.show(server.origin + path);

const openOn = (path: string) => openPopupOn(lede, server.origin + path);

describe('every way to copy', () => {
  const menu = async (popup: Page): Promise<void> => {
    await press(popup, 'More ways to copy and save');
    await popup.waitForSelector('[role=menu]');
  };
  const pick = async (popup: Page, name: string): Promise<void> => {
    await menu(popup);
    await (await popup.waitForSelector(`aria/${name}[role="menuitem"]`))?.click();
  };
  const focused = (popup: Page): Promise<string> => popup.evaluate(() => document.activeElement?.textContent ?? '');
  /** What the clipboard holds, read in the popup itself: it closes when another page comes to the front. */
  const pasted = async (popup: Page, type = 'text/plain'): Promise<string> => {
    await lede.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${lede.id}`, ['clipboard-read', 'clipboard-write']);
    return popup.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item!.types.includes(wanted) ? (await item!.getType(wanted)).text() : '';
    }, type);
  };
  const select = (page: Page, selector: string): Promise<void> =>
    page.evaluate((wanted) => getSelection()!.selectAllChildren(document.querySelector(wanted)!), selector);

  it('is in a menu that keys open, walk and close', async () => {
    const { popup } = await openOn('/sample/page.html');
    const caret = await popup.waitForSelector('aria/More ways to copy and save[role="button"]');
    await popup.waitForFunction((button) => !(button as HTMLButtonElement).disabled, {}, caret);
    await caret?.focus();
    await popup.keyboard.press('ArrowUp');
    await popup.waitForSelector('[role=menu]');
    expect(await focused(popup)).toBe('Print…');
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe('Copy as Markdown');
    await popup.keyboard.press('End');
    expect(await focused(popup)).toBe('Print…');
    await popup.keyboard.press('Home');
    expect(await focused(popup)).toBe('Copy as Markdown');
    // Without a rest: letters that come long after each other are no word.
    await Promise.all([...'save as w'].map((letter) => popup.keyboard.press(letter as 's')));
    expect(await focused(popup)).toBe('Save as web page');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => !document.querySelector('[role=menu]'));
    expect(await caret?.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await caret?.evaluate((button) => button.getAttribute('aria-expanded'))).toBe('false');
  });

  it('shows in forced colours too what cannot be chosen now', async () => {
    const { popup } = await openOn('/sample/page.html');
    const session = await popup.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await menu(popup);
    const colours = (selector: string) =>
      popup.$$eval(selector, (all) => [...new Set(all.map((each) => getComputedStyle(each).color))]);
    const missing = await colours('.menu [aria-disabled=true], .menu [aria-disabled=true] small');
    expect(missing).toHaveLength(1);
    expect(await colours('.menu [role=menuitem]:not([aria-disabled=true])')).not.toContain(missing[0]);
  });

  it('copies Markdown and plain text with lines of their own', async () => {
    const { popup } = await openOn('/sample/page.html');
    await pick(popup, 'Copy as Markdown');
    await status(popup, 'Copied as Markdown');
    const markdown = await pasted(popup);
    expect(markdown).toMatch(/^# Norvia’s premier/);
    expect(markdown).toContain(`[The Meridian Post](${server.origin}/sample/page.html)`);
    await pick(popup, 'Copy as plain text');
    await status(popup, 'Copied as plain text');
    const lines = (await pasted(popup)).split('\n').slice(4);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  it('takes only the selection where there is one, and quotes it with its source', async () => {
    const page = await show('/german/page.html');
    await select(page, 'article p, main p');
    const text = await page.evaluate(() => getSelection()!.toString().trim().replace(/\s+/g, ' '));
    const popup = await lede.open(page);
    await settled(popup);
    await press(popup, 'Copy selection');
    await status(popup, 'Selection copied');
    expect((await pasted(popup)).replace(/\s+/g, ' ')).toBe(text);
    await pick(popup, 'Copy quotation');
    await status(popup, 'Quotation copied');
    expect(await pasted(popup)).toMatch(/^> [\s\S]*\n\n— /);
    expect(await pasted(popup, 'text/html')).toMatch(/<blockquote><p>[\s\S]*<cite>/);
    await pick(popup, 'Copy whole article');
    await status(popup, 'Article copied');
    expect((await pasted(popup)).length).toBeGreaterThan(text.length);
  });

  it('pastes into an editor as it was: headings, lists, quotes, code, tables and links', async () => {
    const { popup } = await openOn('/documentation/page.html');
    await press(popup, 'Copy article');
    await status(popup, 'Article copied');
    const copied = await pasted(popup, 'text/html');
    const editor = await lede.browser.newPage();
    await editor.goto(`${server.origin}/editor`);
    await editor.bringToFront();
    await editor.focus('#editor');
    await editor.keyboard.down('Control');
    await editor.keyboard.press('v', { commands: ['Paste'] });
    await editor.keyboard.up('Control');
    await editor.waitForSelector('#editor h1');
    const shape = (html: string) =>
      editor.evaluate((markup) => {
        const body = markup
          ? new DOMParser().parseFromString(markup, 'text/html').body
          : document.querySelector('#editor')!;
        const names = 'h1, h2, h3, ul, ol, li, blockquote, pre, code, table, tr, td, th, a, em, strong';
        return [...body.querySelectorAll(names)].map(
          (element) =>
            `${element.localName} ${element.getAttribute('href') ?? ''} ${element.textContent?.replace(/\s+/g, ' ').trim()}`,
        );
      }, html);
    const before = await shape(copied);
    expect(before.filter((each) => /^(?:h2|li|pre|td|a) /.test(each)).length).toBeGreaterThan(5);
    expect(await shape('')).toEqual(before);
  });

  it('saves files with the browser’s own download', async () => {
    const { popup } = await openOn('/sample/page.html');
    const downloads = await downloadsOf(popup);
    const saved = async (name: string, extension: string): Promise<string> => {
      await pick(popup, name);
      await status(popup, `.${extension}`);
      const { file, text } = await downloads.next(extension);
      expect(file).toMatch(/^Norvia’s premier backs Estmark’s/);
      return text;
    };
    expect(await saved('Save as Markdown', 'md')).toMatch(/^# Norvia’s premier/);
    expect(await saved('Save as web page', 'html')).toMatch(/^<!doctype html><html lang="en-US">[\s\S]*<style>/);
    expect(await saved('Save as text', 'txt')).toMatch(/^Norvia’s premier/);
    downloads.remove();
  });

  it.each(['code', 'tables'])('saves a web page whose %s paper does not cut off', async (kind) => {
    const { popup } = await openOn(`/reader/${kind}`);
    const downloads = await downloadsOf(popup);
    await pick(popup, 'Save as web page');
    const { path } = await downloads.next('html');
    const page = await lede.show(`file://${path}`);
    // What A5 leaves between its margins, in the system's dark scheme.
    await page.setViewport({ width: 480, height: 700 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.emulateMediaType('print');
    const { cut, ground } = await page.evaluate(() => ({
      cut: [...document.querySelectorAll('pre, table')].filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth || clientWidth > innerWidth,
      ).length,
      ground: getComputedStyle(document.body).backgroundColor,
    }));
    expect({ cut, ground }).toEqual({ cut: 0, ground: 'rgb(255, 255, 255)' });
    downloads.remove();
  });

  it('saves from the reader view by the reader’s own template', async () => {
    await lede.inWorker(`chrome.storage.sync.set({ settings: { copyHead: 'Clipped: {title}' } })`);
    const { page, popup } = await openOn('/sample/page.html');
    const downloads = await downloadsOf(page);
    await choose(popup, 'Reader');
    const { inReader, waitInReader } = await readerOf(page, lede.id);
    await waitInReader(`root?.querySelector('h1')`);
    await popup.close();
    await inReader(`root.querySelector('[aria-label=More]').click()`);
    await waitInReader(`root.querySelector('.menu')`);
    await inReader(
      `[...root.querySelectorAll('.menu button')].find((each) => each.textContent === 'Save as Markdown').click()`,
    );
    const { file, text } = await downloads.next('md');
    expect(file).toMatch(/^Norvia’s premier backs Estmark’s/);
    expect(text).toMatch(/^Clipped: Norvia’s premier/);
    downloads.remove();
    await lede.inWorker('chrome.storage.sync.clear()');
  });

  it('shows the text, selected, where the clipboard refuses', async () => {
    const { popup } = await openOn('/sample/page.html');
    await popup.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await press(popup, 'Copy article');
    await status(popup, 'The clipboard refused');
    const area = await popup.waitForSelector('textarea');
    expect(await area?.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await popup.evaluate(() => getSelection()!.toString())).toContain('Norvia’s premier');
  });

  it('prints the page as it is when clean, and puts it back after that', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await choose(popup, 'Original');
    await status(popup, 'Everything is back');
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        // A page that acts out that it was printed already.
        dispatchEvent(new Event('afterprint'));
        (globalThis as { shown?: number }).shown = document.querySelector('.mfp-wrap')!.getClientRects().length;
      });
    });
    await pick(popup, 'Print…');
    await page.waitForFunction(() => (globalThis as { shown?: number }).shown !== undefined);
    expect(await page.evaluate(() => (globalThis as { shown?: number }).shown)).toBe(0);
    await page.waitForFunction(() => document.querySelector('.mfp-wrap')!.getClientRects().length > 0);
  });

  it('copies the selection as Markdown from the menu of a page', async () => {
    const page = await show('/german/page.html');
    await lede.press(page);
    await (await lede.popup()).close();
    await lede.browser
      .defaultBrowserContext()
      .overridePermissions(server.origin, ['clipboard-read', 'clipboard-write']);
    await page.bringToFront();
    await page.mouse.click(2, 2);
    await select(page, 'h1');
    const heading = await page.$eval('h1', ({ textContent }) => textContent?.trim());
    await lede.inWorker(
      `new Promise((done) => chrome.tabs.query({ active: true, lastFocusedWindow: true }, ([tab]) => { chrome.contextMenus.onClicked.dispatch({ menuItemId: 'copy-selection-markdown' }, tab); done(); }))`,
    );
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`## ${heading}\n`);
  });
});

describe('the options for copies', () => {
  it('shows what a template makes, says what it does not know, and keeps it', async () => {
    const options = await openOptions(lede);
    const head = await options.waitForSelector('aria/Above the text[role="textbox"]');
    await head?.evaluate((field) => {
      (field as unknown as HTMLTextAreaElement).value = '';
    });
    await head?.type('{title} in {city}');
    const wrong = await options.waitForSelector('#copying .error[role=alert]');
    expect(await wrong?.evaluate(({ textContent }) => textContent)).toContain('{city}');
    const preview = () => textsOf(options, '.copy-preview > *');
    await expect.poll(async () => (await preview())[0]).toBe('The old bridge reopens in {city}');
    // What is shown at once is saved a moment later.
    const saved = () => lede.inWorker(`chrome.storage.sync.get('settings').then(({ settings }) => settings?.copyHead)`);
    await expect.poll(saved).toBe('{title} in {city}');
    await options.reload();
    await options.waitForSelector('.copy-preview');
    expect((await preview())[0]).toBe('The old bridge reopens in {city}');
    await lede.inWorker(`chrome.storage.sync.clear()`);
    await options.waitForSelector('#copying .error', { hidden: true });
  });
});
