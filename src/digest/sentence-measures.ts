import { isCaption } from './captions.ts';
import { isPageNote } from './page-notes.ts';
import { endsSentence } from './sentences.ts';
import type { Read, ReadText } from './text.ts';

/** A sentence with the features that clues ask for. */
export interface Measured {
  sentence: Read;
  index: number;
  text: ReadText;
  /** Whether it is no whole sentence: a heading, a label, an item of a list, a row of a table. */
  fragment: boolean;
  /** Whether its paragraph is a caption: `isCaption`. */
  caption: boolean;
  /** Whether it is about the page, not about its subject: `isPageNote`. */
  pageNote: boolean;
  /** Number of whole sentences before it, and of other paragraphs that have any. */
  before: number;
  paragraphsBefore: number;
  /** How frequent its words are in the text, 0 to 1: 1 for the highest sentence, 0 with too few words. */
  central: number;
  /** Cosine similarity with the headline, 0 to 1, words weighted by rarity. */
  titled: number;
  /** Summed similarity with the sentences after it, 0 to 1: 1 for the highest sentence. */
  takenUp: number;
  /** Share of the text's main names that occur in it, 0 to 1. */
  named: number;
}

/** Sentences of fewer words are fragments. */
const FEWEST_WORDS = 8;
/** Sentences of fewer different content words get no centrality. */
const FEWEST_CENTRAL = 3;
/** Languages that are written without punctuation at the end of sentences. */
const UNMARKED = new Set(['th', 'lo', 'km', 'my']);

/** Numbered items of a list. A full stop after the number does not count, as in German dates. */
const NUMBERED = /^\(?\d{1,2}\s?[-–)]\s*\p{L}/u;

/** An enumeration after a colon, as a cast or a list of ingredients. */
const LISTED = /^[^:,.]{1,40}:\s+(?:[^,;:]{1,30}[,;]){5,}/u;

const isFragment = ({ words, text }: Read, lang: string): boolean =>
  words.length < FEWEST_WORDS ||
  // Cells of a row have a tab between them, and the last may end as a sentence does.
  text.includes('\t') ||
  NUMBERED.test(text) ||
  LISTED.test(text) ||
  (!UNMARKED.has(lang) && !endsSentence(text));

/** Inverse document frequency of a word, with sentences as documents; never 0, even for a word of all sentences. */
const rarity = (word: string, holds: ReadonlyMap<string, number>, all: number): number =>
  Math.log((all + 1) / (holds.get(word) ?? 1)) + 0.3;

/** Euclidean norm; 1 for an empty vector. */
const lengthOf = (values: ReadonlyMap<string, number>): number =>
  Math.sqrt([...values.values()].reduce((sum, value) => sum + value * value, 0)) || 1;

/** Indices of the paragraphs that are captions. */
function captionsIn(sentences: readonly Read[]): Set<number> {
  const texts = new Map<number, string>();
  for (const { paragraph, text } of sentences) {
    const before = texts.get(paragraph) ?? '';
    // Longer paragraphs are no captions, so their text need not be joined further.
    if (before.length < 600) texts.set(paragraph, before ? `${before} ${text}` : text);
  }
  return new Set([...texts].filter(([, text]) => isCaption(text)).map(([paragraph]) => paragraph));
}

/** At most so many names are the main ones of a text. */
const MAIN_NAMES = 5;

/** Keys of the most frequent capitalised words inside sentences that occur more than once; in German, of nouns. */
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

/** A term vector, by word key: term frequency times `rarity`. `length` is its norm. */
interface Vector {
  readonly values: ReadonlyMap<string, number>;
  readonly length: number;
}

function vectorOf(content: Iterable<string>, holds: ReadonlyMap<string, number>, all: number): Vector {
  const values = new Map<string, number>();
  for (const key of content) values.set(key, (values.get(key) ?? 0) + 1);
  for (const [key, times] of values) values.set(key, times * rarity(key, holds, all));
  return { values, length: lengthOf(values) };
}

const cosine = (a: Vector, b: Vector): number => {
  let shared = 0;
  for (const [key, value] of a.values) shared += value * (b.values.get(key) ?? 0);
  return shared / (a.length * b.length);
};

/** Centrality of a sentence: log frequencies of its words in the text, summed and damped by their number. */
function weightOf({ values }: Vector, counts: ReadonlyMap<string, number>): number {
  if (values.size < FEWEST_CENTRAL) return 0;
  let weight = 0;
  for (const key of values.keys()) weight += Math.log(counts.get(key) ?? 1);
  return weight / Math.sqrt(values.size + 4);
}

/** For each sentence, the sum of its cosine similarities with all later ones; linear, by running sums per word. */
async function takenUpOf(vectors: readonly Vector[], pause: () => Promise<void>): Promise<number[]> {
  const said = new Map<string, number>();
  const takenUp: number[] = [];
  for (let i = vectors.length - 1; i >= 0; i--) {
    await pause();
    const { values, length } = vectors[i]!;
    takenUp[i] = 0;
    for (const [key, value] of values) {
      const later = said.get(key) ?? 0;
      takenUp[i]! += (value / length) * later;
      said.set(key, later + value / length);
    }
  }
  return takenUp;
}

/** Measures every sentence, in reading order; linear in the text. `pause` is awaited before each. */
export async function measureSentences(text: ReadText, pause: () => Promise<void>): Promise<Measured[]> {
  const { sentences, counts, lang } = text;
  const holds = new Map<string, number>();
  for (const { content } of sentences) for (const key of new Set(content)) holds.set(key, (holds.get(key) ?? 0) + 1);
  const headline = vectorOf(text.title, holds, sentences.length);
  const captions = captionsIn(sentences);
  const names = mainNames(sentences);
  const vectors: Vector[] = [];
  const measured: Measured[] = [];
  const paragraphs = new Set<number>();
  let before = 0;
  for (const [index, sentence] of sentences.entries()) {
    await pause();
    const vector = vectorOf(sentence.content, holds, sentences.length);
    vectors.push(vector);
    const fragment = isFragment(sentence, lang);
    const caption = captions.has(sentence.paragraph);
    const pageNote = isPageNote(sentence.text, lang);
    measured.push({
      sentence,
      index,
      text,
      fragment,
      caption,
      pageNote,
      before,
      paragraphsBefore: paragraphs.size - Number(paragraphs.has(sentence.paragraph)),
      central: weightOf(vector, counts),
      titled: cosine(vector, headline),
      takenUp: 0,
      named: names.filter((name) => vector.values.has(name)).length / Math.max(1, names.length),
    });
    if (fragment || caption || pageNote) continue;
    before++;
    paragraphs.add(sentence.paragraph);
  }
  const takenUp = await takenUpOf(vectors, pause);
  for (const each of measured) each.takenUp = takenUp[each.index]!;
  for (const measure of ['central', 'takenUp'] as const) {
    const largest = measured.reduce((top, each) => Math.max(top, each[measure]), 0.001);
    for (const each of measured) each[measure] /= largest;
  }
  return measured;
}
