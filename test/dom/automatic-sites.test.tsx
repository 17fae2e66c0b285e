import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { StorageDouble } from '../unit/storage-double.ts';

const storage = new StorageDouble();
/** Whoever is told that storage has changed. */
const told: ((changes: object, area: string) => void)[] = [];
/** Sites of which the browser is still to say whether it allows them. */
const waiting: (() => void)[] = [];
const permissions = {
  contains: ({ origins: [origin = ''] }: { origins: string[] }) =>
    origin.includes('news.example')
      ? new Promise<boolean>((answer) => waiting.push(() => answer(true)))
      : Promise.resolve(false),
  onAdded: { addListener: () => undefined, removeListener: () => undefined },
  onRemoved: { addListener: () => undefined, removeListener: () => undefined },
};
const onChanged = { addListener: (listener: (typeof told)[0]) => told.push(listener), removeListener: () => undefined };
const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
const api = { storage: { ...storage.api.storage, onChanged }, permissions, i18n, runtime: { id: 'lede' } };
// The polyfill gives out the one of that name, and asks the other whether it is in an extension.
vi.stubGlobal('browser', api);
vi.stubGlobal('chrome', api);

it('lists the sites of which something is kept now, also where the browser answers late of one that was before', async () => {
  const { automatic } = await import('../../src/options/automatic.tsx');
  const { DEFAULTS } = await import('../../src/settings.ts');
  const place = document.body.appendChild(document.createElement('div'));
  const entries = () => [...place.querySelectorAll('.entry')].map(({ textContent }) => textContent);
  storage.areas.local.set('site:news.example', { automatic: 'clean' });
  render(h(automatic.Content, { settings: DEFAULTS, save: vi.fn(), attempt: vi.fn() }), place);
  await expect.poll(() => waiting.length).toBe(2);
  storage.areas.local.delete('site:news.example');
  storage.areas.local.set('site:other.example', { automatic: 'off' });
  for (const listener of told) listener({ 'site:news.example': {} }, 'local');
  await expect.poll(entries).toEqual(['other.example']);
  for (const answer of waiting) answer();
  // What follows an answer comes in tasks before this one.
  await new Promise((done) => setTimeout(done));
  expect(entries()).toEqual(['other.example']);
});

it('says above a list of any length that some of its sites wait for the browser’s permission', async () => {
  const { automatic } = await import('../../src/options/automatic.tsx');
  const { DEFAULTS } = await import('../../src/settings.ts');
  const place = document.body.appendChild(document.createElement('div'));
  storage.areas.local.set('site:third.example', { automatic: 'clean' });
  render(h(automatic.Content, { settings: DEFAULTS, save: vi.fn(), attempt: vi.fn() }), place);
  await expect.poll(() => place.querySelector('.notice span')?.textContent).toBe('sitesWait');
  const order = [...place.querySelectorAll('.notice, .list')].map(({ className }) => className);
  expect(order[0]).toBe('notice');
});
