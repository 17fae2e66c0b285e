import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findOrInstallBrowser, START_MS } from './find.ts';
import { SETTLED } from './popup.ts';

const DIST = resolve(import.meta.dirname, '../../dist/firefox');
const ID = 'lede@lede.example';
/** Fixed, so that the addresses of our pages are known. */
const UUID = '7d1b5a34-57d6-4c2c-9a0e-0a3f2f6f5a11';

interface Connection {
  send: (method: string, params: object) => Promise<{ result: Record<string, unknown> }>;
}

interface Evaluated {
  type: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Firefox with the built extension in it. Its popup is no page for a driver: it is reached from another page of the
 * extension, in which `popup` is bound to the popup's window.
 */
export interface FirefoxWithLede {
  browser: Browser;
  /** Presses the toolbar button, as a click does: `activeTab` is granted. */
  press: (page: Page) => Promise<void>;
  /** Evaluates an expression with `popup` bound to the popup's window, null where it is closed. */
  inPopup: <T>(expression: string) => Promise<T>;
  /** Waits until an expression about the popup is true. */
  waitInPopup: (expression: string) => Promise<void>;
  /** Waits until the popup's status says something. */
  says: (text: string) => Promise<void>;
  /** Closes the popup where it is open; returns when it is gone. */
  closePopup: () => Promise<void>;
  /** Evaluates an expression in the browser's own window. */
  inChrome: <T>(expression: string) => Promise<T>;
  /** Presses at the middle of an element of the popup, as the mouse does. */
  clickInPopup: (selector: string) => Promise<void>;
  screenshotPopup: () => Promise<Buffer>;
  /** Runs a script in the popup's window as a driver does, which the popup's own rules forbid; then evaluates an expression. */
  runInPopup: <T>(script: string, expression: string) => Promise<T>;
  /** The same in the page of the tab in front, with the reader view's host and its root bound to `host` and `root`. */
  runInPage: <T>(script: string, expression: string) => Promise<T>;
  /** Opens another page of the extension in a tab of its own; gives the way to evaluate there. */
  openPage: (path: string) => Promise<<T>(expression: string) => Promise<T>>;
  /** The colour scheme that pages are told. */
  setScheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Opens a page of the extension in a tab; evaluates there. */
  inOptions: <T>(expression: string) => Promise<T>;
  /** Puts the extension in the place of itself, as an update does. The tabs of its pages go with it. */
  update: () => Promise<void>;
  close: () => Promise<void>;
}

const PATIENCE = 400;
const STEP_MS = 50;

export async function launchFirefox({ headless = true } = {}): Promise<FirefoxWithLede> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findOrInstallBrowser('firefox'),
    timeout: START_MS,
    headless,
    defaultViewport: headless ? { width: 1280, height: 860 } : null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.disabledForTesting': true,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  await browser.installExtension(DIST);
  const connection = (browser as unknown as { connection: Connection }).connection;
  const evaluate = async <T>(context: string, expression: string): Promise<T> => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    const { type, result: value, exceptionDetails } = result as unknown as Evaluated;
    if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'failed');
    return JSON.parse(String(value?.value)) as T;
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [chrome] = tree.result.contexts as { context: string }[];
  if (!chrome) throw new Error('the window of the browser is not there');
  const openTab = async (path: string): Promise<string> => {
    const created = await connection.send('browsingContext.create', { type: 'tab', background: true });
    const context = String(created.result.context);
    const url = `moz-extension://${UUID}/src/${path}`;
    await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    return context;
  };
  let options = await openTab('options/options.html');
  const inChrome = <T>(expression: string) => evaluate<T>(chrome.context, expression);
  const inOptions = <T>(expression: string) => evaluate<T>(options, expression);
  const inPopup = <T>(expression: string) =>
    inOptions<T>(`((popup) => (${expression}))(browser.extension.getViews({ type: 'popup' })[0] ?? null)`);
  /** Whether an expression becomes true. */
  const becomes = async (expression: string): Promise<boolean> => {
    for (let i = 0; i < PATIENCE; i++) {
      if (await inPopup<boolean>(`Boolean(${expression})`).catch(() => false)) return true;
      await new Promise((wait) => setTimeout(wait, STEP_MS));
    }
    return false;
  };
  const waitInPopup = async (expression: string): Promise<void> => {
    if (await becomes(`popup && (${expression})`)) return;
    const shown = await inPopup<string | null>('popup && popup.document.body.innerText').catch(String);
    throw new Error(`never true of the popup: ${expression}, which shows ${JSON.stringify(shown)}`);
  };
  const POPUP_BROWSER = `document.querySelector('.webextension-popup-browser')`;
  /** Has the browser itself run a function, written out, in the process of what a browser element shows; gives its answer. */
  const inProcess = <T>(element: string, written: string, argument: object) =>
    inChrome<T>(`(async () => {
      const { messageManager } = ${element};
      const answer = new Promise((answered, failed) => {
        messageManager.addMessageListener('lede:ran', function listener({ data: { value, error } }) {
          messageManager.removeMessageListener('lede:ran', listener);
          if (error) failed(new Error(error));
          else answered(JSON.parse(value));
        });
      });
      const frameScript = async (act, argument) => {
        try {
          sendAsyncMessage('lede:ran', { value: JSON.stringify(await act(argument)) ?? 'null' });
        } catch (error) {
          sendAsyncMessage('lede:ran', { error: String(error) });
        }
      };
      const code = '(' + frameScript + ')(' + ${JSON.stringify(written)} + ',' + ${JSON.stringify(JSON.stringify(argument))} + ')';
      messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(code), false);
      return answer;
    })()`);
  /** Runs a script in what a browser element shows, with the reader view over it bound to `host` and `root`. */
  const run = <T>(element: string, script: string, expression: string) =>
    inProcess<T>(
      element,
      `async ({ script, expression }) => {
        const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        const host = content.document.querySelector('[data-lede-reader=host]');
        sandbox.host = host && Cu.waiveXrays(host);
        sandbox.root = host && Cu.waiveXrays(host.openOrClosedShadowRoot);
        Cu.evalInSandbox(script, sandbox);
        return JSON.parse(await Cu.evalInSandbox('(async () => JSON.stringify(await (' + expression + ')) ?? "null")()', sandbox));
      }`,
      { script, expression },
    );
  return {
    browser,
    inChrome,
    inOptions,
    inPopup,
    waitInPopup,
    says: (text) =>
      waitInPopup(`popup.document.querySelector('[role=status]')?.textContent.includes(${JSON.stringify(text)})`),
    async closePopup() {
      await inPopup('popup?.close()');
      if (!(await becomes('popup === null'))) throw new Error('the popup does not close');
    },
    async press(page) {
      await page.bringToFront();
      await inChrome(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
        ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        return true;
      })()`);
    },
    async clickInPopup(selector) {
      // In one go and in its own process: the popup grows while it is read, and what was measured before has moved.
      await inProcess(
        POPUP_BROWSER,
        `({ selector }) => {
          const element = content.document.querySelector(selector);
          element.scrollIntoView({ block: 'nearest' });
          const { left, top, width, height } = element.getBoundingClientRect();
          for (const type of ['mousemove', 'mousedown', 'mouseup'])
            content.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, clickCount: 1 });
        }`,
        { selector },
      );
    },
    async screenshotPopup() {
      const data = await inChrome<string>(`(async () => {
        const { width, height } = ${POPUP_BROWSER}.getBoundingClientRect();
        const bitmap = await ${POPUP_BROWSER}.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 2, 'rgb(255,255,255)');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];
      })()`);
      return Buffer.from(data, 'base64');
    },
    runInPopup: (script, expression) => run(POPUP_BROWSER, script, expression),
    runInPage: (script, expression) => run('gBrowser.selectedBrowser', script, expression),
    async openPage(path) {
      const context = await openTab(path);
      return <T>(expression: string) => evaluate<T>(context, expression);
    },
    async setScheme(scheme) {
      await inChrome(
        `(Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1}), true)`,
      );
    },
    async update() {
      await browser.installExtension(DIST);
      options = await openTab('options/options.html');
    },
    close: () => browser.close(),
  };
}

/** For `npm start -- --browser firefox`. */
export async function showInFirefox(address: string, headless: boolean, out: string): Promise<void> {
  const lede = await launchFirefox({ headless });
  const page = await lede.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  if (!headless) {
    console.log(`Open: ${address}\nPress Lede's button (behind the puzzle piece). Close the browser to end.`);
    await new Promise((closed) => lede.browser.once('disconnected', closed));
    return;
  }
  mkdirSync(out, { recursive: true });
  await page.screenshot({ path: `${out}/before.png` });
  await lede.press(page);
  await lede.waitInPopup(`popup.document.querySelector('${SETTLED}')`);
  await lede.inPopup(`popup.document.querySelector('button[aria-controls=hidden]')?.click()`);
  console.log(await lede.inPopup<string>('popup.document.body.innerText'));
  writeFileSync(`${out}/popup.png`, await lede.screenshotPopup());
  await page.screenshot({ path: `${out}/after.png` });
  console.log('\nPictures: out/before.png, out/after.png, out/popup.png');
  await lede.close();
}
