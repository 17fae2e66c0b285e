import { describe, expect, it, vi } from 'vitest';

// It throws where there is no extension around it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const { migrate } = await import('../../src/cleaning-settings.ts');
const { DEFAULTS, readSettings } = await import('../../src/settings.ts');

describe('settings', () => {
  it('are the defaults where nothing, or nothing of use, was stored', () => {
    for (const stored of [undefined, null, 'text', [], { cleanOnPress: 'yes', scheme: 'pink' }])
      expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('keep what is of the right type', () => {
    expect(readSettings({ cleanOnPress: false, scheme: 'dark', unknown: 1 })).toEqual({
      ...DEFAULTS,
      cleanOnPress: false,
      scheme: 'dark',
    });
  });

  it('do not take what an object inherits', () => {
    expect(readSettings(Object.create({ cleanOnPress: false }))).toEqual(DEFAULTS);
  });
});

describe('migrations', () => {
  const migrations = [
    (stored: Record<string, unknown>) => ({ ...stored, second: stored.first }),
    ({ first: _, ...stored }: Record<string, unknown>) => stored,
  ];

  it('bring what an older version stored up to date, one after the other', () => {
    expect(migrate({ first: 1 }, migrations)).toEqual({ second: 1, version: 2 });
  });

  it('do only what has not been done', () => {
    expect(migrate({ first: 1, version: 1 }, migrations)).toEqual({ version: 2 });
  });

  it('leave what a newer version stored', () => {
    expect(migrate({ first: 1, version: 7 }, migrations)).toEqual({ first: 1, version: 7 });
  });
});
