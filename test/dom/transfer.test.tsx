import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { StorageDouble } from '../unit/storage-double.ts';

const storage = new StorageDouble();
const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
const events = { addListener: () => undefined, removeListener: () => undefined };
/** Addresses that the browser was asked for. */
const asked: string[] = [];
const permissions = {
  contains: () => Promise.resolve(false),
  request: ({ origins }: { origins: string[] }) => Promise.resolve(asked.push(...origins) > 0),
  onAdded: events,
  onRemoved: events,
};
const api = { ...storage.api, i18n, permissions, runtime: { id: 'lede' } };
// The polyfill gives out the one of that name, and asks the other whether it is in an extension.
vi.stubGlobal('browser', api);
vi.stubGlobal('chrome', api);

it('keeps the focus when an import is undone, whose button goes', async () => {
  const { transfer } = await import('../../src/options/transfer.tsx');
  const { take } = await import('../../src/options/transfer-store.ts');
  const { DEFAULTS } = await import('../../src/settings.ts');
  await take({ settings: { summarySentences: 5 }, everywhere: 'off', sites: {} });
  const place = document.createElement('div');
  document.body.append(place);
  const said: unknown[] = [];
  const attempt = async (work: () => Promise<unknown>) => said.push(await work()) > 0;
  render(h(transfer.Content, { settings: DEFAULTS, save: vi.fn(), attempt }), place);
  const button = (word: string) => [...place.querySelectorAll('button')].find((each) => each.textContent === word);
  await expect.poll(() => button('importUndo')).toBeTruthy();
  button('importUndo')?.focus();
  button('importUndo')?.click();
  await expect.poll(() => said).toEqual(['importUndone']);
  expect(document.activeElement).toBe(button('import'));
});

it('says after an import that sites wait for the browser’s permission, and asks for it', async () => {
  const { transfer } = await import('../../src/options/transfer.tsx');
  const { take } = await import('../../src/options/transfer-store.ts');
  const { DEFAULTS } = await import('../../src/settings.ts');
  const place = document.body.appendChild(document.createElement('div'));
  const attempt = async (work: () => Promise<unknown>) => work().then(() => true);
  await take({ settings: {}, everywhere: 'off', sites: { 'news.example': { automatic: 'clean' } } });
  render(h(transfer.Content, { settings: DEFAULTS, save: vi.fn(), attempt }), place);
  const allow = () => place.querySelector<HTMLElement>('.notice button');
  await expect.poll(() => place.querySelector('.notice span')?.textContent).toBe('sitesWait');
  allow()?.click();
  expect(asked).toEqual(['*://news.example/*', '*://www.news.example/*']);
});
