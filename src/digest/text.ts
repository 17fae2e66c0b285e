import { isKoreanVerb, particlesOff } from './korean.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { bareWords, keyOf, type SplitOptions, splitOptions, splitWords, type Word } from './words.ts';

/** A word with what is asked of it over and over. */
export interface ReadWord extends Word {
  /** Whether it carries meaning: `isContent`. */
  meaning: boolean;
  /** Whether it is written with a capital. */
  capital: boolean;
}

/** Addresses are no words. */
const ADDRESSES = /https?:\/\/[^\s<>"”»）。、]+/giu;

/** Reads the words of one text, each form of a word once. */
export class WordReader {
  readonly #options: SplitOptions;
  readonly #facts = new Map<string, Pick<ReadWord, 'meaning' | 'capital'>>();

  constructor(
    readonly lang: string,
    readonly stops: ReadonlySet<string>,
    cut?: (word: string) => string,
  ) {
    this.#options = splitOptions(cut);
  }

  read(text: string): ReadWord[] {
    const plain = text.includes('://') ? text.replace(ADDRESSES, (address) => ' '.repeat(address.length)) : text;
    return splitWords(plain, this.lang, this.#options).map((word) => {
      const { meaning, capital } = this.#factsOf(word);
      return { text: word.text, key: word.key, start: word.start, meaning, capital };
    });
  }

  #factsOf(word: Word): Pick<ReadWord, 'meaning' | 'capital'> {
    let facts = this.#facts.get(word.text);
    if (!facts) {
      facts = { meaning: isContent(word, this.stops, this.lang), capital: /^\p{Lu}/u.test(word.text) };
      this.#facts.set(word.text, facts);
    }
    return facts;
  }
}

/** A sentence with the words that it is made of. */
export interface Read extends Sentence {
  words: readonly ReadWord[];
  /** Keys of its words that carry meaning, with repeats. */
  content: readonly string[];
}

/** A text read once for everything that is made of it. */
export interface ReadText {
  lang: string;
  /** Whether a word carries meaning in its language. */
  isContent: (word: string) => boolean;
  sentences: readonly Read[];
  /** How often each word of meaning occurs, by its key. */
  counts: ReadonlyMap<string, number>;
  /** Words of meaning in the headline, by their keys; and all its words. */
  title: ReadonlySet<string>;
  titleWords: readonly ReadWord[];
  words: number;
}

const SPACELESS = new Set(['ja', 'zh', 'th']);

/** Names that are written as stop words of some language are, but for their capitals. */
const ACRONYMS = new Set('WHO US IT UN EU UE AI IS OS PT ONU'.split(' '));

/** French verbs with their subjects behind them: 'a-t-il', 'explique-t-on'. */
const INVERTED = /-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)$/u;

/** French pointers behind a noun: 'jours-ci', 'ce jour-là'. */
const POINTED = /-(?:ci|là)$/u;

/** Small words that are written by their first letters: 'm.in', 'z.B', 'e.g'. */
const INITIALS = /^\p{Ll}{1,2}(?:\.\p{L}{1,2})+$/u;

/** Whether a word carries meaning: no stop word, no number, not a single letter. */
export function isContent(word: Word, stops: ReadonlySet<string>, lang: string): boolean {
  if (ACRONYMS.has(word.text)) return true;
  const text = word.text.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '');
  if (stops.has(text) || stops.has(text.replace(/[’']\p{L}{1,2}$/u, ''))) return false;
  if (!/\p{L}/u.test(text)) return false;
  if (lang === 'fr' && (INVERTED.test(text) || POINTED.test(text))) return false;
  if (lang === 'ko' && isKoreanVerb(text)) return false;
  if (INITIALS.test(word.text)) return false;
  // Japanese writes its small words, and the endings of verbs, in hiragana.
  if (lang === 'ja' && /^\p{Script=Hiragana}+$/u.test(text)) return false;
  return text.length > (SPACELESS.has(lang) || lang === 'ko' ? 0 : 1);
}

/** Reads a text; `pause` is awaited after each sentence, so that a long one blocks nothing. */
export async function readText(
  title: string,
  text: string,
  lang: string,
  stops: ReadonlySet<string>,
  pause: () => Promise<void>,
): Promise<ReadText> {
  const counts = new Map<string, number>();
  const sentences: Read[] = [];
  const reader = new WordReader(lang, stops, lang === 'ko' ? particlesOff(bareWords(`${title}\n${text}`)) : undefined);
  let words = 0;
  for (const sentence of sentencesIn(text, lang)) {
    await pause();
    const all = reader.read(sentence.text);
    const content = all.filter(({ meaning }) => meaning).map(({ key }) => key);
    for (const key of content) counts.set(key, (counts.get(key) ?? 0) + 1);
    words += all.length;
    sentences.push({ ...sentence, words: all, content });
  }
  const titleWords = reader.read(title);
  const headline = titleWords.filter(({ meaning }) => meaning).map(({ key }) => key);
  const says = (word: string) => isContent({ text: word, key: keyOf(word, lang), start: 0 }, stops, lang);
  return { lang, isContent: says, sentences, counts, title: new Set(headline), titleWords, words };
}
