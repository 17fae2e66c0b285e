import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { LAYER_CLUES } from '../../src/clutter/layer.ts';
import { NAMING } from '../../src/clutter/name.ts';
import { STANDING } from '../../src/clutter/piece.ts';

const english: Record<string, { message: string }> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../src/locales/en/messages.json'), 'utf8'),
);
vi.stubGlobal('chrome', {
  i18n: {
    getMessage: (name: string, filled: readonly string[] = []) =>
      (english[name]?.message ?? '').replace('$FIRST$', filled[0] ?? '').replace('$SECOND$', filled[1] ?? ''),
    getUILanguage: () => 'en',
  },
});
const { why } = await import('../../src/popup/why.ts');

const reasonsOf = (clues: Record<string, number>) => Object.entries(clues).map(([clue, points]) => ({ clue, points }));

describe('why something was hidden', () => {
  it.each([
    [
      'how it lies there and what it is',
      { pinned: 3, 'covers-article': 3, prompts: 2, 'opens-with-words': 3 },
      'lies over the article, its first words say so',
    ],
    [
      'only what it is, of what lies over nothing',
      { 'has-fields': 4, 'says-words': 2, short: 1 },
      'has a field to fill in, its words say so',
    ],
    [
      'only how it lies there, where nothing tells what it is',
      { pinned: 3, 'covers-window': 2 },
      'covers much of the window, stays put while you scroll',
    ],
    ['once what two clues say in the same words', { named: 2, 'is-named': 2 }, 'the page’s code calls it that'],
    [
      'nothing but what decides by itself',
      { pinned: 3, 'left-nothing': -20 },
      'shown, for nothing else was left on the page',
    ],
  ])('tells %s', (_what, clues, words) => {
    expect(why({ reasons: reasonsOf(clues) })).toBe(words);
  });

  it('has words for every clue that speaks for hiding, but for being short, which says nothing by itself', () => {
    const speaking = [...LAYER_CLUES, ...NAMING, ...STANDING].filter(
      ({ name, points }) => points > 0 && name !== 'short',
    );
    expect(
      speaking.filter(({ name }) => !english[`clue_${name.replaceAll('-', '_')}`]).map(({ name }) => name),
    ).toEqual([]);
  });

  it('has words for what undoes it', () => {
    for (const clue of ['always_shown', 'took_article_text', 'left_nothing'])
      expect(english[`clue_${clue}`]).toBeDefined();
  });
});
