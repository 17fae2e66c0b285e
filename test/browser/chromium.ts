import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { findOrInstallBrowser, START_MS } from './find.ts';
import { FINAL_MESSAGE } from './popup.ts';

const DIST = resolve(import.meta.dirname, '../../dist/chrome');

/** Quiet and offline: nothing but what a test asks for. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

const FROM_START = [`--load-extension=${DIST}`, '--disable-features=DisableLoadExtensionCommandLineSwitch'];

export interface LaunchOptions {
  headless?: boolean;
  scheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  args?: readonly string[];
  /** The folder of our words that is shown, 'pt_BR', whatever language the browser has. */
  language?: string;
  /** The folder of a profile that stays, and may have been used before; else there is one that goes with the browser. */
  profile?: string;
  /** Loads the extension before any page, as an installed one is, and not into the browser that runs: a profile keeps its state. */
  fromStart?: boolean;
  /** Leaves the page open that the install opens. */
  keepWelcome?: boolean;
}

/** Chromium with the built extension in it, in a profile of its own. */
export interface ChromiumWithLede {
  browser: Browser;
  id: string;
  /** Opens an address in a tab of its own. */
  show: (address: string) => Promise<Page>;
  /** Closes every tab that a test has opened. */
  closePages: () => Promise<void>;
  /** Presses the toolbar button on a page, as a click does: `activeTab` is granted. */
  press: (page: Page) => Promise<void>;
  /** The popup that the last press has opened, once it is there. */
  popup: () => Promise<Page>;
  /** Presses the button and waits until the popup has said how things stand. */
  open: (page: Page) => Promise<Page>;
  /** Runs code in the extension's worker. */
  inWorker: <T>(code: string) => Promise<T>;
  /** Allows sites, as their user does in the browser's own settings; a request for them is then granted. */
  allow: (pattern: string) => Promise<void>;
  /** Withdraws what was allowed, there too. */
  withdraw: (pattern: string) => Promise<void>;
  /** Allows the extension in private windows, as their user does in the browser's own settings; it is loaded anew for it. */
  allowPrivate: () => Promise<void>;
  /** Keeps the extension from pages on the disk, as the browser does with one from its store; it is loaded anew for it. */
  barFiles: () => Promise<void>;
  /** Opens an address in a private window. */
  showPrivate: (address: string) => Promise<Page>;
  /** Runs code in a page of the extension's own. */
  inOwnPage: <T>(code: string) => Promise<T>;
  /** Has the articles of a site cleaned as they open, and allows that; returns when it is so. */
  automatic: (site: string, pattern: string) => Promise<void>;
  /** Stops the extension's worker, as the browser does with one that has nothing to do; returns when it has stopped. */
  sleep: () => Promise<void>;
  /** Puts the extension in the place of itself, as an update does. */
  update: () => Promise<void>;
  /** Ends the browser as a fault does, which saves nothing first. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
}

/** A copy of the built extension that has no words but those of one language. */
function inLanguage(language: string, folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(DIST, copy, { recursive: true });
  for (const other of readdirSync(join(copy, '_locales')))
    if (other !== language) rmSync(join(copy, '_locales', other), { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}

export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumWithLede> {
  const userDataDir = options.profile ?? mkdtempSync(join(tmpdir(), 'lede-'));
  const browser = await puppeteer.launch({
    executablePath: await findOrInstallBrowser('chromium'),
    timeout: START_MS,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    defaultViewport: options.headless === false ? null : (options.viewport ?? { width: 1280, height: 860 }),
    args: [...ARGUMENTS, ...(options.fromStart ? FROM_START : []), ...(options.args ?? [])],
  });
  const id = options.fromStart
    ? new URL((await browser.waitForTarget((target) => target.url().startsWith('chrome-extension:'))).url()).host
    : await browser.installExtension(options.language ? inLanguage(options.language, userDataDir) : DIST);
  /** The worker that runs now, or the next one to wake. */
  const workerTarget = () =>
    browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().includes(id));
  await workerTarget();
  // Opened by the install, which each start of a profile is to the browser, and in the way of most.
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/src/welcome/welcome.html'));
  if (!options.keepWelcome) await (await welcome.asPage()).close();
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is not installed');

  const inWorker = async <T>(code: string): Promise<T> => {
    const scope = await (await workerTarget()).worker();
    if (!scope) throw new Error('the worker is gone');
    return scope.evaluate(code) as Promise<T>;
  };
  const isPopup = (target: Target): boolean => target.url().startsWith(`chrome-extension://${id}/src/popup`);
  /** Popups that were there before the last press, which may take a while to close. */
  let former: readonly Target[] = [];
  const popup = async (): Promise<Page> => {
    const target = await browser.waitForTarget((each) => isPopup(each) && !former.includes(each));
    const page = await target.asPage();
    if (options.scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.scheme }]);
    return page;
  };
  const press = async (page: Page): Promise<void> => {
    await page.bringToFront();
    former = browser.targets().filter(isPopup);
    await page.triggerExtensionAction(extension);
  };
  const inSettings = async (code: string): Promise<void> => {
    const settings = await browser.newPage();
    await settings.goto(`chrome://extensions/?id=${id}`);
    await settings.evaluate(code);
    await settings.close();
  };
  const permit = (does: string, pattern: string) =>
    inSettings(`chrome.developerPrivate.${does}HostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`);
  const configure = (change: string) =>
    // Else what is not from a store is switched off as it is loaded anew.
    inSettings(
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }).then(() =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, ${change} }))`,
    );
  // Right after the start the worker may not have its API yet.
  for (let i = 0; i < 100; i++) {
    if (await inWorker<boolean>('typeof chrome.tabs === "object"').catch(() => false)) break;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  /** Does something in a page of the extension's own, for what only such a page can do. */
  const inOwnPage = async <T>(act: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/src/options/options.html`);
    const result = await act(page);
    await page.close();
    return result;
  };

  return {
    browser,
    id,
    press,
    popup,
    async show(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    async closePages() {
      for (const page of await browser.pages()) if (page.url() !== 'about:blank') await page.close();
    },
    async open(page) {
      await press(page);
      const opened = await popup();
      await opened.waitForSelector(`[role=radiogroup], ${FINAL_MESSAGE}`);
      return opened;
    },
    inWorker,
    allow: (pattern) => permit('add', pattern),
    withdraw: (pattern) => permit('remove', pattern),
    allowPrivate: () => configure('incognitoAccess: true'),
    barFiles: () => configure('fileAccess: false'),
    async showPrivate(address) {
      const opened = browser.waitForTarget((target) => target.url() === address);
      const url = JSON.stringify(address);
      await inOwnPage((page) => page.evaluate(`chrome.windows.create({ incognito: true, url: ${url} })`));
      return (await opened).asPage();
    },
    inOwnPage: (code) => inOwnPage((page) => page.evaluate(code)) as Promise<never>,
    async automatic(site, pattern) {
      await permit('add', pattern);
      const [origins, key] = [JSON.stringify([pattern]), JSON.stringify(`site:${site}`)];
      await inOwnPage(async (page) => {
        await page.evaluate(
          `chrome.permissions.request({ origins: ${origins} }).then(() => chrome.storage.local.set({ [${key}]: { automatic: 'clean' } }))`,
        );
        await page.waitForFunction('chrome.scripting.getRegisteredContentScripts().then((all) => all.length > 0)');
      });
    },
    async sleep() {
      const target = await workerTarget();
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', (destroyed) => destroyed === target && resolve());
      });
      // Closed, not stopped: a worker that is stopped under an attached debugger waits for it when it starts again.
      await (await target.worker())?.close();
      await gone;
    },
    async update() {
      await browser.installExtension(DIST);
      await workerTarget();
    },
    async kill() {
      const process = browser.process();
      if (!process) throw new Error('the browser has no process of ours');
      const gone = once(process, 'exit');
      process.kill('SIGKILL');
      await gone;
    },
    async close() {
      await browser.close();
      if (!options.profile) rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
