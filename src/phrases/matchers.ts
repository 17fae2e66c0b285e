import { meaningsIn, type PhraseTable, type Row, tableOf } from './phrase-table.ts';

// Wrappers in wrappers have one text, and every kind asks about it.
const MOST_REMEMBERED = 500;

export interface Matchers<Meaning extends string> {
  /** Whether a text, its white space folded, says this. */
  says(text: string, meaning: Meaning): boolean;
  /** Made when it is first asked for. */
  table(): PhraseTable;
}

/** Tells what texts say, of 31 meanings at most. */
export function matchersOf<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly Row[]>>,
): Matchers<Meaning> {
  const meanings = Object.keys(words) as Meaning[];
  const bits = Object.fromEntries(meanings.map((meaning, i) => [meaning, 1 << i])) as Record<Meaning, number>;
  const table = tableOf(...meanings.map((meaning) => [bits[meaning], words[meaning]] as const));
  // By the text as it was given: asked again, it need not be put in lower case again.
  const remembered = new Map<string, number>();
  return {
    says(text, meaning) {
      let said = remembered.get(text);
      if (said === undefined) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        said = meaningsIn(table(), text.toLowerCase());
        remembered.set(text, said);
      }
      return (said & bits[meaning]) !== 0;
    },
    table,
  };
}
