import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { StorageDouble } from '../unit/storage-double.ts';

const storage = new StorageDouble();
/** Whoever is told that storage has changed. */
const told: ((changes: object, area: string) => void)[] = [];
/** Sites of which the browser is still to say whether it allows them. */
const waiting: (() => void)[] = [];
/** What the browser allows, as its patterns say it. */
const allowed = new Set<string>();
/** Whoever is told that the browser has allowed more. */
const onAllowed: (() => void)[] = [];
const permissions = {
  contains: ({ origins: [origin = ''] }: { origins: string[] }) =>
    origin.includes('news.example')
      ? new Promise<boolean>((answer) => waiting.push(() => answer(true)))
      : Promise.resolve(allowed.has(origin)),
  onAdded: { addListener: (listener: () => void) => onAllowed.push(listener), removeListener: () => undefined },
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

it('leaves the focus in its section when the notice goes, since the browser has allowed what waited', async () => {
  const { automatic } = await import('../../src/options/automatic.tsx');
  const { DEFAULTS } = await import('../../src/settings.ts');
  const { originsOf } = await import('../../src/sites/automatic.ts');
  const section = document.body.appendChild(document.createElement('section'));
  const title = section.appendChild(document.createElement('h2'));
  title.tabIndex = -1;
  const place = section.appendChild(document.createElement('div'));
  storage.areas.local.set('site:third.example', { automatic: 'clean' });
  render(h(automatic.Content, { settings: DEFAULTS, save: vi.fn(), attempt: vi.fn() }), place);
  const button = () => place.querySelector<HTMLButtonElement>('.notice button');
  await expect.poll(button).not.toBeNull();
  button()!.focus();
  for (const origin of originsOf('third.example')) allowed.add(origin);
  for (const listener of onAllowed) listener();
  await expect.poll(button).toBeNull();
  expect(document.activeElement).toBe(title);
});
