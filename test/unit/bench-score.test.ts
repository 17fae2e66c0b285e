import { describe, expect, it } from 'vitest';
import { compareSnippets, compareTexts, isExact, isSameDay, macro, micro, quantile } from '../bench/reading/score.ts';

describe('the measures of the reading benchmark', () => {
  it('count the runs of four tokens that both texts hold', () => {
    expect(compareTexts('a b c d e', 'a b c d f')).toEqual({ tp: 1, fp: 1, fn: 1, tn: 0 });
    expect(compareTexts('', 'a b')).toEqual({ tp: 0, fp: 0, fn: 1, tn: 0 });
  });

  it('look for snippets whatever the white space', () => {
    expect(compareSnippets('one\n two three', ['one two', 'four'], ['three', 'five'])).toEqual({
      tp: 1,
      fn: 1,
      fp: 1,
      tn: 1,
    });
  });

  it('take means over pages for texts and totals for snippets', () => {
    const pages = [
      { tp: 1, fp: 0, fn: 0, tn: 0 },
      { tp: 1, fp: 3, fn: 1, tn: 0 },
    ];
    expect(macro(pages)).toMatchObject({ precision: 0.625, recall: 0.75 });
    expect(micro(pages)).toMatchObject({ precision: 0.4, recall: 2 / 3 });
  });

  it('compare words exactly and dates by the day', () => {
    expect(isExact('One, two!', 'One two')).toBe(true);
    expect(isExact('one two', 'One two')).toBe(false);
    expect(isSameDay('2026-05-03T23:00:00+02:00', '2026-05-03')).toBe(true);
    expect(isSameDay(null, '2026-05-03')).toBe(false);
  });

  it('give quantiles of unsorted values', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([], 0.5)).toBe(0);
  });
});
