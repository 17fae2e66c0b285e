import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ElementRule } from '../../src/clutter/element-rule.ts';

const stored = new Map<string, unknown>();
vi.mock('../../src/native.ts', () => ({
  native: {
    storage: {
      local: {
        get: async (key: string | null) =>
          key === null ? Object.fromEntries(stored) : stored.has(key) ? { [key]: stored.get(key) } : {},
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
        },
        remove: async (key: string) => stored.delete(key),
      },
    },
  },
}));
const { allRules, loadRules, readRules, Rules } = await import('../../src/sites/rules.ts');
const { siteOf } = await import('../../src/sites/records.ts');

const ruleOf = (text: string): ElementRule => ({
  tag: 'div',
  id: '',
  names: ['promo'],
  role: '',
  label: '',
  path: ['div:1'],
  text,
});

beforeEach(() => stored.clear());

describe('siteOf', () => {
  it.each([
    ['https://www.example.org/a/b?c#d', 'example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['file:///home/a.html', null],
    ['about:blank', null],
    ['no address', null],
  ])('%s is a page of %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('readRules', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'hide everything'],
    ['lists that are none', { hide: 'all', show: 7 }],
    ['rules of another shape', { hide: [{ tag: 'div' }, null, 'p'], show: [{ ...ruleOf('x'), tag: 'div,main' }] }],
    ['endless texts', { hide: [ruleOf('x'.repeat(10_000))], show: [] }],
  ])('makes no rule of %s', (_name, value) => {
    expect(readRules(value)).toEqual({ hide: [], show: [] });
  });

  it('keeps the good ones among bad ones', () => {
    expect(readRules({ hide: [null, ruleOf('Buy'), { tag: 1 }], other: true }).hide).toEqual([ruleOf('Buy')]);
  });
});

describe('the rules of a site', () => {
  it('are remembered once, and forgotten by the opposite', async () => {
    const rules = new Rules('example.org');
    await rules.add('hide', ruleOf('Buy'));
    await rules.add('hide', ruleOf('Buy'));
    expect(await loadRules('example.org')).toEqual({ hide: [ruleOf('Buy')], show: [] });
    await rules.add('show', ruleOf('Buy'));
    expect(await loadRules('example.org')).toEqual({ hide: [], show: [ruleOf('Buy')] });
  });

  it('are the same in whichever order a browser gives back what they are made of', async () => {
    const turned = Object.fromEntries(Object.entries(ruleOf('Buy')).reverse());
    stored.set('site:example.org', { hide: [turned] });
    const rules = new Rules('example.org');
    await rules.add('show', ruleOf('Buy'));
    expect(await loadRules('example.org')).toEqual({ hide: [], show: [ruleOf('Buy')] });
    stored.set('site:example.org', { hide: [turned] });
    await rules.remove(ruleOf('Buy'));
    expect([...stored.keys()]).toEqual([]);
  });

  it('leave nothing behind when the last is removed', async () => {
    const rules = new Rules('example.org');
    await rules.add('hide', ruleOf('Buy'));
    await rules.remove(ruleOf('Buy'));
    expect([...stored.keys()]).toEqual([]);
  });

  it('leave alone what else is known of the site', async () => {
    stored.set('site:example.org', { automatic: 'clean' });
    const rules = new Rules('example.org');
    await rules.add('hide', ruleOf('Buy'));
    await rules.remove(ruleOf('Buy'));
    expect(stored.get('site:example.org')).toEqual({ automatic: 'clean' });
  });

  it('let the oldest go when there are too many', async () => {
    const rules = new Rules('example.org');
    for (let i = 0; i < 70; i++) await rules.add('hide', ruleOf(`Rule ${i}`));
    const { hide } = await loadRules('example.org');
    expect(hide).toHaveLength(60);
    expect(hide.at(-1)?.text).toBe('Rule 69');
  });

  it('are listed by site', async () => {
    await new Rules('zeit.example').add('hide', ruleOf('a'));
    await new Rules('alpha.example').add('show', ruleOf('b'));
    stored.set('settings', { mode: 'tidy' });
    expect((await allRules()).map(({ site }) => site)).toEqual(['alpha.example', 'zeit.example']);
  });
});
