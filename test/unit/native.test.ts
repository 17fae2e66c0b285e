import { afterEach, expect, it, vi } from 'vitest';

const API = { runtime: { id: 'ours' } };
const FRAME = { name: 'browser' };
/** Where a frame of the page is found by its name: behind what the world of a script has itself. */
const behind = Object.getPrototypeOf(globalThis) as { browser?: object };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  delete behind.browser;
});

const apiIn = async (own: Record<string, object>): Promise<unknown> => {
  for (const [name, value] of Object.entries(own)) vi.stubGlobal(name, value);
  return (await import('../../src/native.ts')).native;
};

it('is that of Chrome where a frame of the page has the other name', async () => {
  behind.browser = FRAME;
  expect(await apiIn({ chrome: API })).toBe(API);
});

it('is that with promises in both browsers', async () => {
  behind.browser = FRAME;
  expect(await apiIn({ browser: API, chrome: {} })).toBe(API);
});
