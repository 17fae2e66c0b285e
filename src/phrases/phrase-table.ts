/**
 * Finds which of many phrases a text says. A page is read by code that has never run in it, and a browser compiles a pattern
 * when it is first asked: one pattern for each meaning, with all its languages, takes longer to compile than everything else
 * that is done with the words of a page. So phrases are looked up by their first letters, and only what follows the letters
 * of a phrase that begins as the text does becomes a pattern.
 */

/**
 * Phrases in lower case with a semicolon between them, and what must follow any of them. They are patterns without flags
 * whose first three letters are plain: those that differ before are written out. `^` before the first: only the beginning of
 * a text says them.
 */
export type Row = string | readonly [phrases: string, then: string];

/** Phrases that lead a text, with and without a number before them. */
export const counted = (phrases: string, then = ''): Row[] => [
  `^\\d+\\s*(?:${phrases.replaceAll(';', '|')})${then}`,
  [`^${phrases}`, then],
];

interface Phrase {
  readonly meaning: number;
  /** Whether only the beginning of a text says it. */
  readonly leads: boolean;
  /** Until it is first compared with a text all of it; then the letters with which it begins. */
  head: string;
  then: string;
  /** What follows the letters: null where nothing does, and nothing yet before it is compared. */
  rest?: RegExp | null;
}

export interface PhraseTable {
  /** By the first letters, or by all where there are fewer. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Stops where a phrase may begin; null where all of them lead a text. */
  readonly starts: RegExp | null;
}

/** Told of what a text says; gives the meanings, as bits, that are wanted still. */
type Hit = (meaning: number, start: number, end: number) => number;

const KEY = 3;
const LETTERS = /^(?:[^\\^$.*+?()[\]{}|](?![?*+{]))*/;
/** Where a word begins, or a character of a script without spaces stands. */
const EDGE = '(?:(?<![a-z0-9\\xdf-\\u1fff])|(?=[\\u0e00-\\u0e7f\\u3040-\\ud7af]))';

/** What a phrase is looked up by. Numbers have no letters, but ten beginnings. */
export const keysOf = (phrase: string): readonly string[] =>
  phrase.startsWith('\\d') ? [...'0123456789'] : [phrase.replace(/^\\/, '').slice(0, KEY)];

/** A table of rows by the bit that stands for their meaning. */
export function phraseTable(
  rows: readonly (readonly [meaning: number, rows: readonly Row[], ...unknown[]])[],
): PhraseTable {
  const phrases = new Map<string, Phrase[]>();
  const inside = new Set<string>();
  for (const [meaning, those] of rows)
    for (const row of those) {
      const [all, then] = typeof row === 'string' ? [row, ''] : row;
      const leads = all.startsWith('^');
      for (const head of (leads ? all.slice(1) : all).split(';'))
        for (const key of keysOf(head)) {
          const phrase: Phrase = { meaning, leads, head, then };
          const same = phrases.get(key);
          if (same) same.push(phrase);
          else phrases.set(key, [phrase]);
          if (!leads) inside.add(key);
        }
    }
  const keys = [...inside].join('|').replace(/[\\^$.*+?()[\]{}]/g, '\\$&');
  return { phrases, starts: keys ? new RegExp(`${EDGE}(?=${keys})`, 'g') : null };
}

/** Where a phrase ends that begins at a place of a text; -1 where it does not. */
function endOf(phrase: Phrase, text: string, at: number): number {
  if (phrase.rest === undefined) {
    const letters = LETTERS.exec(phrase.head)![0];
    const rest = phrase.head.slice(letters.length) + phrase.then;
    phrase.head = letters;
    phrase.rest = rest ? new RegExp(rest, 'y') : null;
  }
  const { head, rest } = phrase;
  if (!text.startsWith(head, at)) return -1;
  const end = at + head.length;
  if (!rest) return end;
  rest.lastIndex = end;
  return rest.test(text) ? rest.lastIndex : -1;
}

function findAt(table: PhraseTable, text: string, at: number, leads: boolean, wanted: number, hit: Hit): number {
  let left = wanted;
  for (let length = KEY; length; length--)
    for (const phrase of table.phrases.get(text.slice(at, at + length)) ?? []) {
      if (phrase.leads !== leads || !(phrase.meaning & left)) continue;
      const end = endOf(phrase, text, at);
      if (end >= 0) left = hit(phrase.meaning, at, end);
    }
  return left;
}

/** Tells of everything that a text in lower case, its white space folded, says of what is wanted. */
function findIn(table: PhraseTable, text: string, wanted: number, hit: Hit): void {
  const { starts } = table;
  let left = findAt(table, text, 0, true, wanted, hit);
  if (!starts) return;
  for (starts.lastIndex = 0; left && starts.test(text); starts.lastIndex++)
    left = findAt(table, text, starts.lastIndex, false, left, hit);
}

/** Which of the wanted meanings, as bits, a text in lower case, its white space folded, says. */
export function meaningsIn(table: PhraseTable, text: string, wanted = -1): number {
  let found = 0;
  findIn(table, text, wanted, (meaning) => {
    found |= meaning;
    return wanted & ~found;
  });
  return found;
}

/** Where a text first says each of its meanings. */
export function placesIn(table: PhraseTable, text: string): Map<number, readonly [start: number, end: number]> {
  const places = new Map<number, readonly [number, number]>();
  findIn(table, text, -1, (meaning, start, end) => {
    if (!places.has(meaning)) places.set(meaning, [start, end]);
    return -1;
  });
  return places;
}

/** How long the longest phrase of a meaning is with which a text begins; 0 where it begins with none. */
export function lengthAtStart(table: PhraseTable, text: string, meaning: number): number {
  let longest = 0;
  findAt(table, text, 0, true, meaning, (_, __, end) => {
    longest = Math.max(longest, end);
    return meaning;
  });
  return longest;
}
