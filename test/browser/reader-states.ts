import type { Page } from 'puppeteer-core';
import type { ChromiumWithLede } from './chromium.ts';
import { type ReaderPage, readerOf } from './reader.ts';
import { ARTICLE_NAMES, type ArticleName } from './reader-articles.ts';

/** A state in which the reader view can be, and how it comes there. */
export interface ReaderState {
  name: string;
  article: ArticleName;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Choices of the reader, by their names. */
  preferences?: Readonly<Record<string, unknown>>;
  /** Keys that are pressed once it is open. */
  keys?: readonly string[];
  prepare?: (reader: ReaderPage, page: Page) => Promise<unknown>;
  forced?: boolean;
  scheme?: 'light' | 'dark';
}

/** Two voices that are nobody's: headless browsers have none. */
const VOICES = `Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [
  { voiceURI: 'a', name: 'Anna', lang: 'en-GB', localService: true, default: true },
  { voiceURI: 'b', name: 'A voice from elsewhere with a long name', lang: 'en-US', localService: false, default: false },
] })`;

/** Opens the reader view in the tab that is in front, or closes it there, by the key of the extension. */
export const pressReaderKey = (lede: ChromiumWithLede): Promise<unknown> =>
  lede.inWorker(
    `new Promise((done) => chrome.tabs.query({ active: true, lastFocusedWindow: true }, ([tab]) => { chrome.commands.onCommand.dispatch('open-reader', tab); done(); }))`,
  );

/**
 * Presses the button, which lets the extension into the page, and opens its article in the reader view by the key. The
 * reader's choices are those that are given; with null, those that are stored.
 */
export async function openReader(
  lede: ChromiumWithLede,
  page: Page,
  { preferences = {}, withVoices = false }: { preferences?: object | null; withVoices?: boolean } = {},
): Promise<ReaderPage> {
  await (await lede.open(page)).close();
  await page.bringToFront();
  const press = () => pressReaderKey(lede);
  if (preferences) await lede.inWorker(`chrome.storage.sync.set({ reader: ${JSON.stringify(preferences)} })`);
  await press();
  await page.waitForSelector('[data-lede-reader=host]');
  const reader = await readerOf(page, lede.id);
  await reader.waitInReader(`root?.querySelector('h1')`);
  if (!withVoices) return reader;
  await reader.evaluate(VOICES);
  await page.keyboard.press('Escape');
  await reader.waitInReader('root === null');
  await press();
  await reader.waitInReader(`root?.querySelector('h1')`);
  return reader;
}

const WIDE = { width: 1280, height: 860 };
const NARROW = { width: 360, height: 740 };
const THEMES = ['paper', 'sepia', 'night'] as const;

const scrollTo = (selector: string) => (reader: ReaderPage) =>
  reader.inReader(`(root.querySelector(${JSON.stringify(selector)}).scrollIntoView(), 1)`);
const press = (selector: string) => (reader: ReaderPage) =>
  reader.inReader(`(root.querySelector(${JSON.stringify(selector)}).click(), 1)`);

const PANELS: Readonly<Record<string, string>> = { look: 'a', outline: 'o', voice: 'r', help: '?', points: 's' };

const bothWidths = (name: string, rest: Omit<ReaderState, 'name' | 'width' | 'height'>): ReaderState[] => [
  { name: `${name}-wide`, ...WIDE, ...rest },
  { name: `${name}-narrow`, ...NARROW, ...rest },
];

export const READER_STATES: readonly ReaderState[] = [
  ...THEMES.flatMap((theme) =>
    ARTICLE_NAMES.flatMap((article): ReaderState[] => [
      { name: `reader-${article}-${theme}-wide`, article, width: 1280, height: 2600, preferences: { theme } },
      { name: `reader-${article}-${theme}-narrow`, article, width: 360, height: 2600, preferences: { theme } },
    ]),
  ),
  ...(['paper', 'night'] as const).flatMap((theme) => [
    ...Object.entries(PANELS).flatMap(([panel, key]) =>
      bothWidths(`reader-panel-${panel}-${theme}`, { article: 'news', preferences: { theme }, keys: [key] }),
    ),
    ...bothWidths(`reader-panel-more-${theme}`, {
      article: 'news',
      preferences: { theme },
      prepare: (reader) => reader.inReader(`([...root.querySelectorAll('.bar button')].at(-1).click(), 1)`),
    }),
    ...bothWidths(`reader-viewer-${theme}`, { article: 'gallery', preferences: { theme }, prepare: press('.picture') }),
    ...bothWidths(`reader-note-${theme}`, { article: 'maths', preferences: { theme }, prepare: press('a.note') }),
    ...bothWidths(`reader-lines-${theme}`, {
      article: 'news',
      preferences: { theme, focus: 3 },
      prepare: scrollTo('.body h2'),
    }),
  ]),
  ...(['atkinson', 'opendyslexic', 'sans', 'mono'] as const).flatMap((face) =>
    bothWidths(`reader-face-${face}`, { article: 'news', preferences: { face }, prepare: scrollTo('.body p') }),
  ),
  ...(['grey', 'black', 'contrast', 'own'] as const).map(
    (theme): ReaderState => ({ name: `reader-theme-${theme}`, article: 'news', ...WIDE, preferences: { theme } }),
  ),
  ...bothWidths('reader-look-own', { article: 'news', preferences: { theme: 'own' }, keys: ['a'] }),
  ...bothWidths('reader-justified-wide', { article: 'news', preferences: { justified: true, wide: true } }),
  { name: 'reader-forced', article: 'news', ...WIDE, forced: true },
  { name: 'reader-forced-look', article: 'news', ...WIDE, forced: true, keys: ['a'] },
  { name: 'reader-320-largest', article: 'code', width: 320, height: 740, preferences: { size: 40 } },
  { name: 'reader-320-look', article: 'code', width: 320, height: 568, keys: ['a'] },
];
