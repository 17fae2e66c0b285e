import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ruleOf } from './element-rules.ts';
import { StorageDouble } from './storage-double.ts';

const storage = new StorageDouble();
vi.mock('../../src/native.ts', () => ({ native: storage.api }));
const { DEFAULTS, readSettings } = await import('../../src/settings.ts');
const { allRules, loadRules, NO_RULES, Rules } = await import('../../src/sites/rules.ts');
const { isException, NO_CHOICE, originOf, originsOf, readChoice } = await import('../../src/sites/automatic.ts');
const { saveChoice } = await import('../../src/sites/choices.ts');

beforeEach(() => storage.reset());

describe('settings that were never changed', () => {
  it('clean at once, show the popup, and copy with head and without the rest', () => {
    expect(readSettings(undefined)).toEqual({
      cleanOnPress: true,
      onlyToggle: false,
      scheme: 'system',
      summarySentences: 3,
      hashtags: 8,
      browserModel: false,
      mode: 'focus',
      kinds: {},
      copyHead: '{title}\n{authors} · {date}\n{source}',
      copyFoot: '',
      copyFrontMatter: false,
      copyWrapAt: 72,
      copyLinkNotes: false,
    });
    expect(NO_RULES).toEqual({ hide: [], show: [] });
    expect(NO_CHOICE).toEqual({ automatic: null, except: [] });
  });
});

describe('a stored setting', () => {
  it.each([
    ['scheme', 'light'],
    ['scheme', 'dark'],
    ['scheme', 'system'],
    ['mode', 'tidy'],
    ['mode', 'focus'],
    ['kinds', { newsletter: true, comments: false }],
    ['kinds', {}],
    // A newer version may know more of them, and its choices must not cost those that are known here.
    ['kinds', { newsletter: true, hologram: false }],
  ])('%s is taken as %j', (name, value) => {
    expect(readSettings({ [name]: value })).toEqual({ ...DEFAULTS, [name]: value });
  });

  it.each([
    ['scheme', 'pink'],
    ['mode', ''],
    ['kinds', { newsletter: 1 }],
    ['kinds', { newsletter: true, comments: 'no' }],
    ['kinds', 'newsletter'],
    ['kinds', [true]],
    ['summarySentences', '3'],
  ])('%s is not taken as %j', (name, value) => {
    expect(readSettings({ [name]: value })).toEqual(DEFAULTS);
  });
});

describe('rules of a site', () => {
  it('are the newest sixty, whoever stored more', async () => {
    const rules = new Rules('news.example');
    const many = Array.from({ length: 70 }, (_, i) => ruleOf(String(i)));
    storage.areas.local.set('site:news.example', { hide: many });
    expect((await loadRules('news.example')).hide).toEqual(many.slice(10));
    await rules.add('hide', ruleOf('newest'));
    const stored = storage.areas.local.get('site:news.example') as { hide: unknown[] };
    expect(stored.hide).toEqual([...many.slice(11), ruleOf('newest')]);
  });

  it('are forgotten several at once, hidden and shown ones', async () => {
    const rules = new Rules('news.example');
    await rules.add('hide', ruleOf('a'));
    await rules.add('hide', ruleOf('b'));
    await rules.add('show', ruleOf('c'));
    await rules.add('show', ruleOf('d'));
    await rules.remove(ruleOf('a'), ruleOf('d'));
    expect(await loadRules('news.example')).toEqual({ hide: [ruleOf('b')], show: [ruleOf('c')] });
    await rules.remove(ruleOf('b'));
    expect(await loadRules('news.example')).toEqual({ hide: [], show: [ruleOf('c')] });
  });

  it('are listed for sites that have some, and for no others', async () => {
    await saveChoice('plain.example', { automatic: 'clean' });
    await new Rules('news.example').add('show', ruleOf('a'));
    expect(await allRules()).toEqual([{ site: 'news.example', rules: { hide: [], show: [ruleOf('a')] } }]);
  });
});

describe('what is decided of a site', () => {
  it('has at most two hundred exceptions, the newest', () => {
    const except = Array.from({ length: 210 }, (_, i) => `/${i}`);
    expect(readChoice({ except }).except).toEqual(except.slice(10));
  });

  it('has exceptions that are paths of at most 500 characters', () => {
    expect(isException(`/${'x'.repeat(499)}`)).toBe(true);
    expect(isException(`/${'x'.repeat(500)}`)).toBe(false);
    expect(isException('x')).toBe(false);
  });

  it('is about pages of the web alone', () => {
    expect(originOf('http://news.example/a')).toBe('*://news.example/*');
    expect(originOf('https://news.example/a')).toBe('*://news.example/*');
    for (const address of ['view-http://a/', 'httpsx://a/', 'xhttp://a/', 'file:///a', 'nothing'])
      expect(originOf(address)).toBeNull();
  });

  it('covers a name with and without www, and a number as it is', () => {
    expect(originsOf('news.example')).toEqual(['*://news.example/*', '*://www.news.example/*']);
    expect(originsOf('news.co2')).toEqual(['*://news.co2/*', '*://www.news.co2/*']);
    expect(originsOf('news.7.8')).toEqual(['*://news.7.8/*']);
    expect(originsOf('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
    expect(originsOf('localhost')).toEqual(['*://localhost/*']);
  });
});
