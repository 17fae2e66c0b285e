import { describe, expect, it } from 'vitest';
import { preferencesFor } from '../../src/reader/look.ts';
import { knownPreferences, PREFERENCES } from '../../src/reader/preferences.ts';

describe('stored choices of the reader view', () => {
  it('are kept where they are known and sound', () => {
    const all = { ...PREFERENCES, theme: 'sepia', size: 24, ownInk: '#123456', focus: 3, justified: true };
    expect(knownPreferences(all)).toEqual(all);
  });

  it.each([
    ['of the wrong type', { size: '20' }],
    ['out of range', { size: 4000, leading: Number.NaN }],
    ['a theme that is none', { theme: 'constructor', day: 'auto' }],
    ['no colour', { ownPaper: 'red;background:url(//x)' }],
    ['unknown', { __proto__: { size: 30 }, other: 1 }],
    ['no record at all', 'sepia'],
  ])('are dropped where they are %s', (_what, stored) => {
    expect(knownPreferences(stored)).toEqual({});
  });
});

describe('what was not chosen', () => {
  it.each([
    ['ja', {}, null, true],
    ['zh-Hant', {}, {}, true],
    ['en', {}, null, false],
    [undefined, {}, null, false],
    ['ja', { justified: false }, null, false],
    ['ja', { justified: true }, { justified: false }, false],
    ['en', { justified: true }, null, true],
  ] as const)('is as usual in the language %s where %o and %o are chosen', (lang, everywhere, here, justified) => {
    expect(preferencesFor(lang, everywhere, here)).toEqual({ ...PREFERENCES, justified });
  });
});
