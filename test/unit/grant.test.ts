import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageDouble } from './storage-double.ts';

const SITE = '*://news.example/*';
const ALL_SITES = '*://*/*';

const storage = new StorageDouble();
const allowed = new Set<string>();
/** Answers the browser's question; nobody is told where the popup that asked is gone. */
let answer: (isAllowed: boolean) => void = () => undefined;
const permissions = {
  request: () => new Promise<boolean>((answered) => (answer = answered)),
  contains: async ({ origins }: { origins: string[] }) =>
    allowed.has(ALL_SITES) || origins.every((origin) => allowed.has(origin)),
  getAll: async () => ({ origins: [...allowed] }),
  remove: async ({ origins }: { origins: string[] }) => origins.forEach((origin) => void allowed.delete(origin)),
};
const api = { ...storage.api, permissions };
vi.mock('../../src/native.ts', () => ({ native: api }));
vi.mock('webextension-polyfill', () => ({ default: api }));
const { askAgain, askFor, forgetWish, fulfilWish, wishedSite } = await import('../../src/sites/grant.ts');
const { loadChoices } = await import('../../src/sites/choices.ts');

const wish = { site: 'news.example', automatic: 'clean', origins: [SITE] } as const;
const chosen = async () => (await loadChoices('news.example')).choice.automatic;
const isKept = () => storage.areas.session.has('wish');

/** Asks, and is closed by the question: nothing after it is done. */
async function askAndClose(asked: { site: string | null; automatic: 'clean'; origins: string[] }): Promise<void> {
  void askFor(asked);
  await vi.waitFor(() => expect(isKept()).toBe(true));
}
/** What the browser tells the background when something is allowed. */
async function grant(...origins: string[]): Promise<void> {
  for (const origin of origins) allowed.add(origin);
  await fulfilWish(origins);
}

beforeEach(() => {
  storage.reset();
  allowed.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('a wish', () => {
  it.each([
    ['comes true', true, 'clean'],
    ['is forgotten', false, null],
  ] as const)('%s by the answer to whoever asked', async (_what, isAllowed, automatic) => {
    const asking = askFor({ ...wish, origins: [SITE] });
    await vi.waitFor(() => expect(isKept()).toBe(true));
    answer(isAllowed);
    expect(await asking).toBe(isAllowed);
    expect(await chosen()).toBe(automatic);
    expect(isKept()).toBe(false);
  });

  it('comes true in the background where the question closed the popup, though the reader took some minutes', async () => {
    await askAndClose({ ...wish, origins: [SITE] });
    vi.setSystemTime(new Date('2026-03-01T12:05:00Z'));
    await grant(SITE);
    expect(await chosen()).toBe('clean');
    expect(isKept()).toBe(false);
  });

  it('does not come true by a wider grant for another reason', async () => {
    await askAndClose({ ...wish, origins: [SITE] });
    await grant(ALL_SITES);
    expect(await chosen()).toBe(null);
  });

  it('does not come true long after nobody answered, and keeps nothing from being given back', async () => {
    await askAndClose({ ...wish, origins: [SITE] });
    expect(await wishedSite()).toBe('news.example');
    vi.setSystemTime(new Date('2026-03-01T12:10:00Z'));
    expect(await wishedSite()).toBe(undefined);
    await grant(SITE);
    expect(await chosen()).toBe(null);
  });

  it('does not come true once the reader decided otherwise for its site, and for no other', async () => {
    await askAndClose({ ...wish, origins: [SITE] });
    await forgetWish('other.example');
    await forgetWish(null);
    expect(isKept()).toBe(true);
    await forgetWish('news.example');
    await grant(SITE);
    expect(await chosen()).toBe(null);
  });

  it('does not come true for whoever asked once the reader decided otherwise, or wished something else', async () => {
    const asking = askFor({ ...wish, origins: [SITE] });
    await vi.waitFor(() => expect(isKept()).toBe(true));
    const allow = answer;
    const other = askFor({ ...wish, automatic: 'reader', origins: [SITE] });
    await vi.waitFor(() => expect(answer).not.toBe(allow));
    allow(true);
    expect(await asking).toBe(true);
    expect(await chosen()).toBe(null);
    await forgetWish('news.example');
    answer(true);
    expect(await other).toBe(true);
    expect(await chosen()).toBe(null);
  });

  it('does not come true by the answer to a question about what is kept already', async () => {
    await askAndClose({ ...wish, origins: [SITE] });
    const asking = askAgain([SITE]);
    await vi.waitFor(() => expect(isKept()).toBe(false));
    await grant(SITE);
    answer(true);
    expect(await asking).toBe(true);
    expect(await chosen()).toBe(null);
  });

  it('for all sites is known from none', async () => {
    expect(await wishedSite()).toBe(undefined);
    await askAndClose({ site: null, automatic: 'clean', origins: [ALL_SITES] });
    expect(await wishedSite()).toBe(null);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'clean'],
    ['one without its time', { ...wish }],
    ['one of no known kind', { ...wish, automatic: 'always', since: Date.parse('2026-03-01T12:00:00Z') }],
  ])('is none where %s is stored', async (_what, stored) => {
    storage.areas.session.set('wish', stored);
    await grant(SITE);
    expect(await chosen()).toBe(null);
  });
});
