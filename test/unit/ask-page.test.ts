import { beforeEach, expect, it, vi } from 'vitest';

/** A tab's page: what its script answers, where there is one; and what was put into it. */
const page = {
  answers: null as null | ((question: object) => unknown),
  asked: [] as object[],
  puts: [] as string[],
  /** How often it refuses a script before it takes it. */
  refusals: 0,
};

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `extension://lede/${path}` },
    tabs: {
      sendMessage: async (_tab: number, question: object) => {
        page.asked.push(question);
        if (!page.answers) throw new Error('Could not establish connection.');
        return page.answers(question);
      },
    },
    scripting: {
      insertCSS: async () => undefined,
      executeScript: async ({ files }: { files: string[] }) => {
        if (page.refusals-- > 0) throw new Error('Cannot access contents of the page.');
        page.puts.push(...files);
        page.answers = () => 'there';
        return [{}];
      },
    },
  },
}));
vi.mock('../../src/content.ts?script&iife', () => ({ default: 'content.js' }));
vi.mock('../../src/cleaner.ts?script&iife', () => ({ default: 'cleaner.js' }));
vi.mock('../../src/page-sheet.ts', () => ({ PAGE_SHEET: '', MARK_SHEET: '' }));
const { askPage, Restricted } = await import('../../src/inject.ts');
const { Failed } = await import('../../src/messages/ask.ts');

beforeEach(() => Object.assign(page, { answers: null, asked: [], puts: [], refusals: 0 }));

it('puts the script into a page that has none, and asks again', async () => {
  expect(await askPage(1, { ask: 'toggle' })).toBe('there');
  expect(page.puts).toEqual(['/content.js']);
  expect(page.asked).toHaveLength(2);
});

it('puts the script once more into a page that did not know yet that it may', async () => {
  page.refusals = 1;
  expect(await askPage(1, { ask: 'toggle' })).toBe('there');
  expect(page.puts).toEqual(['/content.js']);
});

it('tells what the browser says of a page that goes on refusing it', async () => {
  page.refusals = Number.POSITIVE_INFINITY;
  const asking = askPage(1, { ask: 'toggle' });
  await expect(asking).rejects.toBeInstanceOf(Restricted);
  await expect(asking).rejects.toThrow('Cannot access contents of the page.');
});

it('asks once, and puts nothing, where the script is there and could not do it', async () => {
  page.answers = () => ({ error: 'QuotaExceededError: no room' });
  const asking = askPage(1, { ask: 'remember', id: '1' });
  await expect(asking).rejects.toBeInstanceOf(Failed);
  await expect(asking).rejects.toThrow('QuotaExceededError: no room');
  expect(page.puts).toEqual([]);
  expect(page.asked).toHaveLength(1);
});
