/**
 * Points of the clues by which sentences are ranked. The first nine were fitted by `test/bench/digest/fit-sentences.ts`
 * (ridge regression on the ROUGE scores of whole summaries) and rounded. The others are set by hand: three for length,
 * by leave-one-out trials on the same texts with the nine fitted anew; the rest by what readers do not want: endless
 * sentences, captions, 'Read more', halves of quotations, and sentences that refer to what the summary does not have.
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

/** Points that a sentence loses if chosen sentences have all its content words; a share of them in proportion. */
export const REPEATING = 1.6;

/**
 * Factors of clues for length when the first sentence is chosen: it may stand alone and must tell enough, so being
 * compact counts against it, and being overlong only half. Summaries of one and two sentences gain, longer ones lose
 * nothing.
 */
export const FIRST_FACTORS: Readonly<Record<string, number>> = { compact: -0.5, overlong: 0.5 };
