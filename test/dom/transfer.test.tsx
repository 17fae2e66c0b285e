import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { StorageDouble } from '../unit/storage-double.ts';

const storage = new StorageDouble();
const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
const api = { ...storage.api, i18n, runtime: { id: 'lede' } };
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
