import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageDouble } from './storage-double.ts';

const storage = new StorageDouble();
const native: { storage: unknown; extension?: { inIncognitoContext?: boolean } } = storage.api;
vi.mock('../../src/native.ts', () => ({ native }));
const { clearPlaces, countPlaces, loadPlace, savePlace } = await import('../../src/reader/places.ts');
const { isPrivate, loadSites, loadStored, loadVoices, saveHere, saveVoice } = await import('../../src/reader/store.ts');

const articleOf = (i: number): string => `https://news.example/2026/the-bridge-${i}`;

beforeEach(() => {
  storage.reset();
  delete native.extension;
});

describe('places in articles', () => {
  it('are found again, each by the address of its article', async () => {
    await savePlace(articleOf(1), 400);
    await savePlace(articleOf(2), 90);
    await savePlace(articleOf(1), 700);
    expect(await loadPlace(articleOf(1))).toBe(700);
    expect(await loadPlace(articleOf(2))).toBe(90);
    expect(await loadPlace(articleOf(3))).toBeNull();
    expect(await loadPlace('constructor')).toBeNull();
  });

  it('are found again on insecure pages, and do not spell the address', async () => {
    vi.stubGlobal('crypto', {});
    await savePlace('http://news.example/a', 12);
    await savePlace('http://news.example/b', 13);
    expect(await loadPlace('http://news.example/a')).toBe(12);
    expect(await loadPlace('http://news.example/b')).toBe(13);
    expect(await loadPlace('http://news.example/c')).toBeNull();
    vi.unstubAllGlobals();
    expect(Object.keys(storage.all.local.readerPlaces as object).join()).toMatch(/^[0-9a-f]{16},[0-9a-f]{16}$/);
  });

  it('are at most three hundred: the one that was not read for longest goes', async () => {
    for (let i = 0; i < 300; i++) await savePlace(articleOf(i), i + 1);
    expect(await countPlaces()).toBe(300);
    await savePlace(articleOf(0), 55);
    await savePlace(articleOf(300), 60);
    await savePlace(articleOf(301), 61);
    expect(await countPlaces()).toBe(300);
    expect(await loadPlace(articleOf(0))).toBe(55);
    expect(await loadPlace(articleOf(1))).toBeNull();
    expect(await loadPlace(articleOf(2))).toBeNull();
    expect(await loadPlace(articleOf(3))).toBe(4);
    expect(await loadPlace(articleOf(301))).toBe(61);
  });

  it('do not say which articles they are in', async () => {
    await savePlace(articleOf(1), 400);
    expect(JSON.stringify(storage.all)).not.toMatch(/news|bridge|http/);
  });

  it('are forgotten one by one where reading ended, and all at once on wish', async () => {
    for (let i = 0; i < 3; i++) await savePlace(articleOf(i), 10);
    await savePlace(articleOf(1), null);
    expect(await countPlaces()).toBe(2);
    expect(await loadPlace(articleOf(1))).toBeNull();
    await clearPlaces();
    expect(await countPlaces()).toBe(0);
    expect(storage.all.local).toEqual({});
  });

  it('are none where what is stored is damaged', async () => {
    for (const damaged of ['text', null, [1], { a: 3 }]) {
      storage.areas.local.set('readerPlaces', damaged);
      expect(await loadPlace(articleOf(1))).toBeNull();
    }
    await savePlace(articleOf(1), 12);
    for (const at of [-4, 0, 1.5, '12', null]) {
      const [key] = Object.keys(storage.all.local.readerPlaces as object);
      storage.areas.local.set('readerPlaces', { [key!]: { at } });
      expect(await loadPlace(articleOf(1))).toBeNull();
    }
  });
});

describe('choices for one site', () => {
  it('are its own, and leave those for all sites and for others', async () => {
    storage.areas.sync.set('reader', { letters: 4 });
    await saveHere('news.example', { letters: 12 });
    await saveHere('other.example', {});
    expect(await loadStored('news.example')).toEqual({ everywhere: { letters: 4 }, here: { letters: 12 } });
    expect(await loadStored('other.example')).toEqual({ everywhere: { letters: 4 }, here: {} });
    expect(await loadStored('third.example')).toEqual({ everywhere: { letters: 4 }, here: null });
    await saveHere('news.example', null);
    expect(await loadStored('news.example')).toEqual({ everywhere: { letters: 4 }, here: null });
  });

  it('are kept for two hundred sites: the one that was set first goes', async () => {
    for (let i = 0; i < 202; i++) await saveHere(`site${i}.example`, { size: 20 });
    const sites = Object.keys(await loadSites());
    expect(sites).toHaveLength(200);
    expect(sites[0]).toBe('site2.example');
    expect(sites.at(-1)).toBe('site201.example');
  });
});

describe('a private window', () => {
  it.each([
    ['is one where the browser says so', { inIncognitoContext: true }, true],
    ['is none where the browser says so', { inIncognitoContext: false }, false],
    ['is one where the browser says nothing', {}, true],
  ])('%s', (_, extension, expected) => {
    native.extension = extension;
    expect(isPrivate()).toBe(expected);
  });

  it('keeps no voice', async () => {
    native.extension = { inIncognitoContext: true };
    await saveVoice('en', 'a');
    expect(storage.writes).toBe(0);
    native.extension = { inIncognitoContext: false };
    await saveVoice('en', 'a');
    expect(await loadVoices()).toEqual({ en: 'a' });
  });
});
