import { isCaption } from './captions.ts';
import { isPageNote } from './page-notes.ts';
import { endsSentence } from './sentences.ts';
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
/** Fewer different words than this do not tell whether a sentence is central. */
const FEWEST_CENTRAL = 3;
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

const lengthOf = (values: ReadonlyMap<string, number>): number =>
  Math.sqrt([...values.values()].reduce((sum, value) => sum + value * value, 0)) || 1;

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

/** What a sentence says, word by word: how often each comes in it, the rarer counting for more. */
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

/** How much the words of a sentence weigh in the whole text, by how often that has them. */
function weightOf({ values }: Vector, counts: ReadonlyMap<string, number>): number {
  if (values.size < FEWEST_CENTRAL) return 0;
  let weight = 0;
  for (const key of values.keys()) weight += Math.log(counts.get(key) ?? 1);
  return weight / Math.sqrt(values.size + 4);
}

/** How much the sentences behind each are like it, one number for each. */
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

/** Measures every sentence; linear in the text. `pause` is awaited after each. */
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
