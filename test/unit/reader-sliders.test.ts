import { describe, expect, it, vi } from 'vitest';

let language = 'en';
vi.mock('../../src/words.ts', () => ({
  say: (word: string, ...values: string[]) => [word, ...values].join(' '),
  uiLanguage: () => language,
}));
const { drawnTo, figureOf } = await import('../../src/reader/look-words.ts');

describe('what a slider is drawn to', () => {
  it.each([
    ['en', 'size', 20, '20 px'],
    ['en', 'measure', 66, 'readerCharacters 66'],
    ['en', 'leading', 1.6, '1.6×'],
    ['en', 'rate', 1.25, '1.25×'],
    ['en', 'letters', 6, '6%'],
    ['en', 'words', 0, '0%'],
    ['de', 'leading', 1.6, '1,6×'],
    ['de', 'letters', 6, '6\u00a0%'],
  ] as const)('is told in %s with its unit: %s %d is %s', (ui, name, value, told) => {
    language = ui;
    expect(drawnTo(name, value, 'en')).toBe(told);
  });

  it('counts the characters that a line of the text holds, of which squares are fewer', () => {
    expect(drawnTo('measure', 66, 'ja')).toBe('readerCharacters 40');
    expect(drawnTo('measure', 66)).toBe('readerCharacters 66');
    expect(figureOf('measure', 66, 'ja')).toBe('40');
  });
});
