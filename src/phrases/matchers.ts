import { PhraseTable, type Row } from './phrase-table.ts';

// Wrappers in wrappers have one text, and every kind asks about it.
const MOST_REMEMBERED = 500;

export interface Matchers<Meaning extends string> {
  /** Whether a text, its white space folded, says this. */
  says(text: string, meaning: Meaning): boolean;
  /** Where a text in lower case first says each of its meanings: pairs of start and end. */
  placesIn(lower: string): (readonly [start: number, end: number])[];
}

/** Tells what texts say: a table of phrases by meaning, made when it is first asked. There are 31 meanings at most. */
export function matchersOf<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly Row[]>>,
): Matchers<Meaning> {
  const bits = {} as Record<Meaning, number>;
  let table: PhraseTable | null = null;
  const tableOf = (): PhraseTable => {
    table ??= new PhraseTable(
      (Object.keys(words) as Meaning[]).map((meaning, i) => {
        bits[meaning] = 1 << i;
        return [1 << i, words[meaning]] as const;
      }),
    );
    return table;
  };
  // By the text as it was given: asked again, it need not be put in lower case again.
  const remembered = new Map<string, number>();
  return {
    says(text, meaning) {
      let said = remembered.get(text);
      if (said === undefined) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        said = tableOf().meaningsIn(text.toLowerCase(), -1);
        remembered.set(text, said);
      }
      return (said & bits[meaning]) !== 0;
    },
    placesIn: (lower) => [...tableOf().placesIn(lower).values()],
  };
}
