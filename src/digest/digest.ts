import type { Reason } from '../verdict.ts';
import { chooseHashtags } from './hashtags.ts';
import { languageOf, loadStopWords } from './language.ts';
import { rankPhrases } from './phrases.ts';
import { rankSentences, summarise } from './summary.ts';
import { type ReadText, readText } from './text.ts';
import type { Digest, DigestInput, DigestOptions } from './types.ts';

const SENTENCES = { least: 1, usual: 3, most: 7 };
const HASHTAGS = { least: 5, usual: 10, most: 10 };
/** Longer texts are digested by their beginning. */
const MAX_CHARACTERS = 2_000_000;

const within = (value: number | undefined, { least, usual, most }: typeof SENTENCES): number =>
  Math.min(most, Math.max(least, Math.round(value ?? usual)));

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads a text once, in slices, with the words of its language. */
export async function readInput({ title, text, lang }: DigestInput): Promise<ReadText> {
  const bounded = text.slice(0, MAX_CHARACTERS);
  const language = languageOf(bounded, lang);
  return readText(title, bounded, language, await loadStopWords(language), pause);
}

/** What an article says, in its own sentences, and what it is about, as hashtags. */
export async function digest(input: DigestInput, options: DigestOptions = {}): Promise<Digest> {
  const text = await readInput(input);
  const limit = within(options.hashtags, HASHTAGS);
  const phrases = rankPhrases(text, input.title, limit);
  const summary = summarise(text, within(options.sentences, SENTENCES));
  return {
    lang: text.lang,
    summary: summary.sentences,
    whole: summary.whole,
    hashtags: chooseHashtags(input.tags ?? [], phrases, limit, { lang: text.lang, siteName: input.siteName }),
  };
}

export interface DigestExplanation {
  lang: string;
  sentences: { text: string; points: number; reasons: Reason[] }[];
  phrases: { phrase: string; points: number; reasons: Reason[] }[];
}

/** Every sentence in reading order and the best phrases, each with its points by clue. */
export async function explainDigest(input: DigestInput): Promise<DigestExplanation> {
  const text = await readInput(input);
  return {
    lang: text.lang,
    sentences: rankSentences(text).map(({ sentence, points, reasons }) => ({ text: sentence.text, points, reasons })),
    phrases: rankPhrases(text, input.title, 20).map(({ phrase, points, reasons }) => ({
      phrase: phrase.text,
      points,
      reasons,
    })),
  };
}
