import type { Clue } from '../verdict.ts';
import { leans } from './leaning.ts';
import type { Measured } from './sentence-measures.ts';
import { SENTENCE_POINTS } from './sentence-points.ts';
import { cutsQuotation, GOES_ON_SPEAKING, opensQuoted } from './sentences.ts';
import type { ReadText } from './text.ts';

const ASKS = /[?？؟]["”»’)]*$/u;
/** What somebody said, without who it was. */
const ONLY_QUOTED = /^(?:"[^"]+"|[“„][^“”]+[“”]|«[^«»]+»|「[^「」]+」)[.!?。]?$/u;
/** A sentence is most compact with so many words, less so down to a stub and up to a long one. */
const COMPACT = { stub: 10, best: 13, long: 24 };
/** From the first number of words on it says too much at once, wholly from the second. */
const LONG = [32, 96] as const;
/** The same for what nobody reads to its end. */
const ENDLESS = [55, 65] as const;
/** With so many words it tells in full. */
const FULL = 48;

/** How far a number is on the way from one bound to the other; below 0 before the first, above 1 behind the second. */
const along = (value: number, [from, to]: readonly [number, number]): number => (value - from) / (to - from);

const compactness = (words: number): number =>
  Math.min(
    (words - COMPACT.stub) / (COMPACT.best - COMPACT.stub),
    (COMPACT.long - words) / (COMPACT.long - COMPACT.best),
  );

/** A text without a headline wants telling in full from the first number of words on, wholly from the second. */
const UNTOLD = [250, 500] as const;

/** How much the summary has to tell what no headline tells: a selection, or an article that has none; 0 to 1. */
const untold = ({ titleWords, words }: ReadText): number =>
  titleWords.length ? 0 : Math.min(1, Math.max(0, along(words, UNTOLD)));

/**
 * What makes a sentence say much: the clues of Edmundson (New Methods in Automatic Extracting, 1969), place, headline and
 * key words, and of the forms in which sentences stand alone.
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
