import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isElementRule } from '../../src/clutter/element-rule.ts';
import { StorageDouble } from './storage-double.ts';

const storage = new StorageDouble();
vi.mock('../../src/native.ts', () => ({ native: storage.api }));
vi.mock('webextension-polyfill', () => ({ default: storage.api }));

const load = async () => ({
  ...(await import('../../src/settings.ts')),
  ...(await import('../../src/options/transfer-store.ts')),
  ...(await import('../../src/sites/choices.ts')),
  ...(await import('../../src/sites/rules.ts')),
  ...(await import('../../src/reader/store.ts')),
  ...(await import('../../src/options/import-rest.ts')),
  saveAll: (await import('../../src/sites/choices.ts')).saveEverywhere,
});
const { isFault, readFile, writeFile } = await import('../../src/options/transfer-file.ts');
const { readChoice } = await import('../../src/sites/automatic.ts');
const { knownPreferences } = await import('../../src/reader/preferences.ts');
/** Ours, as the process that runs now has loaded it. */
let ours = await load();
const { DEFAULTS, readRules, readSettings } = ours;

const rule = { tag: 'div', id: 'promo', names: ['promo'], role: '', label: '', path: ['div:1'], text: 'Buy' };
const SITE = 'news.example';

/** What a reader has chosen before anything goes wrong. */
async function chosen(): Promise<void> {
  storage.reset();
  const { Rules, saveChoice, saveHere, saveSettings } = ours;
  await saveSettings({ summarySentences: 5, mode: 'tidy' });
  await saveChoice(SITE, { automatic: 'clean', except: ['/live/*'] });
  await saveChoice('other.example', { automatic: 'off' });
  await new Rules(SITE).add('hide', rule);
  await saveHere(SITE, { size: 21 } as never);
  storage.heal();
}

/** What the browser does after one ended: it starts ours anew on what is stored. */
async function restart(): Promise<void> {
  storage.heal();
  vi.resetModules();
  ours = await load();
}

/** The fault has come: an error was told, or nothing is told any more. */
const over = (done: Promise<unknown>): Promise<unknown> =>
  Promise.race([done.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 5))]);

const NEW = {
  settings: { summarySentences: 2, scheme: 'dark' as const },
  everywhere: 'reader' as const,
  sites: { [SITE]: { automatic: 'reader' }, 'third.example': { except: ['/x'] } },
  reader: { size: 30 },
  readerSites: { 'third.example': { size: 31 } },
};

/** What is done, and what may be seen of it: before or after, and nothing between. */
const ACTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'saving settings': () => ours.saveSettings({ summarySentences: 7, copyHead: '{title}' }),
  'saving a choice for a site': () => ours.saveChoice(SITE, { automatic: 'reader' }),
  'forgetting a site': () => ours.saveChoice('other.example', { automatic: null, except: [] }),
  'switching all sites': () => ours.saveAll('clean'),
  'remembering what to show': () => new ours.Rules(SITE).add('show', rule),
  'forgetting a rule': () => new ours.Rules(SITE).remove(rule),
  "saving the reader view's look": () => ours.saveHere(SITE, { size: 18 } as never),
};

beforeEach(chosen);

describe.each(['error', 'end'] as const)('a fault of the kind %s', (fault) => {
  it.each(Object.entries(ACTS))('while %s leaves what was, or what was wanted', async (_name, act) => {
    const before = storage.all;
    await act();
    const after = storage.all;
    const { writes } = storage;
    expect(writes).toBeGreaterThan(0);
    for (let failsAt = 1; failsAt <= writes; failsAt++) {
      await chosen();
      storage.failsAt = failsAt;
      storage.fault = fault;
      const done = act();
      if (fault === 'error') await expect(done).rejects.toThrow('quota');
      await over(done);
      expect([before, after]).toContainEqual(storage.all);
      await restart();
    }
  });

  /** Begins something that fails at each of its writes in turn, and starts ours anew: then it is as before, or done. */
  async function eachWrite(prepare: () => Promise<unknown>, act: () => Promise<unknown>): Promise<string[]> {
    await prepare();
    const before = await ours.choicesNow();
    storage.heal();
    await act();
    const { writes } = storage;
    const after = await ours.choicesNow();
    expect(after).not.toEqual(before);
    const ends: string[] = [];
    for (let failsAt = 1; failsAt <= writes; failsAt++) {
      await chosen();
      await prepare();
      storage.heal();
      storage.failsAt = failsAt;
      storage.fault = fault;
      const done = act();
      if (fault === 'error') await expect(done).rejects.toThrow('quota');
      await over(done);
      await restart();
      await ours.finishImport();
      expect([before, after]).toContainEqual(await ours.choicesNow());
      expect(storage.all.local).not.toHaveProperty('importing');
      ends.push(JSON.stringify(await ours.choicesNow()) === JSON.stringify(after) ? 'after' : 'before');
      // Whichever it is, the way back leads to what was before the file, and there is one where it was taken.
      if (await ours.hasBackup()) await ours.bringBack();
    }
    return ends;
  }

  it('while importing leaves what was, or what was wanted', async () => {
    const start = await ours.choicesNow();
    const ends = await eachWrite(chosen, () => ours.take(NEW));
    expect(ends.length).toBeGreaterThan(3);
    // What has failed is taken back; of what has ended in the middle the rest is done.
    expect(new Set(ends)).toEqual(new Set(fault === 'error' ? ['before'] : ['before', 'after']));
    expect(await ours.choicesNow()).toEqual(start);
  });

  it('while bringing back leaves the way back, or has gone it', async () => {
    const start = await ours.choicesNow();
    await eachWrite(
      () => ours.take(NEW),
      () => ours.bringBack(),
    );
    expect(await ours.choicesNow()).toEqual(start);
  });

  it('while importing keeps the way back of an earlier import', async () => {
    await ours.take(NEW);
    const earlier = storage.all.local.beforeImport;
    storage.heal();
    storage.failsAt = 3;
    storage.fault = fault;
    await over(ours.take({ ...NEW, settings: { summarySentences: 6 } }));
    await restart();
    await ours.finishImport();
    if (fault === 'error') expect(storage.all.local.beforeImport).toEqual(earlier);
    else expect((await ours.loadSettings()).summarySentences).toBe(6);
  });
});

describe('two at once', () => {
  it('bring back what was before an import once, and fail neither', async () => {
    const start = await ours.choicesNow();
    await ours.take(NEW);
    await Promise.all([ours.bringBack(), ours.bringBack()]);
    await ours.bringBack();
    expect(await ours.choicesNow()).toEqual(start);
  });

  it('lose nothing of each other', async () => {
    const rules = new ours.Rules(SITE);
    const others = Array.from({ length: 10 }, (_, i) => ({ ...rule, id: `promo${i}` }));
    await Promise.all([
      ...others.map((each) => rules.add('hide', each)),
      ours.saveChoice(SITE, { automatic: 'reader' }),
      ours.saveSettings({ summarySentences: 1 }),
      ours.saveSettings({ cleanOnPress: false }),
      ours.saveHere('a.example', {}),
      ours.saveHere('b.example', {}),
    ]);
    expect((await ours.loadRules(SITE)).hide).toHaveLength(11);
    expect((await ours.loadChoices(SITE)).choice).toEqual({ automatic: 'reader', except: ['/live/*'] });
    expect(await ours.loadSettings()).toMatchObject({ summarySentences: 1, cleanOnPress: false, mode: 'tidy' });
    expect((await ours.loadStored('a.example')).here).not.toBeNull();
    expect((await ours.loadStored(SITE)).here).not.toBeNull();
  });
});

describe('what is stored and is no use', () => {
  it.each([['text'], [7], [true], [['a']], [null]])('as settings, %j, is kept aside and told', async (useless) => {
    storage.areas.sync.set('settings', useless);
    expect(await ours.loadSettings()).toEqual(DEFAULTS);
    expect(await ours.loadUnreadable()).toEqual({ value: useless });
    await ours.saveSettings({ mode: 'tidy' });
    expect(storage.all.local.settingsAside).toEqual(useless);
    expect(await ours.loadSettings()).toEqual({ ...DEFAULTS, mode: 'tidy' });
    expect(await ours.loadUnreadable()).toEqual({ value: useless });
    await ours.forgetUnreadable();
    expect(await ours.loadUnreadable()).toBe(null);
    expect(await ours.loadSettings()).toEqual({ ...DEFAULTS, mode: 'tidy' });
  });

  it('as one setting does no harm to the others, and stays until it is chosen anew', async () => {
    storage.areas.sync.set('settings', { mode: 'tidy', summarySentences: 'many', scheme: 'pink' });
    expect(await ours.loadSettings()).toEqual({ ...DEFAULTS, mode: 'tidy' });
    await ours.saveSettings({ cleanOnPress: false });
    expect(storage.all.sync.settings).toMatchObject({ summarySentences: 'many', scheme: 'pink' });
    expect(await ours.loadUnreadable()).toBe(null);
  });

  it('breaks nothing anywhere', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (stored) => {
        for (const [name, value] of Object.entries(readSettings(stored)))
          expect(typeof value).toBe(typeof DEFAULTS[name as keyof typeof DEFAULTS]);
        const { hide, show } = readRules(stored);
        expect([...hide, ...show].every(isElementRule)).toBe(true);
        expect(readChoice(stored).except.every((each) => each.startsWith('/'))).toBe(true);
        expect(typeof knownPreferences(stored)).toBe('object');
      }),
      { numRuns: 500 },
    );
  });

  it('in one record after another lets the others be', async () => {
    for (const key of [...storage.areas.local.keys()]) {
      for (const useless of ['text', 7, null, [], { hide: 3, automatic: {}, except: 'x' }]) {
        await chosen();
        const others = { ...storage.all.local };
        storage.areas.local.set(key, useless);
        await ours.choicesNow();
        await ours.saveChoice(SITE, { automatic: 'clean' });
        await new ours.Rules(SITE).add('hide', rule);
        await ours.loadStored(SITE);
        for (const name of Object.keys(others))
          if (name !== key && !name.endsWith(SITE)) expect(storage.all.local[name]).toEqual(others[name]);
      }
    }
  });
});

describe('a file of choices', () => {
  const json = fc.jsonValue();
  const file = fc.record(
    {
      lede: fc.oneof(fc.constant(1), json),
      settings: fc.oneof(fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS), '__proto__'), json), json),
      everywhere: fc.oneof(fc.constantFrom('off', 'clean', 'reader'), json),
      sites: fc.oneof(
        fc.dictionary(
          fc.oneof(fc.domain(), fc.constantFrom('__proto__', '', 'a b', 'x/y', 'constructor')),
          fc.oneof(
            fc.record(
              {
                automatic: fc.oneof(fc.constantFrom('off', 'clean'), json),
                except: fc.oneof(fc.array(fc.webPath()), json),
                hide: fc.oneof(fc.constant([rule]), json),
              },
              { requiredKeys: [] },
            ),
            json,
          ),
        ),
        json,
      ),
    },
    { requiredKeys: [] },
  );

  it('is taken as a whole or not at all, whatever is in it', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(file, json), fc.nat(200), (made, cut) => {
        const text = JSON.stringify(made);
        const result = readFile(cut < 180 ? text : text.slice(0, cut - 180));
        if (isFault(result)) return;
        taken++;
        expect(readFile(writeFile(result))).toEqual(result);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
