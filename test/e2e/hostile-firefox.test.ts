import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleScript } from '../browser/bundle.ts';
import { type FirefoxWithLede, launchFirefox } from '../browser/firefox.ts';
import { HAS_LEFT, IS_OVER, MEDDLERS } from '../browser/meddling-pages.ts';
import { type Server, serve } from '../browser/serve.ts';
import type { Told } from '../dom/hostile/in-page.ts';
import { TEXTS } from '../dom/hostile/payloads.ts';

/** Every so many payloads one, where there are thousands of a make. */
const STEPS: Readonly<Record<string, number>> = { handler: 9, address: 11, language: 2, mutation: 2 };

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What runs, and what asks for something, wherever it is taken for markup. */
const NASTY = `"><img src=x onerror=parent.ran(1)></title></textarea><svg onload=parent.ran(2)><script>parent.ran(3)</script>[x](javascript:parent.ran(4))<link rel=stylesheet href=http://leak.example/>`;
const N = escaped(NASTY);
const DATA = JSON.stringify({
  '@type': 'NewsArticle',
  headline: NASTY,
  author: [{ '@type': 'Person', name: `Ann ${NASTY}` }],
  keywords: [NASTY],
  ['__proto__']: { polluted: true },
}).replaceAll('<', '\\u003c');

/** All texts in one page, escaped as they should be, and no policy that would keep them from running if they came out. */
const PAGE = `<!doctype html><html lang="en"><head><title>${N}</title><meta name="description" content="${N}"><meta name="author" content="${N}"><meta property="og:site_name" content="${N}"><meta name="keywords" content="${N}">
<script type="application/ld+json">${DATA}</script><style>body{margin:0;font:16px serif}main{width:640px;margin:auto}.modal{position:fixed;inset:10%;background:#eee;z-index:9}</style>
<script>window.late = []; window.ran = (id) => late.push(id);</script></head><body>
<main><h1>${N}</h1>${TEXTS.map(
  ({ markup }, at) =>
    `<p>The ferry left the quay an hour late on Monday, with forty people on board: ${escaped(markup)} It was the ${at}. time.</p>`,
).join(
  '\n',
)}<blockquote>${N}</blockquote><figure><svg role="img" aria-label="${N}" width="300" height="200"><rect width="99" height="99"/><text y="20">${N}</text></svg><figcaption>${N}</figcaption></figure><p>#${N}</p></main>
<div class="modal" role="dialog" aria-label="${N}"><p>Subscribe to our newsletter ${N}</p><input type="email" placeholder="${N}"></div></body></html>`;

/** A page of an editor that takes whatever is pasted. */
const EDITOR = `<!doctype html><title>An editor</title><script>window.late = []; window.ran = (id) => late.push(id);</script><div id="room"></div>`;

let lede: FirefoxWithLede;
let server: Server;
let asked: string[] = [];
const isLeak = (address: string): boolean => /^https?:\/\/[^/]*leak\.example/.test(address);

async function show(path: string): Promise<Page> {
  const page = await lede.browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(server.origin + path);
  return page;
}
const late = (page: Page): Promise<number[]> => page.evaluate('late') as Promise<number[]>;

beforeAll(async () => {
  server = await serve(import.meta.dirname, {
    '/': (response) => response.end(EDITOR),
    '/texts': (response) => response.end(PAGE),
    ...Object.fromEntries(MEDDLERS.map(({ html }, i) => [`/meddler-${i}`, (response) => response.end(html)])),
  });
  lede = await launchFirefox();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});

describe('hostile payloads, in Firefox', () => {
  let page: Page;
  beforeAll(async () => {
    page = await show('/');
    await page.evaluate(await bundleScript(resolve(import.meta.dirname, '../dom/hostile/in-page.ts')));
    asked = [];
  });
  afterAll(() => page.close());

  const send = (what: 'markup' | 'text', kind: string): Promise<Told> =>
    page.evaluate((from, of, step) => hostilePayloads[from](of, step), what, kind, STEPS[kind] ?? 1);

  it('run where nothing stops them', async () => {
    expect(await page.evaluate(() => hostilePayloads.sings())).toBe(true);
  });

  it.each([
    ['markup', 'handler'],
    ['markup', 'address'],
    ['markup', 'mutation'],
    ['markup', 'swallowing'],
    ['text', 'language'],
    ['text', 'mutation'],
    ['text', 'swallowing'],
    ['text', 'handler'],
    ['text', 'address'],
  ] as const)('leave nothing that runs or loads in what is copied and saved: %s of kind %s', async (what, kind) => {
    const { read, pages, faults, ran } = await send(what, kind);
    expect(faults).toEqual([]);
    expect(ran).toEqual([]);
    expect(pages).toBeGreaterThan(3);
    expect(read).toBeGreaterThan(0.8 * pages);
  });

  it('ask for nothing', () => {
    // Saved files show the pictures of their articles, of which some are at the address that leaks are asked from.
    expect(asked.filter((address) => isLeak(address) && !/leak\.example\/\d+$/.test(address))).toEqual([]);
  });
});

describe('a page of hostile text, in Firefox', () => {
  let page: Page;
  beforeAll(async () => {
    page = await show('/texts');
    asked = [];
  });

  const TRAPS = `'script,iframe,object,embed,img[onerror],link[href*=leak],[onload],[onerror],a[href^="javascript:"]'`;

  it('is text in the popup', async () => {
    await lede.press(page);
    await lede.waitInPopup(`popup.document.querySelector('section[aria-busy=false]')`);
    expect(await lede.inPopup(`popup.document.querySelector('h1').textContent`)).toContain('onerror=parent.ran(1)');
    await lede.waitInPopup(`popup.document.querySelector('button[aria-controls=hidden]')`);
    await lede.inPopup(`popup.document.querySelector('button[aria-controls=hidden]').click()`);
    await lede.waitInPopup(`popup.document.querySelector('#hidden li')`);
    expect(await lede.inPopup(`popup.document.body.querySelectorAll(${TRAPS}).length`)).toBe(0);
    expect(await lede.inPopup(`popup.document.querySelector('#hidden').textContent`)).toContain('onerror');
  });

  it('is text on the clipboard and where it is pasted', async () => {
    await lede.waitInPopup(`!popup.document.querySelector('button.primary').disabled`);
    await lede.clickInPopup('button.primary');
    await lede.says('Article copied');
    const html = await lede.inChrome<string>(`(() => {
      const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      transferable.init(null);
      transferable.addDataFlavor('text/html');
      Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
      const data = {};
      transferable.getTransferData('text/html', data);
      return data.value.QueryInterface(Ci.nsISupportsString).data;
    })()`);
    expect(html).toContain('onerror=parent.ran(1)');
    const editor = await show('/');
    const found = await editor.evaluate(
      async (pasted, traps) => {
        const room = document.querySelector('#room')!;
        room.innerHTML = pasted;
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        return room.querySelectorAll(traps).length;
      },
      html,
      TRAPS.slice(1, -1),
    );
    expect(found).toBe(0);
    expect(await late(editor)).toEqual([]);
    await editor.close();
    await page.bringToFront();
  });

  it('is text in the reader view', async () => {
    await lede.closePopup();
    await lede.press(page);
    await lede.waitInPopup(`popup.document.querySelector('section[aria-busy=false]')`);
    await lede.inPopup(`[...popup.document.querySelectorAll('.state input[type=radio]')].at(-1).click()`);
    await lede.says('reader view is open');
    const shown = () =>
      lede.inOptions<{ text: string; traps: number }>(
        `browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => browser.scripting.executeScript({ target: { tabId: tab.id }, func: (traps) => { const root = document.querySelector('[data-lede-reader=host]').openOrClosedShadowRoot; return { text: root.querySelector('main').textContent, traps: root.querySelectorAll(traps).length }; }, args: [${TRAPS}] })).then(([{ result }]) => result)`,
      );
    // A long article is drawn part after part, of which the last has the last text.
    await expect.poll(async () => (await shown()).text).toContain(`It was the ${TEXTS.length - 1}. time.`);
    const found = await shown();
    expect(found.text).toContain('onerror=parent.ran(1)');
    expect(found.text.length).toBeGreaterThan(20_000);
    expect(found.traps).toBe(0);
  });

  it('is text in the options, where what is hidden always is listed', async () => {
    const nasty = JSON.stringify(NASTY);
    await lede.inOptions(
      `browser.storage.local.set({ ['site:' + ${nasty}]: { automatic: 'clean', except: ['/' + ${nasty}] }, 'site:a.example': { hide: [{ tag: 'div', id: '', names: [], role: '', label: ${nasty}.slice(0, 60), path: ['div:1'], text: ${nasty}.slice(0, 60) }] } }).then(() => true)`,
    );
    const inTab = await lede.openPage('options/options.html');
    // A site that is none, as a damaged storage may hold, is listed with the others.
    await expect
      .poll(() => inTab<number>(`document.querySelectorAll('#automatic select[aria-label]').length`))
      .toBeGreaterThan(0);
    await expect.poll(() => inTab<string>('document.body.textContent')).toContain('onerror=parent.ran(1)');
    expect(await inTab<number>(`document.body.querySelectorAll(${TRAPS}).length`)).toBe(0);
  });

  it('ran nowhere and asked for nothing', async () => {
    expect(await late(page)).toEqual([]);
    expect(asked.filter(isLeak)).toEqual([]);
    expect(await page.evaluate(() => ({}) as { polluted?: boolean }).then(({ polluted }) => polluted)).toBe(undefined);
  });
});

describe('a page that meddles with the reader view, in Firefox', () => {
  const choose = (at: number) =>
    lede.inPopup(`[...popup.document.querySelectorAll('.state input[type=radio]')].at(${at}).click()`);
  // Of one that is open a press is the end.
  beforeEach(async () => {
    await lede.closePopup();
  });

  it.each(MEDDLERS.map((meddler, i) => ({ ...meddler, at: i })))('and $name', async ({ stays, at }) => {
    const meddled = await show(`/meddler-${at}`);
    const errors: string[] = [];
    meddled.on('pageerror', (error) => errors.push(String(error)));
    const markup = () => meddled.evaluate(() => document.documentElement.outerHTML);
    const before = await markup();
    await lede.press(meddled);
    await lede.waitInPopup(`popup.document.querySelector('section[aria-busy=false]')`);
    await choose(-1);
    if (stays) {
      await meddled.waitForFunction('met >= 3 || (met && !document.querySelector("[hidden] > div"))');
      await expect.poll(() => lede.runInPage('', `Boolean(${IS_OVER})`)).toBe(true);
    } else {
      await meddled.waitForFunction(HAS_LEFT);
      await lede.waitInPopup(`popup.document.querySelector('.state-row').textContent === '1 thing hidden'`);
      expect(await lede.runInPage('', 'root === null')).toBe(true);
    }
    await choose(0);
    await lede.says('back as it was');
    expect(await markup()).toBe(before);
    expect(errors).toEqual([]);
    await meddled.close();
  });
});
