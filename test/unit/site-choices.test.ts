import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageDouble } from './storage-double.ts';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
const heard = new Set<(changes: Changes, area: string) => void>();
const storage = new StorageDouble();
const onChanged = {
  addListener: (listener: (changes: Changes, area: string) => void) => void heard.add(listener),
  removeListener: (listener: (changes: Changes, area: string) => void) => void heard.delete(listener),
};
vi.mock('../../src/native.ts', () => ({ native: { storage: { ...storage.api.storage, onChanged } } }));
const {
  ALL,
  actionAt,
  allChoices,
  isSettled,
  leavingSites,
  forgetLeaving,
  loadChoices,
  loadEverywhere,
  saveChoice,
  saveEverywhere,
  settle,
  takeChoices,
  unsettle,
  watchChoices,
} = await import('../../src/sites/choices.ts');

const stored = (name: string): unknown => storage.areas.local.get(name);
const tell = (changes: Changes, area = 'local'): void => {
  for (const listener of heard) listener(changes, area);
};

beforeEach(() => storage.reset());

describe('a site that is switched off', () => {
  it('is noted before its choice is gone, until its permission is given back', async () => {
    await saveChoice('news.example', { automatic: 'clean' });
    expect(await leavingSites()).toEqual([]);
    await saveChoice('news.example', { automatic: null });
    await saveChoice('other.example', { automatic: 'reader' });
    await saveChoice('other.example', { automatic: 'off' });
    expect(await leavingSites()).toEqual(['news.example', 'other.example']);
    await forgetLeaving(['news.example']);
    expect(await leavingSites()).toEqual(['other.example']);
    await forgetLeaving(['other.example']);
    expect(stored('leaving')).toBeUndefined();
  });

  it('is left alone once it is on again, or where only an exception was added', async () => {
    await saveChoice('news.example', { automatic: 'clean' });
    await saveChoice('news.example', { except: ['/live/*'] });
    expect(stored('leaving')).toBeUndefined();
    await saveChoice('news.example', { automatic: 'off' });
    await saveChoice('news.example', { automatic: 'reader' });
    expect(await leavingSites()).toEqual([]);
  });

  it('is noted too where a file switches it off, or all of them', async () => {
    await saveChoice('news.example', { automatic: 'clean' });
    await saveChoice('other.example', { automatic: 'reader' });
    await saveEverywhere('clean');
    const records = { 'news.example': { automatic: 'off' }, 'other.example': { automatic: 'clean' } };
    await takeChoices(records, 'off', { beforeImport: 'x' });
    expect(await leavingSites()).toEqual(['news.example', ALL]);
    expect(await loadEverywhere()).toBe('off');
    expect(stored('beforeImport')).toBe('x');
  });

  it('may be all of them, which are left alone once they are on again', async () => {
    await saveEverywhere('off');
    expect(stored('leaving')).toBeUndefined();
    await saveEverywhere('reader');
    await saveEverywhere('off');
    expect(await leavingSites()).toEqual([ALL]);
    await saveEverywhere('clean');
    expect(stored('leaving')).toBeUndefined();
  });

  it('is none where what is kept of them is no list of names', async () => {
    storage.areas.local.set('leaving', { length: 1 });
    expect(await leavingSites()).toEqual([]);
    storage.areas.local.set('leaving', [1, null, 'news.example']);
    expect(await leavingSites()).toEqual(['news.example']);
  });
});

describe('what was decided for a site', () => {
  it('is nothing, and off everywhere, before anything was', async () => {
    expect(await loadChoices('news.example')).toEqual({ choice: { automatic: null, except: [] }, everywhere: 'off' });
    expect(await loadEverywhere()).toBe('off');
    expect(await allChoices()).toEqual([]);
  });

  it('is kept with what else is kept of the site, and read with what holds everywhere', async () => {
    storage.areas.local.set('site:news.example', { hide: [1], automatic: 'reader', except: ['/a'] });
    await saveEverywhere('clean');
    await saveChoice('news.example', { except: ['/b', '/live/*'] });
    expect(stored('site:news.example')).toEqual({ hide: [1], automatic: 'reader', except: ['/b', '/live/*'] });
    expect(await loadChoices('news.example')).toEqual({
      choice: { automatic: 'reader', except: ['/b', '/live/*'] },
      everywhere: 'clean',
    });
    expect(await loadEverywhere()).toBe('clean');
  });

  it('is forgotten once nothing of it is left', async () => {
    await saveChoice('news.example', { automatic: 'clean', except: ['/a'] });
    await saveChoice('news.example', { except: [] });
    expect(stored('site:news.example')).toEqual({ automatic: 'clean' });
    await saveChoice('news.example', { automatic: null });
    expect(storage.areas.local.has('site:news.example')).toBe(false);
  });

  it('is listed by the names of sites, without sites for which something else is kept', async () => {
    await saveChoice('b.example', { automatic: 'off' });
    await saveChoice('a.example', { except: ['/a'] });
    storage.areas.local.set('site:c.example', { hide: [1] });
    storage.areas.local.set('everywhere', 'clean');
    expect(await allChoices()).toEqual([
      { site: 'a.example', choice: { automatic: null, except: ['/a'] } },
      { site: 'b.example', choice: { automatic: 'off', except: [] } },
    ]);
  });

  it('is nothing where what is stored is damaged', async () => {
    storage.areas.local.set('everywhere', 'always');
    storage.areas.local.set('site:news.example', 'clean');
    expect(await loadEverywhere()).toBe('off');
    expect(await loadChoices('news.example')).toEqual({ choice: { automatic: null, except: [] }, everywhere: 'off' });
  });
});

describe('what is to be done at an address', () => {
  it('is what its site or else all sites have', async () => {
    await saveEverywhere('clean');
    await saveChoice('news.example', { automatic: 'reader', except: ['/live'] });
    expect(await actionAt('https://www.news.example/a')).toBe('reader');
    expect(await actionAt('https://news.example/live')).toBe('off');
    expect(await actionAt('https://other.example/a')).toBe('clean');
  });

  it('is nothing where there is no site', async () => {
    await saveEverywhere('clean');
    for (const address of ['about:blank', 'file:///a', 'no address']) expect(await actionAt(address)).toBe('off');
  });
});

describe('the mark that registered scripts are as choices want them', () => {
  it('is there from settling until a choice is changed', async () => {
    expect(await isSettled()).toBe(false);
    await settle();
    expect(await isSettled()).toBe(true);
    await unsettle();
    expect(await isSettled()).toBe(false);
  });

  it.each([
    ['for a site', () => saveChoice('news.example', { automatic: 'clean' })],
    ['for all sites', () => saveEverywhere('clean')],
  ])('goes before a choice %s is written, so that a worker that ends in between looks again', async (_what, save) => {
    await settle();
    storage.heal();
    storage.failsAt = 2;
    await expect(save()).rejects.toThrow();
    expect(await isSettled()).toBe(false);
    expect(storage.all.local).toEqual({});
  });
});

describe('whoever watches', () => {
  it('hears of sites and of all sites, what was and what is', () => {
    const listener = vi.fn();
    const stop = watchChoices(listener);
    tell({
      'site:news.example': { oldValue: { automatic: 'clean' }, newValue: { except: ['/a'] } },
      everywhere: { newValue: 'reader' },
      beforeImport: { newValue: {} },
    });
    expect(listener.mock.calls).toEqual([
      [
        [
          {
            site: 'news.example',
            former: { automatic: 'clean', except: [] },
            choice: { automatic: null, except: ['/a'] },
          },
          { site: null, former: { automatic: null, except: [] }, choice: { automatic: 'reader', except: [] } },
        ],
      ],
    ]);
    stop();
    tell({ everywhere: { newValue: 'off' } });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('hears nothing of what is no choice', () => {
    const listener = vi.fn();
    const stop = watchChoices(listener);
    tell({ beforeImport: { newValue: {} } });
    tell({ everywhere: { newValue: 'clean' } }, 'sync');
    expect(listener).not.toHaveBeenCalled();
    stop();
  });
});
