import type { Clue } from '../verdict.ts';
import { isCaption } from './captions.ts';
import { leans } from './leaning.ts';
import { isPageNote } from './page-notes.ts';
import { SENTENCE_POINTS } from './sentence-points.ts';
import { cutsQuotation, endsSentence, GOES_ON_SPEAKING, opensQuoted } from './sentences.ts';
import type { Read, ReadText } from './text.ts';

/** A sentence with what the clues look at. */
export interface Measured {
  sentence: Read;
  index: number;
  text: ReadText;
  /** Whether it is a line rather than a sentence: a heading, a caption, a label. */
  fragment: boolean;
  /** Whether its paragraph says what a picture shows. */
  caption: boolean;
  /** Whether it speaks of the page, not of its subject: `isPageNote`. */
  pageNote: boolean;
  /** How many whole sentences, and paragraphs with any, stand before it. */
  before: number;
  paragraphsBefore: number;
  /** How much its words weigh in the whole text: 1 for the weightiest sentence, 0 for one of fewer than three. */
  central: number;
  /** Cosine of its words and the headline's, 0 to 1; rarer words count for more. */
  titled: number;
  /** How much the sentences after it are like it: 1 for the one that is taken up most. */
  takenUp: number;
  /** Share of the names that the text names most which it names. */
  named: number;
}

const FEWEST_WORDS = 8;
/** Thai is written without marks between sentences. */
const UNMARKED = new Set(['th', 'lo', 'km', 'my']);

/** Steps and points of a list that is written out. German dates have a full stop behind the number. */
const NUMBERED = /^\(?\d{1,2}\s?[-–)]\s*\p{L}/u;

/** Who plays, what is needed: names or things behind a colon, one after the other. */
const LISTED = /^[^:,.]{1,40}:\s+(?:[^,;:]{1,30}[,;]){5,}/u;

const isFragment = ({ words, text }: Read, lang: string): boolean =>
  words.length < FEWEST_WORDS ||
  NUMBERED.test(text) ||
  LISTED.test(text) ||
  (!UNMARKED.has(lang) && !endsSentence(text));

/** Weight of a word by the sentences that it occurs in: even one of them all weighs something. */
const rarity = (word: string, holds: ReadonlyMap<string, number>, all: number): number =>
  Math.log((all + 1) / (holds.get(word) ?? 1)) + 0.3;

const length = (vector: ReadonlyMap<string, number>): number =>
  Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;

/** The paragraphs that are captions, by their index. */
function captionsIn(sentences: readonly Read[]): Set<number> {
  const texts = new Map<number, string>();
  for (const { paragraph, text } of sentences) {
    const before = texts.get(paragraph) ?? '';
    // Longer ones are none, and are not put together.
    if (before.length < 600) texts.set(paragraph, before ? `${before} ${text}` : text);
  }
  return new Set([...texts].filter(([, text]) => isCaption(text)).map(([paragraph]) => paragraph));
}

/** So many of the names in a text are its main ones, if they come more than once. */
const MAIN_NAMES = 5;

/** What is written with a capital within sentences, most often first: people, places, and in German whatever it is about. */
function mainNames(sentences: readonly Read[]): string[] {
  const times = new Map<string, number>();
  for (const { words } of sentences)
    for (let i = 1; i < words.length; i++) {
      const { key, meaning, capital } = words[i]!;
      if (meaning && capital) times.set(key, (times.get(key) ?? 0) + 1);
    }
  return [...times]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAIN_NAMES)
    .map(([key]) => key);
}

/** Measures every sentence; linear in the text. `pause` is awaited after each. */
export async function measureSentences(text: ReadText, pause: () => Promise<void>): Promise<Measured[]> {
  const { sentences, counts, lang } = text;
  const holds = new Map<string, number>();
  for (const { content } of sentences) for (const key of new Set(content)) holds.set(key, (holds.get(key) ?? 0) + 1);
  const headline = new Map([...text.title].map((key) => [key, rarity(key, holds, sentences.length)]));
  const headlineLength = length(headline);
  const captions = captionsIn(sentences);
  const names = mainNames(sentences);
  const vectors: { keys: Map<string, number>; size: number }[] = [];
  const paragraphs = new Set<number>();
  let before = 0;
  const measured: Measured[] = [];
  for (const [index, sentence] of sentences.entries()) {
    await pause();
    const keys = new Map<string, number>();
    for (const key of sentence.content) keys.set(key, (keys.get(key) ?? 0) + 1);
    let weight = 0;
    let shared = 0;
    for (const [key, times] of keys) {
      weight += Math.log(counts.get(key) ?? 1);
      const value = times * rarity(key, holds, sentences.length);
      keys.set(key, value);
      shared += value * (headline.get(key) ?? 0);
    }
    const size = length(keys);
    vectors.push({ keys, size });
    const fragment = isFragment(sentence, lang);
    const caption = captions.has(sentence.paragraph);
    const pageNote = isPageNote(sentence.text, lang);
    const place = before;
    const paragraphsBefore = paragraphs.has(sentence.paragraph) ? paragraphs.size - 1 : paragraphs.size;
    if (!fragment && !caption && !pageNote) {
      before++;
      paragraphs.add(sentence.paragraph);
    }
    measured.push({
      sentence,
      index,
      text,
      fragment,
      caption,
      pageNote,
      before: place,
      paragraphsBefore,
      central: keys.size < 3 ? 0 : weight / Math.sqrt(keys.size + 4),
      titled: shared / (size * headlineLength),
      takenUp: 0,
      named: names.filter((name) => keys.has(name)).length / Math.max(1, names.length),
    });
  }
  const later = new Map<string, number>();
  for (let i = vectors.length - 1; i >= 0; i--) {
    await pause();
    const { keys, size } = vectors[i]!;
    let takenUp = 0;
    for (const [key, value] of keys) {
      const said = later.get(key) ?? 0;
      takenUp += (value / size) * said;
      later.set(key, said + value / size);
    }
    measured[i]!.takenUp = takenUp;
  }
  const largest = (of: 'central' | 'takenUp') => measured.reduce((top, each) => Math.max(top, each[of]), 0.001);
  const [mostCentral, mostTakenUp] = [largest('central'), largest('takenUp')];
  for (const each of measured) {
    each.central /= mostCentral;
    each.takenUp /= mostTakenUp;
  }
  return measured;
}

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
