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

interface Phrase {
  readonly meaning: number;
  /** Whether only the beginning of a text says it. */
  readonly leads: boolean;
  /** The letters with which it begins. */
  head: string;
  /** What follows; null where nothing does. */
  rest: RegExp | null;
}

/** Told of what a text says; gives the meanings that are wanted still. */
type Hit = (meaning: number, start: number, end: number) => number;

/** A phrase that no text has been compared with. */
type Source = readonly [meaning: number, phrase: string, then: string, leads: boolean];

const KEY = 3;
const LETTERS = /^(?:[^\\^$.*+?()[\]{}|](?![?*+{]))+/;
const SIGNS = /\\(?=\W)/g;
const DIGITS = '0123456789';

/** Where a word begins, or a character of a script without spaces stands. */
const EDGE = '(?<![a-z0-9\\xdf-\\u1fff])';
const SPACELESS = /^[\u0e00-\u0e7f\u3040-\ud7af]/;

/** What a phrase is looked up by. Numbers have no letters, but ten beginnings. */
export function keysOf(phrase: string): Iterable<string> {
  if (phrase.startsWith('\\d')) return DIGITS;
  return [(phrase.startsWith('\\') ? phrase.replace(SIGNS, '') : phrase).slice(0, KEY)];
}

export class PhraseTable {
  readonly #phrases = new Map<string, (Source | Phrase)[]>();
  readonly #filter: RegExp;

  /** Rows by the bit that stands for their meaning. */
  constructor(rows: readonly (readonly [meaning: number, rows: readonly Row[], ...unknown[]])[]) {
    const inside = new Set<string>();
    for (const [meaning, those] of rows)
      for (const row of those) {
        const [phrases, then] = typeof row === 'string' ? [row, ''] : row;
        const leads = phrases.startsWith('^');
        for (const phrase of (leads ? phrases.slice(1) : phrases).split(';'))
          for (const key of keysOf(phrase)) {
            const source: Source = [meaning, phrase, then, leads];
            const same = this.#phrases.get(key);
            if (same) same.push(source);
            else this.#phrases.set(key, [source]);
            if (!leads) inside.add(key);
          }
      }
    const anyOf = (keys: string[]): string => `(?=${keys.join('|').replace(/[\\^$.*+?()[\]{}]/g, '\\$&')})`;
    const spaceless = [...inside].filter((key) => SPACELESS.test(key));
    this.#filter = new RegExp(`${EDGE}${anyOf([...inside])}${spaceless.length ? `|${anyOf(spaceless)}` : ''}`, 'g');
  }

  /** Which of the wanted meanings, as bits, a text in lower case, its white space folded, says. */
  meaningsIn(text: string, wanted: number): number {
    let found = 0;
    this.#find(text, wanted, (meaning) => {
      found |= meaning;
      return wanted & ~found;
    });
    return found;
  }

  /** Where a text first says each of its meanings. */
  placesIn(text: string): Map<number, readonly [start: number, end: number]> {
    const places = new Map<number, readonly [number, number]>();
    this.#find(text, -1, (meaning, start, end) => {
      if (!places.has(meaning)) places.set(meaning, [start, end]);
      return -1;
    });
    return places;
  }

  /** How long the longest phrase of a meaning is with which a text begins; 0 where it begins with none. */
  lengthAtStart(text: string, meaning: number): number {
    let longest = 0;
    this.#findAt(text, 0, true, meaning, (_, __, end) => {
      longest = Math.max(longest, end);
      return meaning;
    });
    return longest;
  }

  #find(text: string, wanted: number, hit: Hit): void {
    let left = this.#findAt(text, 0, true, wanted, hit);
    const filter = this.#filter;
    for (filter.lastIndex = 0; left && filter.test(text); filter.lastIndex++)
      left = this.#findAt(text, filter.lastIndex, false, left, hit);
  }

  /** Gives the meanings that are wanted still. */
  #findAt(text: string, at: number, leads: boolean, wanted: number, hit: Hit): number {
    let left = wanted;
    for (let length = KEY; length; length--) {
      const those = this.#phrases.get(text.slice(at, at + length));
      if (!those) continue;
      for (let i = 0; i < those.length; i++) {
        let phrase = those[i]!;
        if (!('meaning' in phrase)) those[i] = phrase = phraseOf(phrase);
        if (phrase.leads !== leads || !(phrase.meaning & left)) continue;
        const end = endOf(phrase, text, at);
        if (end >= 0) left = hit(phrase.meaning, at, end);
      }
    }
    return left;
  }
}

function phraseOf([meaning, phrase, then, leads]: Source): Phrase {
  const head = LETTERS.exec(phrase)?.[0] ?? '';
  const left = phrase.slice(head.length) + then;
  return { meaning, leads, head, rest: left ? new RegExp(left, 'y') : null };
}

/** Where a phrase ends that begins at a place of a text; -1 where it does not. */
function endOf({ head, rest }: Phrase, text: string, at: number): number {
  if (!text.startsWith(head, at)) return -1;
  const end = at + head.length;
  if (!rest) return end;
  rest.lastIndex = end;
  return rest.test(text) ? rest.lastIndex : -1;
}
