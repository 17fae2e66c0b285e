/**
 * Finds which of many phrases a text says. A page is read by code that has never run in it: it is made ready in each page, and
 * a browser compiles a pattern when it is first asked, one of all phrases of a meaning longer than all the rest of the work
 * with words takes. So phrases are sorted and looked up by their first letters, which the browser's own functions do at once,
 * and only what follows the letters of a phrase that begins as the text does becomes a pattern.
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
  /** The letters with which it begins. */
  readonly head: string;
  /** What follows them, and nothing where nothing does. */
  readonly rest: string;
  /** Made of the rest when a text has the head. */
  pattern?: RegExp;
}

/** Phrases in order, each with a sign behind it that stands for its row. */
interface List {
  readonly sorted: readonly string[];
  /** Those that a text may say, by its next letters: lines of a page begin with the same few over and over. */
  readonly byLetters: Map<string, readonly Phrase[]>;
}

export interface PhraseTable {
  readonly rows: readonly (readonly [meaning: number, then: string])[];
  readonly leading: List;
  readonly inside: List;
  /** Stops where a phrase inside a text may begin; null where there are none. */
  readonly starts: RegExp | null;
  /** Those that were compared with a text. */
  readonly known: Map<string, Phrase>;
}

const KEY = 3;
/** Signs for rows, of which no text is made. */
const FIRST_MARK = '\ue000';
const LETTERS = /^(?:[^\\^$.*+?()[\]{}|](?![?*+{]))*/;
/** Where a word begins, or a character of a script without spaces stands. */
const EDGE = '(?:(?<![a-z0-9\\xdf-\\u1fff])|(?=[\\u0e00-\\u0e7f\\u3040-\\ud7af]))';

/** A table of rows by the bit that stands for their meaning. */
export function phraseTable(
  rows: readonly (readonly [meaning: number, rows: readonly Row[], ...unknown[]])[],
): PhraseTable {
  const leading: string[] = [];
  const inside: string[] = [];
  const plain: string[] = [];
  const all: [number, string][] = [];
  for (const [meaning, those] of rows)
    for (const row of those) {
      const [phrases, then] = typeof row === 'string' ? [row, ''] : row;
      const leads = phrases.startsWith('^');
      const mark = String.fromCharCode(FIRST_MARK.charCodeAt(0) + all.length);
      all.push([meaning, then]);
      (leads ? leading : inside).push((leads ? phrases.slice(1) : phrases).replaceAll(';', `${mark};`) + mark);
      if (!leads) plain.push(phrases);
    }
  // A sign has two places in a pattern.
  const keyOf = (phrase: string): string => phrase.slice(0, phrase.startsWith('\\') ? 2 : KEY);
  const keys = plain.join(';').split(';').map(keyOf).join('|');
  const listOf = (lists: string[]): List => ({ sorted: lists.join(';').split(';').sort(), byLetters: new Map() });
  return {
    rows: all,
    leading: listOf(leading),
    inside: listOf(inside),
    starts: keys ? new RegExp(`${EDGE}(?=${keys})`, 'g') : null,
    known: new Map(),
  };
}

/** The table of some rows, made when it is first asked for. */
export function tableOf(...rows: Parameters<typeof phraseTable>[0]): () => PhraseTable {
  let table: PhraseTable | null = null;
  return () => {
    table ??= phraseTable(rows);
    return table;
  };
}

/** The place of the first that does not come before a key. */
function placeOf(list: readonly string[], key: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a phrase ends that begins at a place of a text; -1 where it does not. */
function endOf(phrase: Phrase, text: string, at: number): number {
  const { head, rest } = phrase;
  if (!text.startsWith(head, at)) return -1;
  const end = at + head.length;
  if (!rest) return end;
  phrase.pattern ??= new RegExp(rest, 'y');
  phrase.pattern.lastIndex = end;
  return phrase.pattern.test(text) ? phrase.pattern.lastIndex : -1;
}

/** The phrases of a list that a text may say whose next letters are these. */
function phrasesAt({ rows, known }: PhraseTable, { sorted }: List, letters: string): Phrase[] {
  const found: Phrase[] = [];
  /** By the phrases with a key; by those alone that are no longer where `whole`. */
  const look = (key: string, whole: boolean): void => {
    for (let i = placeOf(sorted, whole ? key + FIRST_MARK : key); i < sorted.length; i++) {
      const entry = sorted[i]!;
      if (!entry.startsWith(key) || (whole && entry.length > key.length + 1)) break;
      let phrase = known.get(entry);
      if (!phrase) {
        const [meaning, then] = rows[entry.charCodeAt(entry.length - 1) - FIRST_MARK.charCodeAt(0)]!;
        const source = entry.slice(0, -1);
        const head = LETTERS.exec(source)![0];
        phrase = { meaning, head, rest: source.slice(head.length) + then };
        known.set(entry, phrase);
      }
      found.push(phrase);
    }
  };
  // Numbers and signs have no letters to look them up by.
  const first = letters.charAt(0);
  if (first < 'a') look(first >= '0' && first <= '9' ? '\\d' : `\\${first}`, false);
  for (let length = 1; length <= letters.length; length++) look(letters.slice(0, length), length < KEY);
  return found;
}

/** The same for what stands at a place of a text. */
function mayBeSaidAt(table: PhraseTable, list: List, text: string, at: number): readonly Phrase[] {
  const letters = text.slice(at, at + KEY);
  let phrases = list.byLetters.get(letters);
  if (!phrases) {
    phrases = phrasesAt(table, list, letters);
    list.byLetters.set(letters, phrases);
  }
  return phrases;
}

/** Which of the wanted meanings, as bits, a text in lower case, its white space folded, says. */
export function meaningsIn(table: PhraseTable, text: string, wanted = -1): number {
  const { leading, inside, starts } = table;
  let found = 0;
  const note = (list: List, at: number): void => {
    for (const phrase of mayBeSaidAt(table, list, text, at))
      if (phrase.meaning & wanted & ~found && endOf(phrase, text, at) >= 0) found |= phrase.meaning;
  };
  note(leading, 0);
  if (!starts) return found;
  for (starts.lastIndex = 0; found !== wanted && starts.test(text); starts.lastIndex++) note(inside, starts.lastIndex);
  return found;
}

/** Where a text first says each of its meanings. */
export function placesIn(table: PhraseTable, text: string): Map<number, readonly [start: number, end: number]> {
  const places = new Map<number, readonly [number, number]>();
  const note = (list: List, at: number): void => {
    for (const phrase of mayBeSaidAt(table, list, text, at)) {
      const end = places.has(phrase.meaning) ? -1 : endOf(phrase, text, at);
      if (end >= 0) places.set(phrase.meaning, [at, end]);
    }
  };
  note(table.leading, 0);
  const { starts } = table;
  if (starts) for (starts.lastIndex = 0; starts.test(text); starts.lastIndex++) note(table.inside, starts.lastIndex);
  return places;
}

/** How long the longest phrase of a meaning is with which a text begins; 0 where it begins with none. */
export function lengthAtStart(table: PhraseTable, text: string, meaning: number): number {
  let longest = 0;
  for (const phrase of mayBeSaidAt(table, table.leading, text, 0))
    if (phrase.meaning & meaning) longest = Math.max(longest, endOf(phrase, text, 0));
  return longest;
}
