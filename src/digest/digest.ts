import { inSlices } from '../slices.ts';
import type { Reason } from '../verdict.ts';
import { chooseHashtags } from './hashtags.ts';
import { languageOf } from './language.ts';
import { collectPhrases } from './phrases.ts';
import { measurePhrases, rankPhrases } from './rank-phrases.ts';
import type { Sentence } from './sentences.ts';
import { loadStopWords } from './stop-words.ts';
import { explainChoice, poolOf, rankSentences, summarise } from './summary.ts';
import { type ReadText, readText } from './text.ts';
import type { Digest, DigestInput, DigestOptions, Hashtag } from './types.ts';

const SENTENCES = { least: 1, usual: 3, most: 7 };
const HASHTAGS = { least: 5, usual: 10, most: 10 };
const PHRASES_EXPLAINED = 40;
/** Of longer texts only the beginning is digested. */
const MAX_CHARACTERS = 2_000_000;

const within = (value: number | undefined, { least, usual, most }: typeof SENTENCES): number =>
  Math.min(most, Math.max(least, Math.round(value ?? usual)));

/** Splits an input into sentences and words, with the stop words of its language; yields between slices. */
export async function readInput({ title, text, lang }: DigestInput, pause = inSlices()): Promise<ReadText> {
  const bounded = text.slice(0, MAX_CHARACTERS);
  const language = languageOf(bounded, lang);
  return readText(title, bounded, language, await loadStopWords(language), pause);
}

/** Digests an article: an extractive summary and hashtags. Yields between slices of work. */
export async function digest(input: DigestInput, options: DigestOptions = {}): Promise<Digest> {
  const pause = inSlices();
  const text = await readInput(input, pause);
  const limit = within(options.hashtags, HASHTAGS);
  const phrases = await rankPhrases(text, input.title, limit, pause);
  await pause();
  const summary = await summarise(text, within(options.sentences, SENTENCES), pause);
  return {
    lang: text.lang,
    summary: summary.sentences,
    whole: summary.whole,
    hashtags: chooseHashtags(input.tags ?? [], phrases, limit, {
      lang: text.lang,
      siteName: input.siteName,
      text: `${input.title}\n${input.text}`,
      isContent: text.isContent,
    }),
  };
}

/** A sentence with its points, and what became of it. */
export interface ExplainedSentence {
  text: string;
  points: number;
  reasons: Reason[];
  /** What counted besides when it was chosen, or last considered; empty where it was never considered. */
  inTurn: readonly Reason[];
  /** Its rank in the summary, 1 is best; null where it is not in it. */
  rank: number | null;
}

export interface DigestExplanation {
  lang: string;
  /** In reading order. */
  sentences: ExplainedSentence[];
  /** The best phrases, chosen or not. */
  phrases: { phrase: string; points: number; reasons: Reason[]; isChosen: boolean }[];
  hashtags: Hashtag[];
}

/** Explains a digest: every sentence and the best phrases with their points by clue, and which of them were chosen. */
export async function explainDigest(input: DigestInput, options: DigestOptions = {}): Promise<DigestExplanation> {
  const [text, { summary, hashtags }] = await Promise.all([readInput(input), digest(input, options)]);
  const phrases = measurePhrases(text, await collectPhrases(text, input.title, inSlices()));
  const rankOf = ({ start, end }: Sentence) =>
    summary.find((each) => start <= each.start && each.end <= end)?.rank ?? null;
  const ranked = await rankSentences(text, inSlices());
  const count = within(options.sentences, SENTENCES);
  const { turns } = explainChoice(poolOf(ranked, count).pool, count);
  return {
    lang: text.lang,
    sentences: ranked.map((each) => ({
      text: each.sentence.text,
      points: each.points,
      reasons: each.reasons,
      inTurn: turns.get(each) ?? [],
      rank: rankOf(each.sentence),
    })),
    phrases: phrases.slice(0, PHRASES_EXPLAINED).map(({ phrase, points, reasons }) => ({
      phrase: phrase.text,
      points,
      reasons,
      isChosen: hashtags.some((hashtag) => hashtag.source === 'text' && hashtag.phrase === phrase.text),
    })),
    hashtags,
  };
}
