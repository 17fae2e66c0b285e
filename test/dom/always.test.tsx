import { beforeEach, expect, it, vi } from 'vitest';
import { StorageDouble } from '../unit/storage-double.ts';
import { showInPopup } from './in-popup.ts';

const storage = new StorageDouble();
/** What the browser asks the reader, oldest first, until he answers. */
let questions: ((isAllowed: boolean) => void)[] = [];
const permissions = {
  request: () => new Promise<boolean>((answer) => questions.push(answer)),
  contains: async () => true,
};
const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
const api = { ...storage.api, permissions, i18n, runtime: { id: 'lede' } };
// The polyfill gives out the one of that name, and asks the other whether it is in an extension.
vi.stubGlobal('browser', api);
vi.stubGlobal('chrome', api);

const SITE = 'site:news.example';
const isAsked = (times: number) => expect.poll(() => questions).toHaveLength(times);

/** What follows an answer is done within these tasks, for the doubles wait for nothing. */
async function settled(): Promise<void> {
  for (let task = 0; task < 20; task++) await new Promise((done) => setTimeout(done));
}

beforeEach(() => {
  storage.reset();
  questions = [];
});

/** The choice for the site of a page, in a popup. */
async function show() {
  const { Always } = await import('../../src/popup/always.tsx');
  const [said, shown]: [string[], string[]] = [[], []];
  const context = {
    tab: { url: 'https://news.example/a' },
    announce: (text: string) => said.push(text),
    ask: async ({ ask }: { ask: string }) => void shown.push(ask),
  };
  const place = await showInPopup(Always, context);
  const choices = () => [...place.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  await expect.poll(() => choices()[0]?.checked).toBe(true);
  return { choose: (at: number) => choices()[at]?.click(), choices, said, shown };
}

it('is what was chosen last, and says so alone, where the browser allows an earlier choice only then', async () => {
  const { choose, choices, said, shown } = await show();
  choose(1);
  await isAsked(1);
  choose(2);
  await isAsked(2);
  questions[1]?.(true);
  await expect.poll(() => said).toEqual(['saidAlwaysReader']);
  questions[0]?.(true);
  await settled();
  expect(choices()[2]?.checked).toBe(true);
  expect(storage.areas.local.get(SITE)).toEqual({ automatic: 'reader' });
  expect(said).toEqual(['saidAlwaysReader']);
  expect(shown).toEqual(['reader']);
});

it('stays off where the browser allows it after that was chosen', async () => {
  const { choose, choices, said, shown } = await show();
  choose(1);
  await isAsked(1);
  choose(0);
  await expect.poll(() => said).toEqual(['saidAlwaysOff']);
  questions[0]?.(true);
  await settled();
  expect(choices()[0]?.checked).toBe(true);
  expect(storage.areas.local.get(SITE)).toBeUndefined();
  expect(said).toEqual(['saidAlwaysOff']);
  expect(shown).toEqual([]);
});

it('is shown as it was, and says why, where the browser does not allow it', async () => {
  const { choose, choices, said } = await show();
  choose(1);
  expect(choices()[1]?.checked).toBe(true);
  await isAsked(1);
  questions[0]?.(false);
  await expect.poll(() => said).toEqual(['saidNotAllowed']);
  expect(choices()[0]?.checked).toBe(true);
});
