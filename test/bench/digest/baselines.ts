import { splitSentences } from '../../../src/digest/sentences.ts';
import { loadStopWords } from '../../../src/digest/stop-words.ts';
import { splitWords } from '../../../src/digest/words.ts';
import type { BenchText } from './texts.ts';

export interface System {
  name: string;
  summarise?: (text: BenchText) => Promise<string[]> | string[];
  keyphrases?: (text: BenchText) => Promise<string[]> | string[];
}

const SENTENCES = 3;
const PHRASES = 10;

const sentencesOf = ({ text, lang }: BenchText): string[] =>
  splitSentences(text, lang).map((sentence) => sentence.text);

async function contentOf(text: string, lang: string): Promise<string[]> {
  const stops = await loadStopWords(lang);
  return splitWords(text, lang)
    .map((word) => word.text.toLowerCase())
    .filter((word) => word.length > 1 && /\p{L}/u.test(word) && !stops.has(word));
}

function mostFrequent(words: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([word]) => word);
}

/** Mihalcea and Tarau, TextRank: Bringing Order into Texts, 2004: shared words over the logarithms of the lengths. */
async function textRank(text: BenchText): Promise<string[]> {
  const sentences = sentencesOf(text);
  const words = await Promise.all(sentences.map(async (sentence) => new Set(await contentOf(sentence, text.lang))));
  const likeness = words.map((a, i) =>
    words.map((b, j) => {
      if (i === j || a.size < 2 || b.size < 2) return 0;
      return [...a].filter((word) => b.has(word)).length / (Math.log(a.size) + Math.log(b.size));
    }),
  );
  const sums = likeness.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < 30; round++)
    ranks = ranks.map((_, j) =>
      ranks.reduce((sum, rank, i) => sum + (sums[i] ? (0.85 * rank * likeness[i]![j]!) / sums[i]! : 0), 0.15),
    );
  const best = ranks.map((rank, i) => ({ rank, i })).sort((a, b) => b.rank - a.rank);
  return best
    .slice(0, SENTENCES)
    .sort((a, b) => a.i - b.i)
    .map(({ i }) => sentences[i]!);
}

export const BASELINES: readonly System[] = [
  { name: 'lead', summarise: (text) => sentencesOf(text).slice(0, SENTENCES) },
  { name: 'textrank', summarise: textRank },
  {
    name: 'frequency',
    keyphrases: async ({ title = '', text, lang }) => mostFrequent(await contentOf(`${title}\n${text}`, lang), PHRASES),
  },
  {
    name: 'headline',
    keyphrases: async ({ title = '', lang }) => mostFrequent(await contentOf(title, lang), PHRASES),
  },
];
