/**
 * Points of the clues by which sentences are ranked. The first eight were fitted by `test/bench/digest/fit-sentences.ts`
 * (ridge regression on what whole summaries get of ROUGE), rounded, and the place given more than it said, for news as a
 * rule begins with what matters. The others are set by hand: three for length, by trying what the same texts say of them
 * with the others fitted anew without the text in question; and what readers want: no caption, no half of a quotation,
 * nothing that hangs in the air.
 */
export const SENTENCE_POINTS: Readonly<Record<string, number>> = {
  'comes-early': 0.6,
  'early-paragraph': 0.3,
  'opens-paragraph': 0.25,
  'echoes-headline': 1.4,
  central: 0.7,
  'taken-up': 0.5,
  'has-number': 0.15,
  quotation: -0.2,
  compact: 0.4,
  'tells-in-full': 2.5,
  overlong: -2.4,
  question: -0.6,
  'leans-on-another': -0.6,
  'cut-quotation': -0.7,
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
  'taken-up',
  'has-number',
  'quotation',
];

/** What a sentence loses when all its words of meaning were said by others already. */
export const REPEATING = 1.6;
