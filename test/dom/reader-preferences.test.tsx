import { h, render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Chosen } from '../../src/reader/use-preferences.ts';
import { StorageDouble } from '../unit/storage-double.ts';

const storage = new StorageDouble();
vi.stubGlobal('browser', { ...storage.api, extension: { inIncognitoContext: false } });

const shown = (window: { chosen: () => Chosen }, look: object): Promise<void> =>
  expect.poll(() => window.chosen().preferences).toMatchObject(look);

/** A window with the reader view open: what it may change, and its end, with which it writes what it has not yet. */
async function openWindow(): Promise<{ chosen: () => Chosen; close: () => void }> {
  const { usePreferences } = await import('../../src/reader/use-preferences.ts');
  const { loadStored } = await import('../../src/reader/store.ts');
  const stored = await loadStored('news.example');
  const place = document.createElement('div');
  let now: Chosen | undefined;
  const Window = () => {
    now = usePreferences('news.example', 'en', stored);
    return null;
  };
  render(h(Window, null), place);
  return { chosen: () => now!, close: () => render(null, place) };
}

const kept = (): unknown => storage.all.sync.reader;

beforeEach(() => storage.reset());

it('keeps for all sites what two windows choose', async () => {
  const [first, second] = [await openWindow(), await openWindow()];
  first.chosen().change({ theme: 'night' });
  await shown(first, { theme: 'night' });
  first.chosen().change({ focus: 3 });
  await shown(first, { focus: 3 });
  first.close();
  await expect.poll(() => kept()).toEqual({ theme: 'night', focus: 3 });
  second.chosen().change({ focus: 1 });
  await shown(second, { focus: 1 });
  second.close();
  await expect.poll(() => kept()).toEqual({ theme: 'night', focus: 1 });
});

it('forgets with a reset also what another window chose, and keeps what is chosen after it', async () => {
  const [first, second] = [await openWindow(), await openWindow()];
  first.chosen().change({ theme: 'night' });
  await shown(first, { theme: 'night' });
  first.close();
  await expect.poll(() => kept()).toEqual({ theme: 'night' });
  second.chosen().reset();
  await shown(second, { theme: 'auto' });
  second.chosen().change({ focus: 3 });
  await shown(second, { focus: 3 });
  second.close();
  await expect.poll(() => kept()).toEqual({ focus: 3 });
});

it('keeps for this site alone what is chosen for it', async () => {
  const window = await openWindow();
  window.chosen().setHere(true);
  await expect.poll(() => window.chosen().isHere).toBe(true);
  window.chosen().change({ focus: 3 });
  await shown(window, { focus: 3 });
  window.close();
  await expect.poll(() => storage.all.local.readerSites).toEqual({ 'news.example': { focus: 3 } });
  expect(kept()).toBeUndefined();
});
