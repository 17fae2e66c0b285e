/**
 * Points of the clues by which sentences are ranked. The first seven were fitted by `test/bench/digest/fit-sentences.ts`
 * (ridge regression on what each sentence adds to ROUGE) and rounded; the others are set by hand, for they say what readers
 * want: neither stubs nor monsters, no caption, no half of a quotation, nothing that hangs in the air.
 */
export const SENTENCE_POINTS: Readonly<Record<string, number>> = {
  'comes-early': 0.9,
  'early-paragraph': 0.25,
  'opens-paragraph': 0.2,
  'echoes-headline': 1.1,
  central: 0.9,
  'has-number': 0.13,
  quotation: -0.16,
  substantial: 0.3,
  overlong: -3,
  question: -0.6,
  'leans-on-another': -0.4,
  'cut-quotation': -0.5,
  caption: -4,
  fragment: -5,
};

/** The clues whose points are fitted. */
export const FITTED: readonly string[] = [
  'comes-early',
  'early-paragraph',
  'opens-paragraph',
  'echoes-headline',
  'central',
  'has-number',
  'quotation',
];

/** What a sentence loses when all its words of meaning were said by others already. */
export const REPEATING = 1.5;
