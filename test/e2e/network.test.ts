import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { type Network, openNetwork } from '../browser/network.ts';
import { press, settled, status } from '../browser/popup.ts';
import { readerOf } from '../browser/reader.ts';

const ORIGIN = 'http://news.example';
const STORY = `${ORIGIN}/story`;
const PHOTO = `${ORIGIN}/photo.svg`;
/** Named in the head alone: the article's own picture all the same. */
const LEAD = `${ORIGIN}/lead.jpg`;
const ICON = `${ORIGIN}/favicon.ico`;
const TEXT = Array.from(
  { length: 9 },
  (_, i) =>
    `<p>The ferry to the outer islands left the quay an hour late on Monday, with forty people and one goat on board, and it was the ${i + 2}. time this year.</p>`,
).join('');
const PAGE = `<!doctype html><html lang="en"><head><title>The late ferry</title><link rel="canonical" href="${ORIGIN}/canonical"><meta property="og:image" content="${LEAD}">
<style>.over{position:fixed;inset:10%;background:#eee;z-index:9}body{overflow:hidden}</style></head><body><main><h1>The late ferry</h1>${TEXT}
<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${PHOTO}" width="600" height="400" alt="The quay"><figcaption>The quay</figcaption></figure>${TEXT}
<p><a href="${ORIGIN}/other" rel="next">Next page</a></p></main><div class="over">Subscribe to our newsletter<input type="email"></div></body></html>`;

/** Notes, in the page's own world and before anything else of it, whatever could tell that somebody else is here. */
const WITNESS = `
  const globals = () => Object.getOwnPropertyNames(window).sort().join();
  const look = () => [globals(), document.documentElement.outerHTML, document.adoptedStyleSheets.length, document.styleSheets.length, performance.getEntriesByType('resource').length, typeof chrome === 'object' ? Object.keys(chrome).join() : ''].join('|');
  window.seen = []; window.messages = []; window.before = ''; window.look = look;
  addEventListener('message', (event) => messages.push(String(event.data)));
  new MutationObserver((records) => seen.push(...records.map(({ type, target }) => type + ' ' + target.nodeName))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('load', () => { seen.length = 0; window.before = look(); });`;

let network: Network;
let lede: ChromiumWithLede;
beforeAll(async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"></svg>';
  const witnessed = PAGE.replace('<head>', `<head><script>${WITNESS}</script>`);
  network = await openNetwork({
    [STORY]: { type: 'text/html; charset=utf-8', body: PAGE },
    [`${ORIGIN}/witnessed`]: { type: 'text/html; charset=utf-8', body: witnessed },
    [PHOTO]: { type: 'image/svg+xml', body: svg },
  });
  lede = await launchChromium({ args: network.args });
});
afterAll(async () => {
  await lede.close();
  await network.close();
});

/** What was asked besides the page that was opened, and the icon that the browser fetches for its tab. */
const askedOfOurs = (): string[] => network.asked().filter((each) => each !== STORY && each !== ICON);

describe('the network', () => {
  it('hears nothing of ours while a page is read, cleaned, copied and reported, but for the pictures of the reader view', async () => {
    const page = await lede.browser.newPage();
    await page.goto(STORY);
    expect(askedOfOurs()).toEqual([]);
    const popup = await lede.open(page);
    await settled(popup);
    await (await popup.waitForSelector('[aria-label=Summary] button'))?.click();
    await status(popup, 'Marked in the page');
    await (await popup.waitForSelector('aria/Hidden[role="button"]'))?.click();
    await (await popup.waitForSelector('#hidden button'))?.hover();
    await press(popup, 'Copy article');
    await status(popup, 'copied');
    await (await popup.waitForSelector('aria/Report a wrong cut[role="button"]'))?.click();
    expect(askedOfOurs()).toEqual([]);

    await (await popup.waitForSelector('aria/Reader[role="radio"]'))?.click();
    const { waitInReader } = await readerOf(page, lede.id);
    // Pictures further down load when they come into view: none is left on its way.
    await waitInReader(
      `(() => { const pictures = [...(root?.querySelectorAll('img') ?? [])]; const open = pictures.find((each) => !each.complete); open?.scrollIntoView(); return pictures.length > 0 && !open; })()`,
    );
    const asked = askedOfOurs();
    expect(asked.filter((each) => each !== PHOTO && each !== LEAD)).toEqual([]);
    await (await popup.waitForSelector('aria/Original[role="radio"]'))?.click();
    await popup.close();

    for (const path of ['options/options.html', 'welcome/welcome.html']) {
      const own = await lede.browser.newPage();
      await own.goto(`chrome-extension://${lede.id}/src/${path}`);
      await own.waitForSelector('main');
      await own.close();
    }
    expect(askedOfOurs()).toEqual([]);
    await page.close();
  });
});

describe('a page', () => {
  it('cannot tell that Lede is there before the reader acts', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${ORIGIN}/witnessed`);
    const files = await lede.inWorker<string[]>(
      `Promise.resolve([chrome.runtime.getManifest()].flatMap((manifest) => ['manifest.json', manifest.action.default_popup, manifest.background.service_worker, 'src/content.js', 'src/reader/reader.js', ...Object.values(manifest.icons)]))`,
    );
    const opened = await page.evaluate(
      async (id, paths) => {
        const open: string[] = [];
        for (const path of paths) {
          const address = `chrome-extension://${id}/${path}`;
          await fetch(address).then(
            () => open.push(`fetch ${path}`),
            () => undefined,
          );
          for (const [tag, name] of [
            ['img', 'src'],
            ['script', 'src'],
            ['link', 'href'],
          ] as const) {
            const element = document.createElement(tag);
            if (tag === 'link') element.setAttribute('rel', 'stylesheet');
            const answer = new Promise<boolean>((resolve) => {
              element.onload = () => resolve(true);
              element.onerror = () => resolve(false);
            });
            element.setAttribute(name, address);
            document.head.append(element);
            if (await answer) open.push(`${tag} ${path}`);
            element.remove();
          }
        }
        return open;
      },
      lede.id,
      files,
    );
    expect(opened).toEqual([]);
    await page.goto(`${ORIGIN}/witnessed`);
    // The page is visible, is pressed and scrolled, and time passes: nothing of ours stirs.
    await page.bringToFront();
    await page.mouse.click(300, 300);
    await page.keyboard.press('Tab');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300))));
    const witness = await page.evaluate('({ same: look() === before, seen, messages, before, now: look() })');
    expect(witness).toMatchObject({ same: true, seen: [], messages: [] });
    await page.close();
  });
});
