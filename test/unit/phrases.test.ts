import { describe, expect, it } from 'vitest';
import { CHROME } from '../../src/phrases/chrome.ts';
import { keysOf, PhraseTable, type Row } from '../../src/phrases/phrase-table.ts';
import * as reading from '../../src/phrases/reading.ts';

const A = 1;
const B = 2;
const saying = (rows: readonly Row[], text: string): boolean => new PhraseTable([[A, rows]]).meaningsIn(text, A) === A;

describe('a table of phrases', () => {
  it('finds phrases where a word begins', () => {
    expect(saying(['photo by;image'], 'a photo by jane')).toBe(true);
    expect(saying(['photo by;image'], '(image)')).toBe(true);
    expect(saying(['photo by;image'], 'telephoto by night')).toBe(false);
    expect(saying(['photo by;image'], 'photo of')).toBe(false);
  });

  it('finds phrases anywhere in scripts without spaces', () => {
    expect(saying(['広告'], 'この広告を')).toBe(true);
    expect(saying(['광고'], '이광고')).toBe(true);
  });

  it('finds the next phrase where the one before it only began', () => {
    expect(saying(['sign up;signal'], 'sign signal')).toBe(true);
    expect(saying(['続きを読む;きを読む'], '続きを')).toBe(false);
  });

  it('takes phrases that lead at the beginning alone', () => {
    expect(saying(['^share'], 'share this')).toBe(true);
    expect(saying(['^share'], 'please share')).toBe(false);
  });

  it('asks for what must follow', () => {
    const rows: Row[] = [['^read;see', '(?: also| more)\\b']];
    expect(saying(rows, 'read also: more')).toBe(true);
    expect(saying(rows, 'read alsop')).toBe(false);
    expect(saying(rows, 'see')).toBe(false);
  });

  it('knows numbers, signs and phrases of one letter', () => {
    expect(saying(['^\\d+ comments?'], '12 comments')).toBe(true);
    expect(saying(['\\(c\\) ?\\d'], '(c) 2024')).toBe(true);
    expect(saying([['^a', '[+-]$']], 'a+')).toBe(true);
    expect(saying([['^x', '$']], 'xy')).toBe(false);
  });

  it('tells only the meanings that are wanted, and all of them', () => {
    const table = new PhraseTable([
      [A, ['sign in']],
      [B, ['sign in;log in']],
    ]);
    expect(table.meaningsIn('sign in', A | B)).toBe(A | B);
    expect(table.meaningsIn('sign in', B)).toBe(B);
    expect(table.meaningsIn('log in', A | B)).toBe(B);
  });

  it('tells where a text first says each of its meanings', () => {
    const table = new PhraseTable([
      [A, ['sign in']],
      [B, ['log in']],
    ]);
    expect(table.placesIn('log in, sign in, sign in')).toEqual(
      new Map([
        [B, [0, 6]],
        [A, [8, 15]],
      ]),
    );
  });

  it('measures the longest beginning', () => {
    const table = new PhraseTable([[A, [['^text;text by;by', '(?= |$) *']]]]);
    expect(table.lengthAtStart('text by jane', A)).toBe(8);
    expect(table.lengthAtStart('textual', A)).toBe(0);
  });
});

describe('the phrases of pages', () => {
  const rows = Object.entries(reading).filter(
    (entry): entry is [string, readonly Row[]] => Array.isArray(entry[1]) && entry[0] !== 'MONTHS',
  );
  const phrases = [...rows.map(([, those]) => those), ...Object.values<readonly Row[]>(CHROME)]
    .flat()
    .flatMap((row) => (typeof row === 'string' ? row : row[0]).replace(/^\^/, '').split(';'));

  it('begin with what they are looked up by', () => {
    expect(phrases.length).toBeGreaterThan(1000);
    const signs = /[\\^$.*+?()[\]{}|]/;
    const odd = phrases.filter((phrase) =>
      [...keysOf(phrase)].some((key) => {
        const plain = phrase.replace(/\\(?=\W)/g, '');
        const isSigned = /^\\\W/.test(phrase);
        return !key || (!isSigned && signs.test(key)) || /^[?*+{]/.test(plain.slice(key.length));
      }),
    );
    expect(odd).toEqual([]);
  });

  it('are patterns that a browser takes', () => {
    for (const phrase of phrases) expect(() => new RegExp(phrase)).not.toThrow();
  });
});
