import { isKoreanVerb, particlesOff } from './korean.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { bareWords, keyOf, type SplitOptions, splitOptions, splitWords, type Word } from './words.ts';

/** A word with facts that are asked often. */
export interface ReadWord extends Word {
  /** Whether it is a content word, one that carries meaning: `isContent`. */
  meaning: boolean;
  /** Whether its first letter is a capital. */
  capital: boolean;
}

/** Web addresses, which are blanked out before splitting words. */
const ADDRESSES = /https?:\/\/[^\s<>"”»）。、]+/giu;

/** Splits the sentences of one text into words; facts about each distinct word are cached. */
export class WordReader {
  readonly #options: SplitOptions;
  readonly #facts = new Map<string, Pick<ReadWord, 'meaning' | 'capital'>>();

  constructor(
    readonly lang: string,
    readonly stops: ReadonlySet<string>,
    /** Removes endings that only the whole text tells: see `SplitOptions`. */
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

/** A sentence with its words. */
export interface Read extends Sentence {
  words: readonly ReadWord[];
  /** Keys of its content words, with repeats. */
  content: readonly string[];
}

/** A text split into sentences and words, for both summary and hashtags. */
export interface ReadText {
  lang: string;
  /** Whether a word is a content word of the language. */
  isContent: (word: string) => boolean;
  sentences: readonly Read[];
  /** Occurrences of each content word, by its key, without the headline. */
  counts: ReadonlyMap<string, number>;
  /** Keys of the content words of the headline, and all its words. */
  title: ReadonlySet<string>;
  titleWords: readonly ReadWord[];
  /** Number of words, without the headline. */
  words: number;
}

/** Languages in which one character may be a word. */
const SPACELESS = new Set(['ja', 'zh', 'th', 'lo', 'my', 'km']);

/** Acronyms that would be stop words in lower case. */
const ACRONYMS = new Set('WHO US IT UN EU UE AI IS OS PT ONU'.split(' '));

/** French verbs with an inverted subject: 'a-t-il', 'explique-t-on'. */
const INVERTED = /-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)$/u;

/** French demonstrative particles after a noun: 'jours-ci', 'ce jour-là'. */
const POINTED = /-(?:ci|là)$/u;

/** Function words abbreviated to their initials: 'm.in', 'z.B', 'e.g'. */
const INITIALS = /^\p{Ll}{1,2}(?:\.\p{L}{1,2})+$/u;

/** Whether a word is a content word: no stop word, number, single letter or abbreviated function word. */
export function isContent(word: Word, stops: ReadonlySet<string>, lang: string): boolean {
  if (ACRONYMS.has(word.text)) return true;
  const text = word.text.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '');
  if (stops.has(text) || stops.has(text.replace(/[’']\p{L}{1,2}$/u, ''))) return false;
  if (!/\p{L}/u.test(text)) return false;
  if (lang === 'fr' && (INVERTED.test(text) || POINTED.test(text))) return false;
  if (lang === 'ko' && isKoreanVerb(text)) return false;
  if (INITIALS.test(word.text)) return false;
  // Japanese writes function words and verb endings in hiragana.
  if (lang === 'ja' && /^\p{Script=Hiragana}+$/u.test(text)) return false;
  return text.length > (SPACELESS.has(lang) || lang === 'ko' ? 0 : 1);
}

/** Splits a text into sentences and words; `pause` is awaited before each sentence, to yield in long texts. */
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
