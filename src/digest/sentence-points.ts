/**
 * Points of the clues by which sentences are ranked. The first nine were fitted by `test/bench/digest/fit-sentences.ts`
 * (ridge regression on what whole summaries get of ROUGE) and rounded. The others are set by hand: three for length, by
 * trying what the same texts make of them with the nine fitted anew and each text left out in its turn; and what readers
 * want: nothing without end, no caption, no 'Read more', no half of a quotation, nothing that hangs in the air.
 */
export const SENTENCE_POINTS: Readonly<Record<string, number>> = {
  'comes-early': 0.4,
  'early-paragraph': 0.3,
  'opens-paragraph': 0.3,
  'echoes-headline': 1.5,
  central: 0.35,
  'taken-up': 0.55,
  'main-names': 0.45,
  'has-number': 0.2,
  quotation: -0.2,
  compact: 0.35,
  'tells-in-full': 2.5,
  overlong: -2.4,
  endless: -3,
  'only-quoted': -0.6,
  question: -0.6,
  'leans-on-another': -0.45,
  'cut-quotation': -0.7,
  caption: -4,
  'page-note': -4,
  fragment: -5,
};

/** The clues whose points are fitted. */
export const FITTED: readonly string[] = [
  'comes-early',
  'early-paragraph',
  'opens-paragraph',
  'echoes-headline',
  'central',
  'taken-up',
  'main-names',
  'has-number',
  'quotation',
];

/** What a sentence loses when all its words of meaning were said by others already. */
export const REPEATING = 1.6;

/**
 * What the points of the clues for length are multiplied by for the sentence that is chosen first: alone it has to tell
 * enough, so that to be compact speaks against it, and to be long half as much. Summaries of one and two sentences gain by
 * it, those of three and more lose nothing.
 */
export const FIRST_FACTORS: Readonly<Record<string, number>> = { compact: -0.5, overlong: 0.5 };
