/**
 * `npm run bench:opened [-- --corpus <dir>] [--limit N] [--no-build]`: opens the reader view of the built extension on page
 * after page, of the project or of a corpus, goes through it from top to bottom and leaves. Tells of every exception of ours,
 * of every request that is not for a picture of the article, and of every page that is not as it was; ends with an error
 * where there is one. Pages run no scripts of their own, so that whatever happens is ours.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { launchChromium } from '../../browser/chromium.ts';
import { readerOf } from '../../browser/reader.ts';
import { loadCorpus, readMarkup } from '../reading/corpus.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    limit: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const PAGES = resolve(import.meta.dirname, '../../pages');
const EVERYWHERE = '*://*/*';
const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="teal"/></svg>';

if (!values['no-build']) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

interface Shown {
  name: string;
  url: string;
  markup: () => string | Buffer;
}

function pagesToShow(): Shown[] {
  if (!values.corpus) {
    const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => ({
      name,
      url: `https://page.example/${name}/`,
      markup: () => readFileSync(resolve(PAGES, name, 'page.html')),
    }));
  }
  const folder = resolve(values.corpus);
  const pages = loadCorpus(folder);
  const step = values.limit ? Math.max(1, pages.length / Number(values.limit)) : 1;
  return pages
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .map((page) => ({ name: page.id, url: page.url, markup: () => readMarkup(folder, page) }));
}

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

/** An address as the browser asks for it: without a place, and securely, as a secure page asks for its pictures. */
const asAsked = (address: string): string => address.split('#')[0]!.replace(/^http:/, 'https:');

interface Told {
  /** Null where nothing was opened. */
  pictures: number | null;
  faults: string[];
}

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
  await inReader(`(async () => {
    const dialog = root.querySelector('dialog');
    const next = () => new Promise((done) => requestAnimationFrame(done));
    for (let i = 0; i < 400 && dialog.scrollTop + dialog.clientHeight < dialog.scrollHeight - 2; i++) {
      dialog.scrollTop += dialog.clientHeight;
      await next();
      await next();
    }
  })()`);
  await waitInReader(
    `[...root.querySelectorAll('img')].every((img) => img.complete || img.getBoundingClientRect().width === 0)`,
  );
  const pictures = await inReader<string[]>(`[...root.querySelectorAll('img')].map((img) => img.src)`);
  const expected = new Set([...pictures, ...marks].map(asAsked));
  for (const address of asked) if (!expected.has(asAsked(address))) faults.push(`request: ${address}`);
  await inReader('ledePresence.session.leaveReader() && 1');
  if ((await page.content()) !== before) faults.push('the page is not as it was');
  return { pictures: pictures.length, faults };
}

let opened = 0;
let unread = 0;
let pictures = 0;
let faulty = 0;
for (const shown of pagesToShow()) {
  const page = await lede.browser.newPage();
  const told = await openReader(shown, page).catch(
    (error: unknown): Told => ({ pictures: 0, faults: [String(error)] }),
  );
  await page.close();
  if (told.pictures === null) unread++;
  else {
    opened++;
    pictures += told.pictures;
  }
  if (told.faults.length === 0) continue;
  faulty++;
  console.log(`\n${shown.name}`);
  for (const fault of told.faults) console.log(`  ${fault}`);
}
await lede.close();
console.log(
  `\nreader view opened on ${opened} pages with ${pictures} pictures; ${unread} pages have no article; ${faulty} with an exception, a request of another kind, or not given back`,
);
if (faulty) process.exitCode = 1;
