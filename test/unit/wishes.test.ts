import { describe, expect, it } from 'vitest';
import { DEFAULTS, readSettings } from '../../src/settings.ts';
import { wishesOf } from '../../src/wishes.ts';

describe('wishesOf', () => {
  it('asks for nothing special by default', () => {
    expect(wishesOf(DEFAULTS, undefined)).toEqual({ keep: [], drop: [] });
  });

  it('tells the kinds that stay from those that go', () => {
    const kinds = { share: false, comments: true };
    expect(wishesOf({ ...DEFAULTS, kinds, mode: 'tidy' }, undefined)).toEqual({
      keep: ['share'],
      drop: ['comments'],
      mode: 'tidy',
    });
  });
});

describe('readSettings', () => {
  it.each([
    ['a mode that is none', { mode: 'wild' }],
    ['kinds without yes or no', { kinds: { share: 'gone' } }],
    ['another type', { onlyToggle: 'yes' }],
  ])('keeps the default for %s', (_name, stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('takes what is right', () => {
    expect(readSettings({ mode: 'tidy', kinds: { share: false }, unknown: 1 })).toEqual({
      ...DEFAULTS,
      mode: 'tidy',
      kinds: { share: false },
    });
  });
});
