import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { violationsIn } from '../browser/axe.ts';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { openOptions } from '../browser/own-page.ts';
import { pixelsOf } from '../browser/pixels.ts';
import { choose, FINAL_MESSAGE, openPopupOn, press, settled, status, textsOf } from '../browser/popup.ts';
import { readerOf } from '../browser/reader.ts';
import { type Server, serve } from '../browser/serve.ts';

const PAGES = resolve(import.meta.dirname, '../pages');
const PICTURE = resolve(import.meta.dirname, '../../icons/128.png');
/** The colour of a marked place. */
const MARKED = [255, 216, 77] as const;
/** The ground of what points, in the dark scheme. */
const DARK_PAPER = [27, 28, 31] as const;
const FIRST = 'Norvia’s premier, Tarje Holm, declared';

const PARAGRAPHS =
  '<p>The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it.</p>'.repeat(
    6,
  );
const SHOUTING = `<!doctype html><html lang="en"><title>Bridge reopens</title><style>.modal{display:block!important;position:fixed!important;inset:20%;background:#ccc;z-index:9}</style>
<main><h1>Bridge reopens</h1>${PARAGRAPHS}</main>
<div class="modal" style="display:block!important">Subscribe to our newsletter</div></html>`;

/** The extension's own API, in its own pages. */
declare const chrome: {
  action: { getPopup: (of: object) => Promise<string> };
  tabs: { onUpdated: { addListener: (listener: (tab: number, change: { status?: string }) => void) => void } };
};

const PAGED = SHOUTING.replace('</main>', '<a href="/bridge/2">Next page</a></main>');

/**
 * Single pages, cleaned by hand and then gone on in. One keeps what was left below what came, as routers of apps do; one gives
 * the box of a prompt to the next article.
 */
const STORY = (name: string): string =>
  `<h1>The ${name} reopens</h1>${`<p>The old ${name} by the river was opened again on Monday, after four years in which nobody could use it, and the first to come was the woman who had closed it.</p>`.repeat(6)}`;
const ASK = '<div class="ask" style="position:fixed;inset:25%;background:#ccc">Subscribe to our newsletter</div>';
const single = (body: string, go: string): string =>
  `<!doctype html><html lang="en"><title>Single</title><style>body{margin:0;font:16px Georgia,serif}.page{position:absolute;inset:0;overflow:auto;background:#fff}</style>${body}
<script>const story = ${JSON.stringify(STORY('tower'))}; const ask = ${JSON.stringify(ASK)}; globalThis.go = () => { history.pushState(null, '', '?tower'); document.title = 'The tower reopens'; ${go} };
addEventListener('popstate', () => { for (const page of document.querySelectorAll('.page')) page.style.display = page.id === 'first' ? '' : 'none'; });</script></html>`;
const STACKED = single(
  `<div class="page" id="first"><main>${STORY('bridge')}</main>${ASK}</div>`,
  `document.body.insertAdjacentHTML('beforeend', '<div class="page" id="second"><main>' + story + '</main></div>'); setTimeout(() => { document.querySelector('#first').style.display = 'none'; }, 300);`,
);
const REUSED = single(
  `<div id="slot"><main>${STORY('bridge')}</main></div><div id="other" style="position:fixed;inset:25%;background:#ccc">Subscribe to our newsletter</div>`,
  `document.querySelector('#slot').replaceChildren(); const other = document.querySelector('#other'); other.removeAttribute('style'); other.innerHTML = '<main>' + story + '</main>';`,
);
/** The next article comes in the place of the one before, at its address. */
const REPLACED = single(
  `<main>${STORY('bridge')}</main>${ASK}`,
  `document.querySelector('main').innerHTML = story;`,
).replace("history.pushState(null, '', '?tower'); ", '');
/** The rest of the article comes when the reader asks for it. */
const MORE = single(
  `<main>${STORY('bridge')}<button id="more" onclick="go()">Read on</button></main>${ASK}`,
  `document.querySelector('#more').outerHTML = story.repeat(5);`,
).replace("history.pushState(null, '', '?tower'); ", '');

let lede: ChromiumWithLede;
let server: Server;
/** The end of a page that is slow to come. */
let slow: ServerResponse;
beforeAll(async () => {
  server = await serve(PAGES, {
    '/shouting': (response) => response.end(SHOUTING),
    '/bridge/1': (response) => response.end(PAGED),
    '/under-panel': (response) =>
      response.end(
        SHOUTING.replace(
          '</main>',
          `${PARAGRAPHS}</main><div><p>Before the end</p><p id="end" style="margin:0 0 40px">The end of the page</p></div>`,
        ),
      ),
    '/stacked': (response) => response.end(STACKED),
    '/reused': (response) => response.end(REUSED),
    '/figures': (response) => {
      const row = (year: number) => `<tr><td>${year}</td><td>${year * 7}</td><td>${year * 3}</td></tr>`;
      response.end(
        `<!doctype html><html lang="en"><title>Catches</title><h1>Catches</h1><table>${Array.from({ length: 30 }, (_, i) => row(1990 + i)).join('')}</table></html>`,
      );
    },
    '/more': (response) => response.end(MORE),
    '/replaced': (response) => response.end(REPLACED),
    '/framed': (response) => {
      const elsewhere = server.origin.replace('localhost', '127.0.0.1');
      response.end(
        `<!doctype html><title>Framed</title><iframe src="${elsewhere}/shouting" style="width:95vw;height:95vh">`,
      );
    },
    ...Object.fromEntries(
      [
        ['/part-framed', 'width:100%;height:900px'],
        ['/player', 'width:100%;aspect-ratio:16/9'],
        ['/advert', 'width:300px;height:600px'],
      ].map(([path, style]) => [
        path,
        (response: ServerResponse) => {
          const elsewhere = server.origin.replace('localhost', '127.0.0.1');
          const frame = `<iframe src="${elsewhere}/shouting" style="${style};border:0"></iframe>`;
          response.end(
            `<!doctype html><html lang="en"><title>Bridge</title><main style="width:700px">${STORY('bridge')}${frame}</main></html>`,
          );
        },
      ]),
    ),
    '/slow': (response) => {
      slow = response;
      response.write(
        `<!doctype html><html lang="en"><title>Bridge reopens</title><main><h1>Bridge reopens</h1>${'<!-- -->'.repeat(200)}`,
      );
    },
  });
  lede = await launchChromium();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});
afterEach(() => lede.closePages());

const show = (path: string): Promise<Page> => lede.show(server.origin + path);

const openOn = (path: string) => openPopupOn(lede, server.origin + path);

/** A line of the list of what was hidden, by the name of its kind. */
const rowOf = async (popup: Page, kind: string) => {
  const row = await popup.waitForSelector(`::-p-xpath(//*[@id='hidden']//li[.//p[starts-with(., '${kind}')]])`);
  if (!row) throw new Error(`no line for ${kind}`);
  return row;
};
const pressIn = async (popup: Page, kind: string, name: string): Promise<void> => {
  const button = await (await rowOf(popup, kind)).waitForSelector(`::-p-text(${name})`);
  await button?.asLocator().click();
};
/** Opens a page and has the reader point at something in it to hide. */
async function pointOn(path: string): Promise<Page> {
  const { page, popup } = await openOn(path);
  await press(popup, 'Hidden');
  const closed = new Promise((done) => popup.once('close', done));
  await press(popup, 'Hide something else…');
  await closed;
  await page.bringToFront();
  // The shield that keeps the page from hearing the pointer.
  await page.waitForFunction(() => document.elementFromPoint(300, 300)?.parentElement === document.documentElement);
  return page;
}
/** Waits until something is remembered of a site, which the page that goes would not see to any more. */
const isKept = () => expect.poll(() => lede.inWorker('chrome.storage.local.get(null)')).not.toEqual({});
const markup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.getClientRects().length > 0);

describe('one press on the sample', () => {
  it('cleans the page and shows title, byline, site, date, summary, hashtags and what was hidden', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    expect(await textsOf(popup, 'h1')).toEqual([
      'Norvia’s premier backs Estmark’s ‘right to its own grid’ in call as winter standoff deepens',
    ]);
    expect(await textsOf(popup, '.facts > *')).toEqual([
      'Ilse Brandvold',
      'The Meridian Post',
      'January 14, 2026',
      expect.stringMatching(/^\d+–\d+ min$/),
    ]);
    expect(await textsOf(popup, '[aria-label=Summary] > li')).toHaveLength(3);
    expect(await textsOf(popup, '[aria-label=Hashtags] > li')).toEqual([
      '#Norvia',
      '#Estmark',
      '#Southam',
      '#HaldeLine',
      '#PowerPool',
      '#energy',
      '#winter',
    ]);
    expect(await isShown(page, '.mfp-wrap')).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden');
    const [count] = await textsOf(popup, '#hidden-count');
    const badge = () =>
      lede.inWorker<string>(
        `new Promise((told) => chrome.tabs.query({ active: true, lastFocusedWindow: true }, ([tab]) => chrome.action.getBadgeText({ tabId: tab.id }, told)))`,
      );
    await expect.poll(badge).toBe(count);
  });

  it('marks a sentence of the summary in the page and changes nothing for it', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    const before = await markup(page);
    const last = (await popup.$$('[aria-label=Summary] button')).at(-1);
    const sentence = await last?.evaluate((button) => (button as HTMLElement).innerText);
    await last?.click();
    await status(popup, 'Marked in the page');
    expect(await markup(page)).toBe(before);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('lede-mark') ?? [])].map((range) => String(range)).join(''),
    );
    expect(marked.replace(/\s+/g, ' ')).toBe(sentence);
    await page.bringToFront();
    await expect.poll(() => pixelsOf(page, MARKED)).toBeGreaterThan(1000);
  });

  it('lists what was hidden, brings one thing back and hides it again', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    const fold = await popup.waitForSelector('aria/Hidden[role="button"]');
    expect(await fold?.evaluate((button) => button.getAttribute('aria-expanded'))).toBe('false');
    await fold?.click();
    await popup.waitForSelector('[aria-label=Hidden] .kind');
    const kinds = await textsOf(popup, '[aria-label=Hidden] .kind');
    expect(kinds.length).toBeGreaterThan(8);
    await pressIn(popup, 'Cookie notice', 'Show');
    await status(popup, 'Shown again: Cookie notice');
    expect(await isShown(page, '.cmplz-cookiebanner')).toBe(true);
    await pressIn(popup, 'Cookie notice', 'Hide');
    await status(popup, 'Hidden: Cookie notice');
    expect(await isShown(page, '.cmplz-cookiebanner')).toBe(false);
  });

  it('says that nothing is hidden at the moment, not that there was nothing to hide', async () => {
    const { page, popup } = await openOn('/short-post-above-others/page.html');
    await popup.waitForFunction(() => document.querySelector('.state')?.textContent?.includes('1 thing hidden'));
    await press(popup, 'Hidden');
    await pressIn(popup, 'Related articles', 'Show');
    await popup.waitForFunction(() =>
      document.querySelector('.state')?.textContent?.includes('Nothing is hidden at the moment'),
    );
    await page.bringToFront();
    await expect
      .poll(() =>
        lede.inWorker<string>(
          'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))',
        ),
      )
      .toBe('Nothing is hidden at the moment');
  });

  it('outlines in the page what the pointer rests on in the list', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await press(popup, 'Hidden');
    const row = await rowOf(popup, 'Cookie notice');
    await row.hover();
    await page.waitForFunction(() => {
      const banner = document.querySelector('.cmplz-cookiebanner')!;
      return banner.getClientRects().length > 0 && getComputedStyle(banner).outlineStyle === 'solid';
    });
    await (await popup.$('h1'))?.hover();
    await page.waitForFunction(() => document.querySelector('.cmplz-cookiebanner')!.getClientRects().length === 0);
  });

  it('remembers for the site what is always to be shown, and forgets it again', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await press(popup, 'Hidden');
    await pressIn(popup, 'Cookie notice', 'Show');
    await pressIn(popup, 'Cookie notice', 'Always show here');
    await status(popup, 'from now on always on this site: Cookie notice');
    await popup.close();
    await page.close();
    const { page: again, popup: reopened } = await openOn('/sample/page.html');
    expect(await isShown(again, '.cmplz-cookiebanner')).toBe(true);
    await press(reopened, 'Hidden');
    await pressIn(reopened, 'Cookie notice', 'Forget');
    await status(reopened, 'Forgotten for this site: Cookie notice');
    expect(await isShown(again, '.cmplz-cookiebanner')).toBe(false);
    expect(await lede.inWorker('chrome.storage.local.get(null)')).toEqual({});
  });

  it('hides what the reader points at, by pointer or by keys, and remembers it for the site', async () => {
    const page = await pointOn('/sample/page.html');
    const { x, y } = await page.$eval('header nav a', (link) => {
      const { left, top } = link.getBoundingClientRect();
      return { x: left + 4, y: top + 4 };
    });
    await page.mouse.click(x, y);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('header nav li')!.getClientRects().length === 0);
    await isKept();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.children.length === 2);
    await page.close();
    const { page: again } = await openOn('/sample/page.html');
    expect(await isShown(again, 'header nav li')).toBe(false);
    expect(await isShown(again, 'header nav li:last-child')).toBe(true);
    const options = await openOptions(lede);
    await options.locator('#cleaning .list:not(details .list) ul button').click();
    await options.waitForFunction(() => !document.querySelector('#cleaning .list:not(details .list) li:not(.removed)'));
    expect(await lede.inWorker('chrome.storage.local.get(null)')).toEqual({});
  });

  it('points in the colours of the system, and at nothing that the list of what was hidden has just shown', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await press(popup, 'Hidden');
    await (await rowOf(popup, 'Cookie notice')).hover();
    await page.waitForFunction(() => document.querySelector('.cmplz-cookiebanner')!.getClientRects().length > 0);
    const closed = new Promise((done) => popup.once('close', done));
    // The pointer stays where it is.
    await popup.$eval('#hidden .more', (more) => (more as HTMLElement).click());
    await closed;
    await page.bringToFront();
    await expect.poll(() => pixelsOf(page, DARK_PAPER)).toBeGreaterThan(1000);
    expect(await isShown(page, '.cmplz-cookiebanner')).toBe(false);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.children.length === 2);
  });

  it('lets the reader point at what lies under its panel, and takes a step back where he widened too far', async () => {
    const page = await pointOn('/under-panel');
    const { x, y } = await page.$eval('#end', (end) => {
      end.scrollIntoView({ block: 'end', behavior: 'instant' });
      // Beside the panel's buttons.
      return { x: innerWidth / 2 + 190, y: end.getBoundingClientRect().top + 2 };
    });
    // The first is the panel's, which steps aside.
    await page.mouse.click(x, y);
    await page.mouse.click(x, y);
    for (const key of ['ArrowUp', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    await page.waitForFunction(() => document.querySelector('#end')!.getClientRects().length === 0);
    expect(await isShown(page, 'div > p')).toBe(true);
    await isKept();
    await page.keyboard.press('Escape');
    await lede.inWorker('chrome.storage.local.clear()');
  });

  it('copies rich and plain text with head, links and nothing that was hidden', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await press(popup, 'Copy article');
    await status(popup, 'Article copied');
    await lede.browser.defaultBrowserContext().overridePermissions(server.origin, ['clipboard-read']);
    await page.bringToFront();
    const [html, plain] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = ['text/html', 'text/plain'].map(async (type) => (await item!.getType(type)).text());
      return Promise.all(read);
    });
    expect(html).toMatch(/<h1>Norvia’s premier/);
    expect(html).toContain(`href="${server.origin}/sample/page.html"`);
    expect(plain).toContain('Ilse Brandvold · January 14, 2026');
    expect(plain).toContain(FIRST);
    for (const text of [html, plain]) {
      for (const chrome of ['Log In', 'Add to Collection', 'Placeholder', 'chafes', 'expires', '#Norvia', 'cookies']) {
        expect(text).not.toContain(chrome);
      }
    }
  });

  it('copies summary and hashtags on their own', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await lede.browser.defaultBrowserContext().overridePermissions(server.origin, ['clipboard-read']);
    await press(popup, 'Copy hashtags');
    await status(popup, 'Hashtags copied');
    await page.bringToFront();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '#Norvia #Estmark #Southam #HaldeLine #PowerPool #energy #winter',
    );
  });

  it('leaves a hashtag out of what is copied, and takes it back', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await lede.browser.defaultBrowserContext().overridePermissions(server.origin, ['clipboard-read']);
    await press(popup, '#PowerPool');
    await status(popup, 'Left out: #PowerPool');
    await press(popup, '#winter');
    await status(popup, 'Left out: #winter');
    await press(popup, '#winter');
    await status(popup, 'Taken back: #winter');
    await press(popup, 'Copy hashtags');
    await status(popup, 'Hashtags copied');
    await page.bringToFront();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '#Norvia #Estmark #Southam #HaldeLine #energy #winter',
    );
  });

  it('leaves it out of the copy from the menu too, which says so where nothing is left', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await lede.browser.defaultBrowserContext().overridePermissions(server.origin, ['clipboard-read']);
    const inMenu = async () => {
      await press(popup, 'More ways to copy and save');
      return popup.waitForSelector('[role=menuitem]::-p-text(Copy hashtags)');
    };
    for (const tag of await popup.$$('.hashtags button')) await tag.click();
    expect(await (await inMenu())?.evaluate(({ textContent }) => textContent)).toBe('Copy hashtagsall left out');
    await popup.keyboard.press('Escape');
    await press(popup, '#winter');
    await (await inMenu())?.click();
    await status(popup, 'Hashtags copied');
    await page.bringToFront();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('#winter');
  });

  it('gives more sentences, and fewer, and keeps the number for the next article', async () => {
    const { popup } = await openOn('/sample/page.html');
    const counts = (count: number) =>
      popup.waitForFunction((wanted) => document.querySelectorAll('.summary li').length === wanted, {}, count);
    await counts(3);
    await press(popup, 'One sentence more');
    await counts(4);
    const { popup: next } = await openOn('/sample/page.html');
    await next.waitForFunction(() => document.querySelectorAll('.summary li').length === 4);
    await press(next, 'One sentence less');
    await status(next, '3 sentences');
  });

  it('summarises what is selected, and the whole article again', async () => {
    const page = await show('/sample/page.html');
    const selected = await page.evaluate(() => {
      const [first, , third] = [...document.querySelectorAll('p')].filter(({ innerText }) => innerText.length > 200);
      getSelection()?.setBaseAndExtent(first!, 0, third!, third!.childNodes.length);
      return String(getSelection());
    });
    const popup = await lede.open(page);
    await settled(popup);
    await popup.waitForSelector('aria/Summarise the whole article[role="button"]');
    const sentences = await textsOf(popup, '.summary li');
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(selected.replace(/\s+/g, ' ')).toContain(sentence);
    await (await popup.$('.summary button'))?.click();
    await status(popup, 'Marked in the page');
    await press(popup, 'Summarise the whole article');
    await popup.waitForSelector('aria/Summarise the selection[role="button"]');
  });

  it('summarises what is selected in a script without spaces', async () => {
    const page = await show('/japanese/page.html');
    await page.evaluate(() => {
      const [first, second] = [...document.querySelectorAll('p')].filter(({ innerText }) => innerText.length > 60);
      getSelection()?.setBaseAndExtent(first!, 0, second!, second!.childNodes.length);
    });
    const popup = await lede.open(page);
    await popup.waitForSelector('aria/Summarise the whole article[role="button"]');
  });

  it('takes all of a page that is selected for no wish, but for its article', async () => {
    const page = await show('/sample/page.html');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const popup = await lede.open(page);
    await settled(popup);
    expect(await textsOf(popup, 'h2')).toContain('Summary − + Copy');
    await popup.waitForSelector('.copy .primary:not([disabled])::-p-text(Copy article)');
  });

  it('brings everything back byte for byte', async () => {
    const untouched = await show('/sample/page.html');
    const before = await markup(untouched);
    await untouched.close();
    const { page, popup } = await openOn('/sample/page.html');
    expect(await markup(page)).not.toBe(before);
    await choose(popup, 'Original');
    await status(popup, 'Everything is back');
    expect(await markup(page)).toBe(before);
    expect(await isShown(page, '.mfp-wrap')).toBe(true);
    await choose(popup, 'Clean');
    await status(popup, 'Cleaned');
    expect(await isShown(page, '.mfp-wrap')).toBe(false);
  });

  it('finds the page as it was left when the popup opens again', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await choose(popup, 'Original');
    await status(popup, 'Everything is back');
    await popup.close();
    const again = await lede.open(page);
    await settled(again);
    expect(await again.$eval('[role=radio], input[type=radio]', (radio) => (radio as HTMLInputElement).checked)).toBe(
      true,
    );
    expect(await isShown(page, '.mfp-wrap')).toBe(true);
  });
});

describe('the sheet', () => {
  it('beats the page’s own !important', async () => {
    const { page } = await openOn('/shouting');
    expect(await isShown(page, '.modal')).toBe(false);
  });
});

describe('paper', () => {
  it('gets nothing of what was hidden', async () => {
    const { page } = await openOn('/sample/page.html');
    await page.emulateMediaType('print');
    const hidden = await page.$$eval('[data-lede~=hide]', (elements) =>
      elements.map((element) => element.getClientRects().length),
    );
    expect(hidden.length).toBeGreaterThan(8);
    expect(hidden.every((boxes) => boxes === 0)).toBe(true);
    expect(await isShown(page, 'h1')).toBe(true);
  });
});

describe('where there is nothing to read', () => {
  it('says that a front page is no article', async () => {
    const { popup } = await openOn('/front-page/page.html');
    expect(await textsOf(popup, '.message p')).toEqual([
      'There is no article on this page.',
      expect.stringContaining('Open an article'),
      expect.stringContaining('select it'),
    ]);
  });

  it('takes what is selected there, however little, for what is to be read', async () => {
    const page = await show('/front-page/page.html');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h2')!));
    const popup = await lede.open(page);
    await settled(popup);
    await popup.waitForSelector('aria/Copy selection[role="button"]');
    expect(await popup.$('.message')).toBe(null);
    expect(await popup.$eval('aria/Reader[role="radio"]', (radio) => (radio as HTMLInputElement).disabled)).toBe(false);
  });

  it('says of a selected table that it has no sentences, not that it is short', async () => {
    const page = await show('/figures');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('table')!));
    const popup = await lede.open(page);
    await settled(popup);
    await popup.waitForSelector('section ::-p-text(There are no sentences here)');
    await popup.waitForSelector('.copy .primary:not([disabled])::-p-text(Copy selection)');
  });

  it('says that a picture has nothing to read, not that it should be another page', async () => {
    const page = await show('/sample/page.html');
    await page.goto(`file://${PICTURE}`);
    const popup = await lede.open(page);
    await popup.waitForFunction(() => document.querySelector('.message p')?.textContent?.includes('could not be read'));
  });

  it('says that the text goes on another page, and goes there', async () => {
    const { page, popup } = await openOn('/bridge/1');
    const link = await popup.waitForSelector('.notice a');
    expect(await popup.$eval('.notice', ({ textContent }) => textContent)).toBe(
      'The article goes on elsewhere: next page',
    );
    const there = page.waitForNavigation();
    await link?.evaluate((element) => (element as HTMLElement).click());
    await there;
    expect(new URL(page.url()).pathname).toBe('/bridge/2');
  });

  it('says that the text stands in a frame that cannot be read', async () => {
    const { popup } = await openOn('/framed');
    expect(await textsOf(popup, '.message p')).toEqual([
      'What this page shows stands in a frame of another site.',
      expect.stringContaining('Open the frame in a tab of its own'),
    ]);
    const opened = lede.browser.waitForTarget((target) =>
      target.url().endsWith(`127.0.0.1:${new URL(server.origin).port}/shouting`),
    );
    await (await popup.waitForSelector('aria/Open the frame[role="link"]'))?.click();
    const alone = await (await opened).page();
    expect(await alone?.waitForSelector('h1')).not.toBeNull();
  });

  it('says that a part of the article is in a frame that cannot be read, and says nothing of players and adverts', async () => {
    const { popup } = await openOn('/part-framed');
    await popup.waitForSelector('.notice');
    expect(await textsOf(popup, '.notice')).toEqual([
      'Part of the article is in a frame that cannot be read. Open the frame',
    ]);
    const elsewhere = server.origin.replace('localhost', '127.0.0.1');
    expect(await popup.$eval('.notice a', (link) => link.getAttribute('href'))).toBe(`${elsewhere}/shouting`);
    for (const path of ['/player', '/advert']) {
      const { popup: other } = await openOn(path);
      await other.waitForSelector('.summary li');
      expect(await textsOf(other, '.notice')).toEqual([]);
    }
  });

  it('says that the browser lets no extension run on its own pages', async () => {
    const page = await lede.browser.newPage();
    await page.goto('chrome://version');
    const popup = await lede.open(page);
    expect(await textsOf(popup, '.message p')).toEqual([
      'The browser lets no extension run here.',
      expect.stringContaining('Open a web page'),
    ]);
  });

  it('reads a page from the disk, and says how to allow that where it may not', async () => {
    const other = await launchChromium();
    try {
      const address = pathToFileURL(resolve(PAGES, 'sample/page.html')).href;
      const { popup: allowed } = await openPopupOn(other, address);
      expect(await textsOf(allowed, 'h1')).toHaveLength(1);
      await other.closePages();
      await other.barFiles();
      const { popup } = await openPopupOn(other, address);
      expect(await textsOf(popup, '.message p')).toEqual([
        'The browser does not let Lede read this page.',
        expect.stringContaining('‘Allow access to file URLs’'),
      ]);
      await (await popup.waitForSelector('aria/Open the settings[role="button"]'))?.click();
      await other.browser.waitForTarget((target) => target.url() === `chrome://extensions/?id=${other.id}`);
    } finally {
      await other.close();
    }
  });

  it('says that a page is still loading, and reads it when it is there', async () => {
    const page = await lede.browser.newPage();
    void page.goto(`${server.origin}/slow`).catch(() => undefined);
    await page.waitForSelector('h1');
    const popup = await lede.open(page);
    expect(await textsOf(popup, '.message p')).toEqual([
      'The page is still loading.',
      expect.stringContaining('as soon as'),
    ]);
    // Where the keys are is what is chosen.
    expect(await popup.evaluate('document.activeElement.matches("[type=radio]:checked")')).toBe(true);
    slow.end(PARAGRAPHS);
    await popup.waitForSelector('h1');
    expect(await textsOf(popup, 'h1')).toEqual(['Bridge reopens']);
  });

  it('says that the page has changed when the tab goes elsewhere', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await page.goto(`${server.origin}/german/page.html`);
    await popup.waitForSelector('.message');
    expect(await textsOf(popup, '.message p')).toEqual(['The page has changed.', expect.stringContaining('Try again')]);
    await press(popup, 'Try again');
    await popup.waitForSelector('h1');
    expect(await textsOf(popup, 'h1')).toEqual([await page.$eval('h1', ({ innerText }) => innerText)]);
  });

  it('cleans the page although the popup closes before it asks for that', async () => {
    await lede.inWorker('chrome.storage.sync.set({ settings: { cleanOnPress: false } })');
    const { page, popup } = await openOn('/sample/page.html');
    await popup.close();
    await lede.inWorker('chrome.storage.sync.remove("settings")');
    expect(await page.$('[data-lede]')).toBeNull();
    // What a popup asks first.
    await lede.inWorker(`chrome.tabs.query({ active: true, currentWindow: true }).then(([{ id }]) =>
      chrome.tabs.sendMessage(id, { ask: 'visit', clean: 'soon' }).then(() => undefined))`);
    await page.waitForSelector('[data-lede~=hide]');
  });

  it('asks for another press where the tab went to another site, and does not call that page one of the browser’s own', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await page.goto(`${server.origin.replace('localhost', '127.0.0.1')}/german/page.html`);
    await press(popup, 'Try again');
    await popup.waitForFunction(() => document.querySelectorAll('.message button').length === 0);
    await popup.waitForSelector(FINAL_MESSAGE);
    expect(await textsOf(popup, '.message p')).toEqual([
      'The page has changed.',
      expect.stringContaining('press the button again'),
    ]);
  });
});

describe('a page that was cleaned by hand and goes on', () => {
  const go = (page: Page) => page.evaluate(() => (globalThis as unknown as { go: () => void }).go());
  const isRestored = (page: Page) => page.waitForFunction(() => !document.querySelector('[data-lede]'));

  it.each([
    ['puts another article over the one that was read', '/stacked', '#second p'],
    ['shows another article in what was hidden', '/reused', '#other p'],
  ])('hides nothing of what comes where it %s', async (_way, path, next) => {
    const { page, popup } = await openOn(path);
    await popup.close();
    await page.waitForSelector('[data-lede~=hide]');
    await go(page);
    await isRestored(page);
    expect(await isShown(page, next)).toBe(true);
    const again = await lede.open(page);
    await settled(again);
    expect(await textsOf(again, 'h1')).toEqual(['The tower reopens']);
    expect(await isShown(page, next)).toBe(true);
  });

  it('is read anew by the next press where it shows another article at the same address, and stays clean', async () => {
    const { page, popup } = await openOn('/replaced');
    await popup.close();
    await page.waitForSelector('[data-lede~=hide]');
    await go(page);
    const again = await lede.open(page);
    await settled(again);
    expect(await textsOf(again, 'h1')).toEqual(['The tower reopens']);
    expect([await isShown(page, 'main p'), await isShown(page, '.ask')]).toEqual([true, false]);
    await (await again.waitForSelector('.summary button'))?.click();
    await status(again, 'Marked in the page');
  });

  it('is read anew under an open popup where it shows another article at the same address, and stays clean', async () => {
    const { page, popup } = await openOn('/replaced');
    await page.waitForSelector('[data-lede~=hide]');
    await page.evaluate('go()');
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent === 'The tower reopens');
    await popup.waitForFunction(() => document.querySelector('.summary li')?.textContent?.includes('tower'));
    expect([await isShown(page, 'main p'), await isShown(page, '.ask')]).toEqual([true, false]);
  });

  it('is read anew by the next press where it shows more of its article', async () => {
    const { page, popup } = await openOn('/more');
    expect(await textsOf(popup, '.facts')).toEqual(['1 min']);
    await popup.close();
    await page.bringToFront();
    await page.click('#more');
    const again = await lede.open(page);
    await settled(again);
    expect(await textsOf(again, '.facts')).toEqual(['4–6 min']);
    expect(await isShown(page, '.ask')).toBe(false);
  });

  it('leaves an open popup as it is where it only has another address, and is read anew where it shows another article', async () => {
    const { page, popup } = await openOn('/stacked');
    await popup.evaluate(() => {
      const loaded = new Promise<void>((done) => {
        chrome.tabs.onUpdated.addListener((_, { status }) => status === 'complete' && done());
      });
      Object.assign(globalThis, { loaded });
    });
    await page.evaluate(() => history.replaceState(null, '', '?section=2'));
    await popup.evaluate('loaded');
    expect(await textsOf(popup, 'h1')).toEqual(['The bridge reopens']);
    await page.evaluate('go()');
    await press(popup, 'Try again');
    await popup.waitForSelector('h1');
    expect(await textsOf(popup, 'h1')).toEqual(['The tower reopens']);
  });

  it('can go back to what it was, and is cleaned anew when that is asked for', async () => {
    const { page, popup } = await openOn('/stacked');
    await popup.close();
    await go(page);
    await isRestored(page);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector('#second')?.getClientRects().length === 0);
    await settled(await lede.open(page));
    expect(await isShown(page, '#first p')).toBe(true);
    expect(await isShown(page, '.ask')).toBe(false);
  });

  it('comes back from the browser’s cache as it was left, and can be put back', async () => {
    const { page, popup } = await openOn('/shouting');
    await popup.close();
    const hiddenBefore = await page.$$eval('[data-lede~=hide]', (elements) => elements.length);
    expect(hiddenBefore).toBeGreaterThan(0);
    await page.evaluate(() => Object.assign(globalThis, { kept: true }));
    await page.goto(`${server.origin}/sample/page.html`);
    await page.goBack();
    expect(await page.evaluate(() => 'kept' in globalThis)).toBe(true);
    expect(await page.$$eval('[data-lede~=hide]', (elements) => elements.length)).toBe(hiddenBefore);
    const again = await lede.open(page);
    await settled(again);
    await (await again.waitForSelector('aria/Original[role="radio"]'))?.click();
    await isRestored(page);
  });
});

describe('without the popup', () => {
  const worker = (code: string) => lede.inWorker<unknown>(code);
  /** What the button says of the page in front. */
  const badgeText = () =>
    worker(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
    );
  /** What the browser does when the key of a command is pressed, which no test can press. */
  const pressKey = (command: 'toggle-clean' | 'open-reader' | 'copy-article') =>
    worker(
      `new Promise((done) => chrome.tabs.query({ active: true, lastFocusedWindow: true }, ([tab]) => { chrome.commands.onCommand.dispatch('${command}', tab); done(); }))`,
    );

  it('cleans and restores by its key', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await popup.close();
    await page.bringToFront();
    await pressKey('toggle-clean');
    await expect.poll(() => isShown(page, '.mfp-wrap')).toBe(true);
    await pressKey('toggle-clean');
    await expect.poll(() => isShown(page, '.mfp-wrap')).toBe(false);
  });

  it('opens the reader view by its key, over the page as it is, and leaves it', async () => {
    const { page, popup } = await openOn('/sample/page.html');
    await popup.close();
    await page.bringToFront();
    await pressKey('open-reader');
    const { waitInReader } = await readerOf(page, lede.id);
    await waitInReader(`root?.querySelector('.body p')`);
    await pressKey('open-reader');
    await waitInReader(`root === null`);
    expect(await isShown(page, 'article p')).toBe(true);
  });

  it('only toggles when the reader wants it so', async () => {
    const options = await openOptions(lede);
    const box = await options.waitForSelector('aria/Only clean and restore, without a popup[role="switch"]');
    const popupOfPress = () => worker('chrome.action.getPopup({})');
    await box?.click();
    await expect.poll(popupOfPress).toBe('');
    // Else every test that follows would wait for a popup if this one failed.
    onTestFinished(async () => {
      await worker('chrome.storage.sync.clear()');
      await expect.poll(popupOfPress).not.toBe('');
    });
    const page = await show('/sample/page.html');
    const outcome = async () => [await isShown(page, '.mfp-wrap'), await badgeText()];
    await lede.press(page);
    await expect.poll(outcome).toEqual([false, expect.stringMatching(/^\d+$/)]);
    await lede.press(page);
    await expect.poll(outcome).toEqual([true, '']);
    await options.bringToFront();
    await box?.click();
    await expect.poll(popupOfPress).not.toBe('');
  });

  it('copies by its key, in the page', async () => {
    const page = await show('/german/page.html');
    await lede.press(page);
    await (await lede.popup()).close();
    await lede.browser
      .defaultBrowserContext()
      .overridePermissions(server.origin, ['clipboard-read', 'clipboard-write']);
    await page.bringToFront();
    // A press in the page gives its scripts the right to the clipboard, as a key does.
    await page.mouse.click(2, 2);
    await pressKey('copy-article');
    // It shows for three seconds, in which the clipboard may not have been read yet.
    await expect.poll(badgeText).toBe('✓');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('beschloss der Gemeinderat');
    expect(copied).not.toContain('Newsletter');
    // And then it tells again what is hidden.
    await expect.poll(badgeText).not.toBe('✓');
  });

  it('copies in the popup what a key could not copy in the page', async () => {
    const page = await show('/sample/page.html');
    await page.bringToFront();
    await worker(
      `new Promise((done) => chrome.tabs.query({ active: true, lastFocusedWindow: true }, ([tab]) => chrome.storage.session.set({ pendingCopy: { tab: tab.id, as: 'rich' } }, done)))`,
    );
    const popup = await lede.open(page);
    await status(popup, 'Article copied');
    expect(await worker('chrome.storage.session.get("pendingCopy")')).toEqual({});
  });

  it('has a key for the button, one to clean, one to copy and one for the reader view', async () => {
    const commands = (await worker('chrome.commands.getAll()')) as { name: string; shortcut: string }[];
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+L',
      'toggle-clean': 'Alt+Shift+E',
      'copy-article': 'Alt+Shift+M',
      'open-reader': 'Alt+Shift+V',
    });
  });
});

describe('every page of ours', () => {
  it.each(['light', 'dark'])('has nothing for axe to find in the %s scheme', async (scheme) => {
    const { popup } = await openOn('/sample/page.html');
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await press(popup, 'Hidden');
    await popup.waitForSelector('#hidden li');
    expect(await violationsIn(popup)).toEqual([]);
    const options = await openOptions(lede);
    await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await violationsIn(options)).toEqual([]);
  });
});

describe('the network', () => {
  it('hears nothing of ours', async () => {
    const page = await show('/sample/page.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const popup = await lede.open(page);
    popup.on('request', (request) => asked.push(request.url()));
    await settled(popup);
    await press(popup, 'Copy article');
    await status(popup, 'Article copied');
    await choose(popup, 'Original');
    await status(popup, 'Everything is back');
    expect(asked.filter((url) => !url.startsWith(`chrome-extension://${lede.id}/`))).toEqual([]);
  });
});
