import { describe, expect, it } from 'vitest';
import { CHROME } from '../../src/phrases/chrome.ts';
import { counted, lengthAtStart, meaningsIn, phraseTable, placesIn, type Row } from '../../src/phrases/phrase-table.ts';
import * as reading from '../../src/phrases/reading.ts';

const A = 1;
const B = 2;
const saying = (rows: readonly Row[], text: string): boolean => meaningsIn(phraseTable([[A, rows]]), text) === A;

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
    expect(saying(counted('comments?;replies', '$'), '12 replies')).toBe(true);
    expect(saying(counted('comments?;replies', '$'), 'comment')).toBe(true);
    expect(saying(counted('comments?;replies', '$'), '12 replied')).toBe(false);
    expect(saying([['\\(c', '\\) ?\\d']], '(c) 2024')).toBe(true);
    expect(saying([['^a', '[+-]$']], 'a+')).toBe(true);
    expect(saying([['^x', '$']], 'xy')).toBe(false);
  });

  it('tells only the meanings that are wanted, and all of them', () => {
    const table = phraseTable([
      [A, ['sign in']],
      [B, ['sign in;log in']],
    ]);
    expect(meaningsIn(table, 'sign in', A | B)).toBe(A | B);
    expect(meaningsIn(table, 'sign in', B)).toBe(B);
    expect(meaningsIn(table, 'log in', A | B)).toBe(B);
  });

  it('tells where a text first says each of its meanings', () => {
    const table = phraseTable([
      [A, ['sign in']],
      [B, ['log in']],
    ]);
    expect(placesIn(table, 'log in, sign in, sign in')).toEqual(
      new Map([
        [B, [0, 6]],
        [A, [8, 15]],
      ]),
    );
  });

  it('measures the longest beginning', () => {
    const table = phraseTable([[A, [['^text;text by;by', '(?= |$) *']]]]);
    expect(lengthAtStart(table, 'text by jane', A)).toBe(8);
    expect(lengthAtStart(table, 'textual', A)).toBe(0);
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
    // Three plain letters, a shorter phrase as a whole, a number, or a sign.
    const plain = '[^\\\\^$.*+?()[\\]{}|](?![?*+{])';
    const begins = new RegExp(`^(?:(?:${plain}){3}|(?:${plain}){1,2}$|\\\\d|\\\\\\W)`);
    expect(phrases.filter((phrase) => !begins.test(phrase))).toEqual([]);
  });

  it('are patterns that a browser takes', () => {
    for (const phrase of phrases) expect(() => new RegExp(phrase)).not.toThrow();
  });
});
