import type { Clue } from '../verdict.ts';
import { leans } from './leaning.ts';
import type { Measured } from './sentence-measures.ts';
import { SENTENCE_POINTS } from './sentence-points.ts';
import { cutsQuotation, GOES_ON_SPEAKING, opensQuoted } from './sentences.ts';
import type { ReadText } from './text.ts';

/** A question mark at the end. */
const ASKS = /[?？؟]["”»’)]*$/u;
/** A sentence that is nothing but a quotation, without its speaker. */
const ONLY_QUOTED = /^(?:"[^"]+"|[“„][^“”]+[“”]|«[^«»]+»|「[^「」]+」)[.!?。]?$/u;
/** Word counts: compactness is 1 at `best`, and falls to 0 at `stub` and `long`. */
const COMPACT = { stub: 10, best: 13, long: 24 };
/** Word counts between which a sentence becomes overlong, from 0 to 1. */
const LONG = [32, 96] as const;
/** The same for sentences that nobody reads to the end. */
const ENDLESS = [55, 65] as const;
/** Word count from which on a sentence tells in full. */
const FULL = 48;

/** Position of a number between two bounds: 0 at the first, 1 at the second; not clamped. */
const along = (value: number, [from, to]: readonly [number, number]): number => (value - from) / (to - from);

const compactness = (words: number): number =>
  Math.min(
    (words - COMPACT.stub) / (COMPACT.best - COMPACT.stub),
    (COMPACT.long - words) / (COMPACT.long - COMPACT.best),
  );

/** Word counts of a text without a headline between which its summary must tell more and more, from 0 to 1. */
const UNTOLD = [250, 500] as const;

/** How much the summary must stand in for a missing headline, as of a selection; 0 to 1, 0 with a headline. */
const untold = ({ titleWords, words }: ReadText): number =>
  titleWords.length ? 0 : Math.min(1, Math.max(0, along(words, UNTOLD)));

/**
 * Clues that a sentence belongs into the summary: those of Edmundson (New Methods in Automatic Extracting, 1969), that
 * is location, title and key words, and whether its form lets it stand alone.
 */
export const SENTENCE_CLUES: readonly Clue<Measured>[] = /* @__PURE__ */ [
  { name: 'comes-early', ask: ({ before }: Measured) => 1 / (1 + 0.35 * before) },
  { name: 'early-paragraph', ask: ({ paragraphsBefore }: Measured) => 1 / (1 + paragraphsBefore) },
  { name: 'opens-paragraph', ask: ({ sentence }: Measured) => sentence.place === 0 },
  { name: 'echoes-headline', ask: ({ titled }: Measured) => titled },
  { name: 'central', ask: ({ central }: Measured) => central },
  { name: 'taken-up', ask: ({ takenUp }: Measured) => takenUp },
  { name: 'main-names', ask: ({ named }: Measured) => named },
  { name: 'has-number', ask: ({ sentence }: Measured) => /\p{N}/u.test(sentence.text) },
  { name: 'quotation', ask: ({ sentence }: Measured) => opensQuoted(sentence.text) },
  { name: 'only-quoted', ask: ({ sentence }: Measured) => ONLY_QUOTED.test(sentence.text) },
  { name: 'compact', ask: ({ sentence }: Measured) => compactness(sentence.words.length) },
  {
    name: 'tells-in-full',
    ask: ({ sentence, text }: Measured) => untold(text) * (sentence.words.length / FULL),
  },
  { name: 'overlong', ask: ({ sentence }: Measured) => along(sentence.words.length, LONG) },
  { name: 'endless', ask: ({ sentence }: Measured) => along(sentence.words.length, ENDLESS) },
  { name: 'question', ask: ({ sentence }: Measured) => ASKS.test(sentence.text) },
  {
    name: 'leans-on-another',
    ask: ({ sentence, text, before }: Measured) =>
      before > 0 && (leans(sentence.text, text.lang) || (sentence.place > 0 && GOES_ON_SPEAKING.test(sentence.text))),
  },
  { name: 'cut-quotation', ask: ({ sentence }: Measured) => cutsQuotation(sentence.text) },
  { name: 'caption', ask: ({ caption }: Measured) => caption },
  { name: 'page-note', ask: ({ pageNote }: Measured) => pageNote },
  { name: 'fragment', ask: ({ fragment }: Measured) => fragment },
].map(({ name, ask }) => ({ name, ask, points: SENTENCE_POINTS[name] ?? 0 }));
