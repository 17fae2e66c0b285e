import { type Sentence, splitSentences } from './sentences.ts';
import { splitWords, type Word } from './words.ts';

/** A sentence with the words that it is made of. */
export interface Read extends Sentence {
  words: readonly Word[];
  /** Keys of its words that carry meaning, with repeats. */
  content: readonly string[];
}

/** A text read once for everything that is made of it. */
export interface ReadText {
  lang: string;
  sentences: readonly Read[];
  /** How often each word of meaning occurs, by its key. */
  counts: ReadonlyMap<string, number>;
  /** Words of meaning in the headline, by their keys. */
  title: ReadonlySet<string>;
  stops: ReadonlySet<string>;
  words: number;
}

const SPACELESS = new Set(['ja', 'zh', 'th']);

/** 'WHO', 'US', 'IT': written so, they are no stop words. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/** Whether a word carries meaning: no stop word, no number, not a single letter. */
export function isContent(word: Word, stops: ReadonlySet<string>, lang: string): boolean {
  if (ACRONYM.test(word.text)) return true;
  const text = word.text.toLowerCase().replaceAll('’', "'");
  if (stops.has(text) || stops.has(text.replace(/[’']\p{L}{1,2}$/u, ''))) return false;
  if (!/\p{L}/u.test(text)) return false;
  // Japanese writes its small words, and the endings of verbs, in hiragana.
  if (lang === 'ja' && /^\p{Script=Hiragana}+$/u.test(text)) return false;
  return text.length > (SPACELESS.has(lang) || lang === 'ko' ? 0 : 1);
}

const SLICE = 400;

/** Reads a text in slices: `pause` is awaited between them, so that a long one blocks nothing. */
export async function readText(
  title: string,
  text: string,
  lang: string,
  stops: ReadonlySet<string>,
  pause: () => Promise<void>,
): Promise<ReadText> {
  const counts = new Map<string, number>();
  const sentences: Read[] = [];
  let words = 0;
  for (const [i, sentence] of splitSentences(text, lang).entries()) {
    if (i % SLICE === SLICE - 1) await pause();
    const all = splitWords(sentence.text, lang);
    const content = all.filter((word) => isContent(word, stops, lang)).map(({ key }) => key);
    for (const key of content) counts.set(key, (counts.get(key) ?? 0) + 1);
    words += all.length;
    sentences.push({ ...sentence, words: all, content });
  }
  const headline = splitWords(title, lang).filter((word) => isContent(word, stops, lang));
  return { lang, sentences, counts, title: new Set(headline.map(({ key }) => key)), stops, words };
}
