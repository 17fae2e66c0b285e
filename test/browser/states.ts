import type { Page } from 'puppeteer-core';
import { settled } from './popup.ts';
import type { DoubleOptions } from './summarizer-double.ts';
import { pressModel, reopenWithModel } from './with-model.ts';

/** A state in which the popup can be, and how it comes there. */
export interface PopupState {
  name: string;
  path: string;
  /** Pages that our server does not have. */
  address?: string;
  /** What to wait for instead of the end of loading. */
  ready?: string;
  /** Brings the page below into a state before the button is pressed; the popup is then not waited for. */
  before?: (page: Page) => unknown;
  prepare?: (popup: Page, page: Page, origin: string) => Promise<unknown>;
  /** Takes back what would be seen in other states. */
  after?: (popup: Page) => Promise<unknown>;
  forced?: boolean;
}

/** The extension's own API, in its own pages. */
declare const chrome: {
  storage: { local: { set: (items: object) => Promise<void>; remove: (key: string) => Promise<void> } };
  permissions: Record<'request' | 'contains', Answer>;
  extension: { isAllowedFileSchemeAccess: (answer?: (is: boolean) => void) => unknown };
};
type Answer = (of: object, answer?: (is: boolean) => void) => unknown;

/** Has a popup believe that the browser allows whatever it asks for. */
const allowAll = (): void => {
  chrome.permissions.request = (_, answer) => answer?.(true) ?? Promise.resolve(true);
  chrome.permissions.contains = chrome.permissions.request;
};

const press = async (popup: Page, selector: string): Promise<void> => {
  await (await popup.waitForSelector(`${selector}:not(:disabled)`))?.click();
};
const said = (popup: Page) => popup.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
/** Keeps a page from answering, for as long as a picture of the popup takes. */
const keepBusy = (page: Page): Promise<void> =>
  page
    .evaluate(() => {
      const end = Date.now() + 6000;
      while (Date.now() < end);
    })
    .catch(() => undefined);
const unfold = async (popup: Page): Promise<void> => {
  await settled(popup);
  await press(popup, 'button[aria-controls=hidden]');
  await popup.waitForSelector('#hidden li');
};
const toTheEnd = (popup: Page) =>
  popup.evaluate(() => document.querySelector('.middle > :last-child')?.scrollIntoView({ block: 'end' }));
const style = (page: Page, property: string, value: string) =>
  page.evaluate((name, set) => document.documentElement.style.setProperty(name, set), property, value);
const toRightToLeft = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

const SAMPLE = '/sample/page.html';

/** The popup once something in it was pressed, and what that brings is there. */
const pressed = (name: string, selector: string, isThere: (popup: Page) => Promise<unknown> = said): PopupState => ({
  name: `popup-${name}`,
  path: SAMPLE,
  async prepare(popup) {
    await settled(popup);
    await press(popup, selector);
    await isThere(popup);
  },
});

const WRITTEN =
  'Norvia’s premier has backed Estmark’s claim to a grid of its own, while the dispute over winter supplies goes on. Southam warns of shortages, and talks are to resume in spring.';

/** The popup with a double of the browser's model in the state that `act` brings it to. */
const withModel = (
  name: string,
  options: Partial<DoubleOptions> = {},
  act?: (popup: Page) => Promise<unknown>,
): PopupState => ({
  name: `popup-model-${name}`,
  path: SAMPLE,
  async prepare(popup) {
    await reopenWithModel(popup, options);
    await act?.(popup);
    await popup.evaluate(() => document.querySelector('.model')?.scrollIntoView({ block: 'end' }));
  },
});
const downloadTo = (popup: Page, loaded: number) => popup.evaluate((to) => summarizerDouble.download(to), loaded);
const write = async (popup: Page): Promise<void> => {
  await pressModel(popup);
  await popup.waitForFunction(() => summarizerDouble.inputs.length > 0);
  await popup.evaluate((text) => summarizerDouble.answer(text), WRITTEN);
  await popup.waitForSelector('.model .text');
};

const MODEL_STATES: readonly PopupState[] = [
  withModel('ready', { availability: 'available' }),
  withModel('downloadable'),
  withModel('downloading', {}, async (popup) => {
    await pressModel(popup);
    await popup.waitForSelector('.model progress[value]');
    await downloadTo(popup, 0.42);
    await popup.waitForSelector('.model progress[value="0.42"]');
  }),
  withModel('reading', { availability: 'available' }, async (popup) => {
    await pressModel(popup);
    await popup.waitForSelector('.model progress');
  }),
  withModel('written', { availability: 'available' }, write),
  withModel('part', { availability: 'available', quota: 1500 }, async (popup) => {
    await pressModel(popup);
    await popup.waitForFunction(() => summarizerDouble.inputs.length > 1);
    await popup.evaluate((text) => summarizerDouble.answer(text), WRITTEN);
    await popup.waitForSelector('.model .text');
  }),
  withModel('failed', {}, async (popup) => {
    await pressModel(popup);
    await popup.waitForSelector('.model progress[value]');
    await popup.evaluate(() => summarizerDouble.breakOff());
    await popup.waitForSelector('.model [role=alert]');
  }),
  withModel('other-language', { languages: ['ja'] }),
  withModel('missing', { availability: 'unavailable' }),
];

export const POPUP_STATES: readonly PopupState[] = [
  { name: 'popup-clean', path: SAMPLE, prepare: settled },
  { name: 'popup-clean-end', path: SAMPLE, prepare: async (popup) => settled(popup).then(() => toTheEnd(popup)) },
  pressed('original', '[role=radiogroup] input'),
  {
    name: 'popup-hidden',
    path: SAMPLE,
    async prepare(popup) {
      await unfold(popup);
      await popup.evaluate(() => document.querySelector('[aria-controls=hidden]')?.scrollIntoView());
    },
  },
  pressed('marked', '.summary button'),
  pressed('copied', 'button.primary'),
  {
    name: 'popup-by-hand',
    path: SAMPLE,
    async prepare(popup) {
      await settled(popup);
      await popup.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new Error('refused'));
      });
      await press(popup, 'button.primary');
      await popup.waitForSelector('.by-hand');
    },
  },
  pressed('menu', '.caret', (popup) => popup.waitForSelector('[role=menu]')),
  {
    name: 'popup-group',
    path: SAMPLE,
    async prepare(popup) {
      await unfold(popup);
      await press(popup, '.group .fold');
      await press(popup, '.group li button');
      await popup.waitForSelector('.group li .quiet');
      await popup.evaluate(() => document.querySelector('[aria-controls=hidden]')?.scrollIntoView());
    },
  },
  {
    name: 'popup-report',
    path: SAMPLE,
    async prepare(popup) {
      await settled(popup);
      await press(popup, '.report .fold');
      await popup.waitForSelector('.report form');
      await toTheEnd(popup);
    },
  },
  ...MODEL_STATES,
  { name: 'popup-short', path: '/short', prepare: settled },
  { name: 'popup-paid', path: '/paid-gate/page.html', prepare: settled },
  { name: 'popup-registration', path: '/registration-wall/page.html', prepare: settled },
  { name: 'popup-paged', path: '/paged', prepare: settled },
  { name: 'popup-untidy', path: '/untidy', prepare: settled },
  { name: 'popup-crowded', path: '/crowded', prepare: settled },
  { name: 'popup-arabic', path: '/arabic/page.html', prepare: settled },
  { name: 'popup-japanese', path: '/japanese/page.html', prepare: settled },
  { name: 'popup-german', path: '/german/page.html', prepare: settled },
  // The summary's end and the hashtags, in a popup no wider than the narrowest window.
  ...['arabic', 'japanese', 'german'].map((slug) => ({
    name: `popup-${slug}-320`,
    path: `/${slug}/page.html`,
    async prepare(popup: Page) {
      await settled(popup);
      await popup.evaluate(() => {
        document.body.style.width = '320px';
        document.querySelector('.hashtags')?.scrollIntoView({ block: 'end' });
      });
    },
  })),
  { name: 'popup-no-article', path: '/front-page/page.html' },
  {
    name: 'popup-no-article-original',
    path: '/front-page/page.html',
    async prepare(popup) {
      await press(popup, '[role=radiogroup] input');
      await said(popup);
    },
  },
  { name: 'popup-unreadable', path: '/empty' },
  { name: 'popup-picture', path: '/picture.png', ready: 'img' },
  {
    name: 'popup-framed',
    path: '/framed',
    async prepare(popup) {
      await popup.waitForSelector('.message a');
    },
  },
  {
    name: 'popup-part-framed',
    path: '/part-framed',
    async prepare(popup) {
      await settled(popup);
      await popup.waitForSelector('.notice');
    },
  },
  {
    name: 'popup-always',
    path: SAMPLE,
    async prepare(popup) {
      await settled(popup);
      await popup.evaluate(allowAll);
      await press(popup, '.always label:nth-child(2) input');
      await popup.waitForSelector('.exceptions');
      await said(popup);
    },
    after: (popup) => popup.evaluate(() => chrome.storage.local.remove('site:localhost')),
  },
  {
    name: 'popup-not-saved',
    path: SAMPLE,
    async prepare(popup) {
      await settled(popup);
      await popup.evaluate(allowAll);
      await popup.evaluate(() => {
        chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      });
      await press(popup, '.always label:nth-child(2) input');
      await said(popup);
    },
  },
  { name: 'popup-loading', path: '/loading', ready: 'h1' },
  { name: 'popup-restricted', path: '', address: 'chrome://version' },
  {
    name: 'popup-file',
    path: '',
    address: 'about:blank',
    async prepare(popup) {
      await popup.evaluateOnNewDocument(() => {
        chrome.extension.isAllowedFileSchemeAccess = (answer) => answer?.(false) ?? Promise.resolve(false);
      });
      await popup.reload();
      await popup.waitForSelector('.message button');
    },
  },
  {
    name: 'popup-gone',
    path: SAMPLE,
    async prepare(popup, page, origin) {
      await settled(popup);
      await page.goto(`${origin}/german/page.html`);
      await popup.waitForSelector('.message');
    },
  },
  { name: 'popup-skeleton', path: SAMPLE, before: keepBusy },
  {
    name: 'popup-busy',
    path: SAMPLE,
    before: keepBusy,
    prepare: async (popup) => {
      await popup.waitForSelector('.message[aria-busy=true]');
    },
  },
  {
    name: 'popup-rtl',
    path: SAMPLE,
    async prepare(popup) {
      await unfold(popup);
      await toRightToLeft(popup);
    },
  },
  {
    name: 'popup-rtl-hidden',
    path: SAMPLE,
    async prepare(popup) {
      await unfold(popup);
      await toRightToLeft(popup);
      await popup.evaluate(() => document.querySelector('[aria-controls=hidden]')?.scrollIntoView());
    },
  },
  { name: 'popup-forced', path: SAMPLE, forced: true, prepare: unfold },
  {
    name: 'popup-text-200',
    path: SAMPLE,
    async prepare(popup) {
      await settled(popup);
      await style(popup, 'font-size', '200%');
    },
  },
];

/** A state of a page of ours that fills a tab. */
export interface PageState {
  name: string;
  /** In CSS pixels. */
  width: number;
  forced?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
}

const statesOf = (page: string): PageState[] => [
  { name: `${page}-wide`, width: 1280 },
  { name: `${page}-narrow`, width: 320 },
  { name: `${page}-rtl`, width: 1000, prepare: toRightToLeft },
  { name: `${page}-text-200`, width: 1280, prepare: (opened) => style(opened, 'font-size', '200%') },
  { name: `${page}-text-200-narrow`, width: 320, prepare: (opened) => style(opened, 'font-size', '200%') },
  { name: `${page}-forced`, width: 1000, forced: true },
];

/** Sites of which something is kept, in the browser's local storage; no browser has allowed any. */
const KEPT = {
  ...Object.fromEntries(
    ['courier.example', 'harbour.example', 'meridian.example', 'quay.example', 'slate.example'].map((site) => [
      `site:${site}`,
      { automatic: 'clean' },
    ]),
  ),
  'site:a-newspaper-with-a-long-name.of-a-small-town.example': {
    automatic: 'reader',
    except: ['/', '/opinion/'],
    hide: [
      {
        tag: 'aside',
        id: '',
        names: ['support'],
        role: '',
        label: '',
        path: ['aside'],
        text: 'Support our journalism',
      },
    ],
  },
};

/** With sites of which something is kept, a template in which a name is wrong, and all that folds unfolded. */
const fill = async (page: Page): Promise<void> => {
  await page.evaluate(async (kept) => {
    await (
      globalThis as unknown as { chrome: { storage: { local: { set(values: object): Promise<void> } } } }
    ).chrome.storage.local.set(kept);
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  }, KEPT);
  await page.type('#copying textarea', '{titel}');
  await page.waitForSelector('#copying .error');
  await page.waitForSelector('#automatic .notice');
};

export const OPTIONS_STATES: readonly PageState[] = [
  ...statesOf('options'),
  { name: 'options-full', width: 1000, prepare: fill },
  { name: 'options-full-narrow', width: 320, prepare: fill },
];
export const WELCOME_STATES: readonly PageState[] = [
  ...statesOf('welcome'),
  ...[1280, 320].map((width) => ({
    name: `welcome-clean-${width}`,
    width,
    async prepare(page: Page) {
      await press(page, 'button.primary');
      await page.waitForSelector('.summary li');
    },
  })),
];
