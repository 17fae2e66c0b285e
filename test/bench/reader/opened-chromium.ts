import type { HTTPRequest, Page } from 'puppeteer-core';
import { launchChromium } from '../../browser/chromium.ts';
import { readerOf } from '../../browser/reader.ts';
import {
  asAsked,
  changesOf,
  GO_THROUGH,
  type Opener,
  PICTURES,
  PICTURES_CAME,
  type Shown,
  type Told,
} from './pages-to-open.ts';

const EVERYWHERE = '*://*/*';
const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="teal"/></svg>';

/** Opens pages at their own addresses in Chromium, by the key. */
export async function openerInChromium(): Promise<Opener> {
  const lede = await launchChromium();
  await lede.allow(EVERYWHERE);
  const own = await lede.browser.newPage();
  await own.goto(`chrome-extension://${lede.id}/src/options/options.html`);
  await own.evaluate(`chrome.permissions.request({ origins: ['${EVERYWHERE}'] })`);
  await own.close();

  /** Presses the reader's key; tells whether the page has an article. */
  const pressKey = () =>
    lede.inWorker<boolean>(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      chrome.commands.onCommand.dispatch('open-reader', tab);
      for (let i = 0; i < 200; i++) {
        try { return (await chrome.tabs.sendMessage(tab.id, { ask: 'visit', clean: false })).article !== null; }
        catch { await new Promise((wait) => setTimeout(wait, 50)); }
      }
      throw new Error('the page never answers');
    })()`);

  async function openReader({ url, markup }: Shown, page: Page): Promise<Told> {
    const faults: string[] = [];
    const asked: string[] = [];
    let isOpening = false;
    const respond = (request: HTTPRequest): Promise<void> => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame() && !isOpening;
      if (isPage)
        return request.respond({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
          body: markup(),
        });
      if (!isOpening) return request.abort();
      asked.push(request.url());
      return request.resourceType() === 'image'
        ? request.respond({ contentType: 'image/svg+xml', body: PHOTO })
        : request.abort();
    };
    await page.setRequestInterception(true);
    page.on('request', (request) => void respond(request).catch(() => undefined));
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    const client = await page.createCDPSession();
    await client.send('Runtime.enable');
    client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      faults.push(`exception: ${exception?.description ?? text}`);
    });
    const before = await page.content();
    // Browsers ask for a page's mark when they come to it.
    const marks = await page.$$eval('link[rel~=icon]', (links) => links.map((link) => (link as HTMLLinkElement).href));
    marks.push(new URL('/favicon.ico', url).href);
    // What the page asks for late is its own.
    isOpening = true;
    if (!(await pressKey())) return { pictures: null, faults };
    const { inReader, waitInReader } = await readerOf(page, lede.id);
    await waitInReader('root?.querySelector("main h1")');
    await inReader(GO_THROUGH);
    await waitInReader(PICTURES_CAME);
    const pictures = await inReader<string[]>(PICTURES);
    const expected = new Set([...pictures, ...marks].map(asAsked));
    for (const address of asked) if (!expected.has(asAsked(address))) faults.push(`request: ${address}`);
    await inReader('ledePresence.session.leaveReader() && 1');
    faults.push(...changesOf(before, await page.content()));
    return { pictures: pictures.length, faults };
  }

  return {
    async open(shown) {
      const page = await lede.browser.newPage();
      try {
        return await openReader(shown, page);
      } finally {
        await page.close();
      }
    },
    close: () => lede.close(),
  };
}
