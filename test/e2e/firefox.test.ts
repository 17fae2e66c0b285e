import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FirefoxWithLede, launchFirefox } from '../browser/firefox.ts';
import { pixelsOf } from '../browser/pixels.ts';
import { SETTLED } from '../browser/popup.ts';
import { type Server, serve } from '../browser/serve.ts';

let lede: FirefoxWithLede;
let server: Server;
let page: Page;
beforeAll(async () => {
  server = await serve(resolve(import.meta.dirname, '../pages'), {
    '/drawn': (response) => response.end(DRAWN),
    '/grid': (response) => response.end(GRID),
  });
  lede = await launchFirefox();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});

const IS_SETTLED = `popup.document.querySelector('${SETTLED}')`;

/** A page that allows nothing, with a drawing. */
const DRAWN = `<!doctype html><html lang="en"><meta http-equiv="content-security-policy" content="default-src 'none'"><title>Bridge reopens</title>
<main><h1>Bridge reopens</h1>${'<p>The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it.</p>'.repeat(6)}
<figure><svg width="300" height="200" viewBox="0 0 300 200" aria-label="The bridge"><path d="M0 100 Q150 0 300 100" stroke="black" fill="none"/></svg><figcaption>The bridge, drawn</figcaption></figure></main></html>`;

const COLUMN = `<ul>${[1, 2, 3, 4].map((i) => `<li><a href="/${i}">The weather of the ${i}th day</a></li>`).join('')}</ul>`;
const READ = `<h1>Bridge reopens</h1>${'<p>The old bridge over the river was opened again on Monday, after four years in which nobody could cross it, and the first to walk over it was the woman who had closed it.</p>'.repeat(6)}`;
/** The article takes the second cell of a row. */
const GRID = `<!doctype html><html lang="en"><title>Bridge reopens</title><style>#row{display:grid;grid-template-columns:200px 700px}#side{min-height:150px}</style><div id="row"><div id="side">${COLUMN}</div><main>${READ}</main></div></html>`;

async function openOn(path: string): Promise<void> {
  page = await lede.browser.newPage();
  await page.goto(server.origin + path);
  await lede.press(page);
  await lede.waitInPopup(IS_SETTLED);
}

const texts = (selector: string): Promise<string[]> =>
  lede.inPopup(
    `[...popup.document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.innerText.replace(/\\s+/g, ' ').trim())`,
  );
const isShown = (selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.getClientRects().length > 0);
const markup = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

describe('one press on the sample, in Firefox', () => {
  let untouched: string;
  beforeAll(async () => {
    page = await lede.browser.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    untouched = await markup();
    await page.close();
    await openOn('/sample/page.html');
  });

  it('cleans the page and shows summary and hashtags', async () => {
    expect(await texts('h1')).toEqual([
      'Norvia’s premier backs Estmark’s ‘right to its own grid’ in call as winter standoff deepens',
    ]);
    expect(await texts('[aria-label=Summary] > li')).toHaveLength(3);
    expect(await texts('[aria-label=Hashtags] > li')).toContain('#HaldeLine');
    expect(await isShown('.mfp-wrap')).toBe(false);
    expect(await isShown('.cmplz-cookiebanner')).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden');
  });

  it('marks a sentence in the page without changing it', async () => {
    const before = await markup();
    await lede.inPopup(`popup.document.querySelector('[aria-label=Summary] button').click()`);
    await lede.says('Marked in the page');
    expect(await markup()).toBe(before);
    const marked = await page.evaluate(() => [...(CSS.highlights.get('lede-mark') ?? [])].map(String).join(''));
    await expect.poll(() => pixelsOf(page, [255, 216, 77])).toBeGreaterThan(1000);
    expect(marked.replace(/\s+/g, ' ')).toBe((await texts('[aria-label=Summary] button'))[0]);
  });

  it('copies rich and plain text by a press of the mouse', async () => {
    await lede.waitInPopup(`!popup.document.querySelector('button.primary').disabled`);
    await lede.clickInPopup('button.primary');
    await lede.says('Article copied');
    const copied = await lede.inChrome<Record<string, string>>(`(() => {
      const read = (type) => {
        const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transferable.init(null);
        transferable.addDataFlavor(type);
        Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
        const data = {};
        transferable.getTransferData(type, data);
        return data.value.QueryInterface(Ci.nsISupportsString).data;
      };
      return { html: read('text/html'), plain: read('text/plain') };
    })()`);
    expect(copied.html).toContain('<h1>Norvia’s premier');
    expect(copied.plain).toContain('Tarje Holm, declared');
    for (const text of Object.values(copied)) expect(text).not.toMatch(/Log In|Add to Collection|cookies|chafes/);
  });

  it('shows one hidden thing again, and brings everything back byte for byte', async () => {
    await lede.inPopup(`popup.document.querySelector('button[aria-controls=hidden]').click()`);
    await lede.waitInPopup(`popup.document.querySelector('#hidden li')`);
    await lede.inPopup(
      `[...popup.document.querySelectorAll('#hidden li')].find((item) => item.innerText.startsWith('Cookie notice')).querySelector('button').click()`,
    );
    await lede.says('Shown again: Cookie notice');
    expect(await isShown('.cmplz-cookiebanner')).toBe(true);
    await lede.inPopup(`popup.document.querySelector('input[type=radio]').click()`);
    await lede.says('Everything is back');
    expect(await markup()).toBe(untouched);
  });
});

describe('where there is nothing to read, in Firefox', () => {
  beforeEach(async () => {
    await lede.closePopup();
    await page.close();
  });

  it('says that a front page is no article', async () => {
    await openOn('/front-page/page.html');
    expect((await texts('.message p'))[0]).toBe('There is no article on this page.');
  });

  it('says that the browser lets no extension run on its own pages', async () => {
    page = await lede.browser.newPage();
    await lede.inChrome(
      `(gBrowser.selectedBrowser.fixupAndLoadURIString('about:support', { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }), true)`,
    );
    await expect.poll(() => lede.inChrome<string>('gBrowser.selectedBrowser.currentURI.spec')).toBe('about:support');
    await lede.press(page);
    await lede.waitInPopup(`popup.document.querySelector('.message')`);
    expect((await texts('.message p'))[0]).toBe('The browser lets no extension run here.');
  });
});

describe('the reader view, in Firefox', () => {
  const inReader = <T>(body: string): Promise<T> =>
    lede.inOptions<T>(
      `browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => browser.scripting.executeScript({ target: { tabId: tab.id }, func: () => { const root = document.querySelector('[data-lede-reader=host]')?.openOrClosedShadowRoot ?? null; return (${body}); } })).then(([{ result }]) => result)`,
    );

  it('shows the article in its own look over the page, and leaves it as it was', async () => {
    await lede.closePopup();
    await openOn('/japanese/page.html');
    const before = await markup();
    await lede.inPopup(`[...popup.document.querySelectorAll('.state input[type=radio]')].at(-1).click()`);
    await lede.says('reader view is open');
    const shown = await inReader<{ lines: number; measure: number; family: string; modal: boolean }>(
      `(() => { const text = root.querySelector('.body p'); const style = getComputedStyle(text); return { lines: parseFloat(style.lineHeight) / parseFloat(style.fontSize), measure: Math.round(text.getBoundingClientRect().width / parseFloat(style.fontSize)), family: style.fontFamily, modal: root.querySelector('dialog').matches(':modal') }; })()`,
    );
    expect(shown.modal).toBe(true);
    // Japanese, whose characters fill their squares, has a tenth more between its lines than the 1.6 of other scripts.
    expect(shown.lines).toBeCloseTo(1.76, 2);
    expect(shown.family).toContain('serif');
    expect(shown.measure).toBe(40);
    await inReader(`(root.querySelector('.bar button').click(), true)`);
    await expect.poll(() => inReader('root === null')).toBe(true);
    expect(await markup()).toBe(before);
  });

  /** Opens it through the popup, which is then closed: keys go to the page. */
  const openReader = async (): Promise<void> => {
    await lede.press(page);
    await lede.waitInPopup(IS_SETTLED);
    await lede.inPopup(`[...popup.document.querySelectorAll('.state input[type=radio]')].at(-1).click()`);
    await lede.says('reader view is open');
    await lede.closePopup();
  };

  it('leaves by Escape to the same place, and keeps what was chosen', async () => {
    const sizeOf = `parseFloat(getComputedStyle(root.querySelector('.body p')).fontSize)`;
    await lede.closePopup();
    await page.close();
    page = await lede.browser.newPage();
    await page.goto(`${server.origin}/sample-flat/page.html`);
    await page.evaluate(() => scrollTo(0, 300));
    const before = await markup();
    await openReader();
    await page.bringToFront();
    // Cleaning keeps the line that is being read in its place, not the page's offset.
    const place = await page.evaluate(() => scrollY);
    const size = await inReader<number>(sizeOf);
    await page.keyboard.press('+');
    await expect.poll(() => inReader(sizeOf)).toBe(size + 1);
    await page.keyboard.press('Escape');
    await expect.poll(() => inReader('root === null')).toBe(true);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    await expect
      .poll(() => lede.inOptions('browser.storage.sync.get("reader")'))
      .toEqual({ reader: { size: size + 1 } });
    await lede.press(page);
    await lede.waitInPopup(IS_SETTLED);
    await lede.inPopup(`popup.document.querySelector('.state input[type=radio]').click()`);
    await lede.says('Everything is back');
    await lede.closePopup();
    expect(await markup()).toBe(before);
    await openReader();
    expect(await inReader(sizeOf)).toBe(size + 1);
    await lede.inOptions('browser.storage.sync.remove("reader").then(() => true)');
  });

  it('is what the browser searches, not the page below, and asks for nothing', async () => {
    await page.close();
    page = await lede.browser.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    const asked: string[] = [];
    // The icon of the tab is the browser's own wish, and a drawing stands in its own address.
    page.on('request', (request) => !/^data:|\/favicon\.ico$/.test(request.url()) && asked.push(request.url()));
    await openReader();
    const find = (words: string) =>
      lede.inChrome<boolean>(`new Promise((found) => {
        const { finder } = gBrowser.selectedBrowser;
        const listener = { onFindResult({ result }) { finder.removeResultListener(listener); found(result !== Ci.nsITypeAheadFind.FIND_NOTFOUND); } };
        finder.addResultListener(listener);
        finder.fastFind(${JSON.stringify(words)}, false, false);
      })`);
    expect(await find('Tarje Holm, declared')).toBe(true);
    // Of the reader view alone, and of the page below alone.
    expect(await find('Leave the reader view')).toBe(true);
    expect(await find('Add to Collection')).toBe(false);
    expect(asked).toEqual([]);
  });

  it('shows drawings on a page that forbids their address', async () => {
    await page.close();
    page = await lede.browser.newPage();
    await page.goto(`${server.origin}/drawn`);
    await openReader();
    await expect.poll(() => inReader(`root.querySelector('.body figure img')?.naturalWidth ?? 0`)).toBe(300);
  });
});

describe('an article in a grid, in Firefox', () => {
  it('keeps its place where what takes the cell before it goes', async () => {
    await lede.closePopup();
    await page.close();
    page = await lede.browser.newPage();
    await page.goto(`${server.origin}/grid`);
    const before = await markup();
    const place = () =>
      page.$eval('main', (main) => {
        const { left, width } = main.getBoundingClientRect();
        return { left, width };
      });
    const stood = await place();
    await lede.press(page);
    await lede.waitInPopup(IS_SETTLED);
    expect(await page.$eval('#side', (side) => side.getAttribute('data-lede'))).not.toBeNull();
    expect(await place()).toEqual(stood);
    const isSeen = () =>
      page.$eval(
        '#side li',
        (item) => item.checkVisibility({ visibilityProperty: true }) && item.getClientRects().length > 0,
      );
    expect(await isSeen()).toBe(false);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return getSelection()?.toString();
    });
    expect(copied).toContain('after four years');
    expect(copied).not.toContain('weather');
    await lede.inPopup(`popup.document.querySelector('.state input[type=radio]').click()`);
    await lede.says('Everything is back');
    expect(await isSeen()).toBe(true);
    expect(await markup()).toBe(before);
  });
});
