import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { HAS_LEFT, IS_OVER, MEDDLERS } from '../browser/meddling-pages.ts';
import { choose, settled, status, textsOf } from '../browser/popup.ts';
import { readerOf } from '../browser/reader.ts';
import { type Server, serve } from '../browser/serve.ts';

/** Names that scripts of ours leave for each other in their world, where a page's ids and frames would be found too. */
const LEFT = [
  'ledePresence',
  'ledeReader',
  'ledeGate',
  'ledeCopy',
  'ledeCopied',
  'ledePicker',
  'ledeReport',
  'ledeFiles',
  'ledeFaces',
  'ledeDigest',
];
/** Beside these those of the browser's own API; where a frame has one, Chromium gives no extension that API. */
const OURS = [...LEFT, 'browser', 'chrome'];

const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>The mill at the weir turned again on Sunday, and the miller, who had learned it from a book, was whiter than his flour. It was the ${i + 2}. time.</p>`,
).join('');

const PAGE = `<!doctype html><html lang="en"><head><title>The mill turns</title><style>body{margin:0;overflow:hidden;font:16px serif}
#story{width:640px;margin:auto}.modal{position:fixed;inset:10%;background:#eee;z-index:9}</style></head><body>
<form id="story"><h1>The mill turns</h1>${PARAGRAPHS}</form>
<form class="modal" role="dialog"><p>Subscribe to our newsletter and never miss a story.</p><input type="email"><button>Subscribe</button></form>
<div hidden id="room">${OURS.map((name) => `<a id="${name}"></a><img name="${name}">`).join('')}${LEFT.map((name) => `<iframe name="${name}"></iframe>`).join('')}</div>
<script>
const namesOf = (...prototypes) => new Set(prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype)));
const { createElement, getElementById, querySelectorAll } = Document.prototype;
const make = (tag, name) => { const made = createElement.call(document, tag); made.setAttribute('name', name); return made; };
const room = getElementById.call(document, 'room');
const forms = [...querySelectorAll.call(document, 'form')];
const append = Element.prototype.append;
for (const form of forms)
  for (const name of namesOf(HTMLFormElement.prototype, HTMLElement.prototype, Element.prototype, Node.prototype, EventTarget.prototype)) {
    const input = make('input', name);
    input.type = 'hidden';
    append.call(form, input);
  }
for (const name of namesOf(Document.prototype, Node.prototype, EventTarget.prototype)) append.call(room, make('img', name));
</script></body></html>`;

/** A page that has put its own into the place of what every script stands on, and froze the rest. */
const BUILT_INS = `<!doctype html><html lang="en"><head><title>The mill turns</title><style>body{margin:0;font:16px serif}main{width:640px;margin:auto}.modal{position:fixed;inset:10%;background:#eee;z-index:9}</style></head><body>
<main><h1>The mill turns</h1>${PARAGRAPHS}</main><div class="modal">Subscribe to our newsletter<input type="email"></div><script>
window.root = document.documentElement; window.html = () => markup.call(root);
const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML').get;
const no = () => { throw new Error('the page says no'); };
for (const prototype of [Array.prototype, Map.prototype, Set.prototype, Promise.prototype, String.prototype, EventTarget.prototype, Node.prototype, Element.prototype, HTMLElement.prototype, Document.prototype, HTMLDocument.prototype, CSSStyleDeclaration.prototype, MutationObserver.prototype, Range.prototype])
  for (const name of Object.getOwnPropertyNames(prototype))
    if (name !== 'constructor') try { Object.defineProperty(prototype, name, { get: no, set: no, configurable: false }); } catch {}
for (const name of ['getComputedStyle', 'setTimeout', 'requestAnimationFrame', 'Promise', 'Map', 'Set', 'JSON', 'Intl', 'URL', 'MutationObserver', 'structuredClone']) try { window[name] = no; } catch {}
for (const each of [Object.prototype, Function.prototype, Array.prototype]) Object.freeze(each);
</script></body></html>`;

/** A page that changes ten thousand times a second, and puts back for ever what is taken away. */
const RESTLESS = `<!doctype html><html lang="en"><head><title>The mill turns</title><style>body{margin:0;font:16px serif}main{width:640px;margin:auto}.modal{position:fixed;inset:10%;background:#eee;z-index:9}</style></head><body>
<main><h1>The mill turns</h1>${PARAGRAPHS}</main><p id="ticker"></p><script>
window.put = 0;
const modal = () => { const made = document.createElement('div'); made.className = 'modal'; made.textContent = 'Subscribe to our newsletter'; document.body.append(made); put++; return made; };
let last = modal();
new MutationObserver(() => { if (!last.getClientRects().length) { last.remove(); last = modal(); } }).observe(document, { subtree: true, attributes: true, childList: true });
setInterval(() => { for (let i = 0; i < 100; i++) { ticker.setAttribute('class', 'n' + i); ticker.replaceChildren(String(i)); } }, 10);
</script></body></html>`;

const TEXT = PARAGRAPHS.replaceAll('<p>', '').replaceAll('</p>', ' ');
/** Documents that are none of HTML. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><title>The mill</title><text y="30">${TEXT}</text><foreignObject width="600" height="500" y="50"><div xmlns="http://www.w3.org/1999/xhtml"><h1>The mill turns</h1>${PARAGRAPHS}</div></foreignObject></svg>`;
const FEED = `<?xml version="1.0"?><rss><channel><title>The mill</title><item><title>The mill turns</title><description>${TEXT}</description></item></channel></rss>`;
/** A page that lets nobody have a turn until it is answered. */
const BUSY = `<!doctype html><html lang="en"><title>The mill turns</title><main><h1>The mill turns</h1>${PARAGRAPHS}</main><script>
onkeydown = () => { const asked = new XMLHttpRequest(); asked.open('GET', '/held', false); asked.send(); };</script></html>`;
const held: (() => void)[] = [];

let lede: ChromiumWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(import.meta.dirname, {
    '/mill': (response) => response.end(PAGE),
    '/built-ins': (response) => response.end(BUILT_INS),
    '/restless': (response) => response.end(RESTLESS),
    '/drawing.svg': (response) => response.end(DRAWING),
    '/feed.xml': (response) => response.end(FEED),
    '/busy': (response) => response.end(BUSY),
    // What a page waits for with all that it is; answered when a test says so.
    '/held': (response) => held.push(() => response.end()),
    ...Object.fromEntries(MEDDLERS.map(({ html }, i) => [`/meddler-${i}`, (response) => response.end(html)])),
  });
  lede = await launchChromium();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(() => lede.closePages());

/** The page's markup, however its names shadow its properties. */
const markupOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get?.call(document) as Element;
    return root.outerHTML;
  });
const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((asked) => {
    const element = Document.prototype.querySelector.call(document, asked) as Element;
    return Element.prototype.getClientRects.call(element).length > 0;
  }, selector);

describe('a page whose names shadow everything that a script may read', () => {
  it('is cleaned, shown in the reader view, pointed at and put back', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${server.origin}/mill`);
    const before = await markupOf(page);
    const popup = await lede.open(page);
    await settled(popup);
    expect(await textsOf(popup, 'h1')).toEqual(['The mill turns']);
    expect((await textsOf(popup, '[aria-label=Summary] > li')).length).toBeGreaterThan(0);
    expect(await isShown(page, '.modal')).toBe(false);
    await popup.click('[aria-label=Summary] button');
    await status(popup, 'Marked in the page');
    await (await popup.waitForSelector('aria/Reader[role="radio"]'))?.click();
    const { waitInReader, inReader } = await readerOf(page, lede.id);
    await waitInReader(`root?.querySelector('h1')?.textContent === 'The mill turns'`);
    expect(await inReader<string>(`root.querySelector('.body').textContent`)).toContain('whiter than his flour');
    await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
    await waitInReader('root === null');
    expect(await markupOf(page)).toBe(before);
    expect(await isShown(page, '.modal')).toBe(true);
  });
});

describe('a page that has replaced what scripts stand on', () => {
  it('is cleaned, read and put back', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${server.origin}/built-ins`);
    const before = await page.evaluate('html()');
    const popup = await lede.open(page);
    await settled(popup);
    expect(await textsOf(popup, 'h1')).toEqual(['The mill turns']);
    expect(await textsOf(popup, '.state')).toEqual([expect.stringContaining('1 thing hidden')]);
    expect(await page.evaluate('html()')).not.toBe(before);
    await (await popup.waitForSelector('aria/Reader[role="radio"]'))?.click();
    const { waitInReader } = await readerOf(page, lede.id);
    await waitInReader(`root?.querySelector('.body')?.textContent.includes('whiter than his flour')`);
    await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
    await waitInReader('root === null');
    expect(await page.evaluate('html()')).toBe(before);
  });
});

describe('a page that never rests', () => {
  it('is cleaned, is let have its way in the end, and is left alone by Original', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${server.origin}/restless`);
    const popup = await lede.open(page);
    await settled(popup);
    expect(await textsOf(popup, 'h1')).toEqual(['The mill turns']);
    // So often is a thing of one make hidden; then the page has it, and is no longer answered.
    await page.waitForFunction(
      () =>
        (window as unknown as { put: number }).put > 25 && document.querySelector('.modal')?.getClientRects().length,
      { timeout: 100_000, polling: 500 },
    );
    expect(await page.evaluate(() => (window as unknown as { put: number }).put)).toBeLessThan(60);
    await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
    await page.waitForFunction(() => !document.querySelector('[data-lede]'));
  });
});

describe('a page that meddles with the reader view', () => {
  it.each(MEDDLERS.map((meddler, i) => ({ ...meddler, at: i })))('and $name', async ({ stays, at }) => {
    const page = await lede.show(`${server.origin}/meddler-${at}`);
    const before = await markupOf(page);
    const popup = await lede.open(page);
    await settled(popup);
    await choose(popup, 'Reader');
    const { waitInReader } = await readerOf(page, lede.id);
    if (stays) {
      await page.waitForFunction('met >= 3 || (met && !document.querySelector("[hidden] > div"))');
      await waitInReader(IS_OVER);
    } else {
      await page.waitForFunction(HAS_LEFT);
      await waitInReader('root === null');
      await popup.waitForFunction(() => document.querySelector('.state-row')?.textContent === '1 thing hidden');
    }
    await choose(popup, 'Original');
    await status(popup, 'back as it was');
    expect(await markupOf(page)).toBe(before);
    expect(await page.evaluate('faults')).toEqual([]);
  });
});

describe('a document that is none of HTML', () => {
  it.each([
    ['drawing.svg', 'The mill turns', 'could not be opened here'],
    ['feed.xml', 'The mill', 'reader view is open'],
  ])('is read, and comes back: %s', async (path, title, said) => {
    const page = await lede.show(`${server.origin}/${path}`);
    const before = await markupOf(page);
    const popup = await lede.open(page);
    await settled(popup);
    expect(await textsOf(popup, 'h1')).toEqual([title]);
    await choose(popup, 'Reader');
    await status(popup, said);
    await choose(popup, 'Original');
    await status(popup, 'back as it was');
    expect(await markupOf(page)).toBe(before);
  });
});

describe('a page that is busy with itself', () => {
  it('is said to be, and read as soon as it answers', async () => {
    const page = await lede.show(`${server.origin}/busy`);
    // Nobody comes back from this key before the page is answered.
    const pressed = page.keyboard.press('a');
    await expect.poll(() => held.length).toBe(1);
    await lede.press(page);
    const popup = await lede.popup();
    await popup.waitForSelector('.message[aria-busy=true]');
    expect(await textsOf(popup, '.message p')).toContain('The page is busy with itself.');
    held.pop()?.();
    await pressed;
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent === 'The mill turns');
    await settled(popup);
  });
});
