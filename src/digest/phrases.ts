import { leastBent } from './cases.ts';
import { isDetermined } from './determiners.ts';
import type { ReadText, ReadWord } from './text.ts';

/** A candidate for a subject of the text: a word, or words that occur together. */
export interface Phrase {
  /** Its most frequent form, among the least inflected ones. */
  text: string;
  /** Keys of its words: see `keyOf`. */
  keys: readonly string[];
  /** Occurrences in the text, without the headline. */
  count: number;
  /** Index of the sentence where it first occurs. */
  first: number;
  /** Number of paragraphs in which it occurs. */
  spread: number;
  /** Share of its occurrences not at the start of a sentence that are capitalised: 1 for a name. */
  named: number;
  inTitle: boolean;
  /** Share of its occurrences after a determiner: low for verbs; 0 in languages without a list. */
  determined: number;
  /** Share of its occurrences right before another content word: 1 for 'northern', which names nothing alone. */
  describes: number;
}

/** The running counts of a phrase while the text is read. */
interface Counted {
  phrase: Phrase;
  /** Number of occurrences in each form. */
  forms: Map<string, number>;
  /** Index of the paragraph of its last occurrence. */
  lastParagraph: number;
  /** Occurrences not at the start of a sentence: capitalised ones, and all. */
  capital: number;
  inner: number;
  determined: number;
  describes: number;
}

/** Facts about one occurrence of a phrase. */
interface Seen {
  /** Whether its first and last words are capitalised, and those between unless they only join. */
  names: boolean;
  determined: boolean;
  describes: boolean;
}

/** A sentence, or the headline, whose phrases are counted. */
interface Place {
  text: string;
  words: readonly ReadWord[];
  sentence: number;
  paragraph: number;
  isTitle: boolean;
}

/** Most words of a phrase. */
const LONGEST = 3;
/** Most words of a name, function words inside it included. */
const LONGEST_NAME = 5;
const CAPITAL = /^\p{Lu}/u;
/** Function words inside names: 'Bank of England', 'Charles de Gaulle'. */
const JOINING = new Set(
  'of de del della di da do dos das du van von der den la le y und and et e for the zu al el bin ibn'.split(' '),
);

/** Stop words that may open a name: 'New York', 'Great Britain', 'First World War'. */
const OPENING = new Set(
  'st mt new great old big high upper lower first second third são novo nova buenos nuevo nueva gran grande nouveau nouvelle grand nuovo nuova estados stati'.split(
    ' ',
  ),
);

/** Abbreviations that open place names: 'St. Louis', 'Mt. Fuji'. */
const SHORTENED = /^(?:Ste?|Mt)$/;

/**
 * Languages with adjectives before their noun: 'the outer wall'. For languages with adjectives after it, as French, the
 * mirrored rule was tried and gained nothing.
 */
const DESCRIBE_BEFORE = new Set('en de nl sv da no nb fi et pl cs sk sl hr hu ru uk bg el tr'.split(' '));

/** Share of capitalised words from which on a line counts as title case. */
const MOST_CAPITALS = 0.5;

const joins = ({ text }: ReadWord): boolean => JOINING.has(text.toLowerCase());

/** Whether a word can continue a phrase: only white space, or what belongs into a name, stands before it. */
function isJoined({ text, words }: Place, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before) return false;
  const gap = text.slice(before.start + before.text.length, word.start);
  if (!gap.trim() || (SHORTENED.test(before.text) && /^\.\s$/u.test(gap) && word.capital)) return true;
  // 'Côte d’Ivoire' is one name, 'chef de l’OMS' is none.
  return before.capital && word.capital && /^\s+[dl]\p{L}{0,3}[’']$/u.test(gap);
}

/** Whether a German phrase begins with an inflected adjective: 'richtigen Weges'. */
export const isInflected = (form: string): boolean => /^\p{Ll}+e[nmrs] /u.test(form);

/** The most frequent form. */
const usualOf = (forms: readonly (readonly [string, number])[]): string =>
  forms.reduce((best, form) => (form[1] > best[1] ? form : best))[0];

/** Counts the phrases of one text. */
class PhraseCounts {
  readonly #all = new Map<string, Counted>();
  readonly #text: ReadText;

  constructor(text: ReadText) {
    this.#text = text;
  }

  /** Counts the phrases of a sentence or the headline: those that begin with each content word. */
  visit(place: Place): void {
    const { words } = place;
    const joined = words.map((_, at) => isJoined(place, at));
    // In title case every word is capitalised, and in German every noun.
    const mayEnd =
      this.#text.lang !== 'de' && words.filter(({ capital }) => capital).length < words.length * MOST_CAPITALS;
    const isOrdered = DESCRIBE_BEFORE.has(this.#text.lang);
    for (const [from, head] of words.entries()) {
      let names = head.capital;
      const opens = names && OPENING.has(head.text.toLowerCase());
      if (!head.meaning && !opens) continue;
      const determined = this.#isDetermined(place, from);
      let isCarried = false;
      for (let to = from; to < words.length && to - from < LONGEST_NAME; to++) {
        if (to > from && !joined[to]) break;
        const last = words[to]!;
        const ends = mayEnd && names && to > from && last.capital && last.text.length > 2;
        if (!last.meaning && !ends) {
          if (to === from) continue;
          // A function word continues only a name, and only before another word; German compounds need none.
          isCarried = names && this.#text.lang !== 'de' && joins(last) && joined[to + 1] === true;
          if (isCarried) continue;
          break;
        }
        names &&= last.capital;
        if (!names && (isCarried || opens || to - from >= LONGEST)) break;
        const describes = isOrdered && joined[to + 1] === true && words[to + 1]!.meaning;
        this.#note(place, from, to, { names, determined, describes });
      }
    }
  }

  #isDetermined({ text, words }: Place, from: number): boolean {
    const previous = words[from - 1];
    const gap = text.slice(previous ? previous.start + previous.text.length : 0, words[from]?.start);
    return isDetermined(gap, previous?.text, this.#text.lang);
  }

  #note(place: Place, from: number, to: number, { names, determined, describes }: Seen): void {
    const { text, words, sentence, paragraph, isTitle } = place;
    const parts = words.slice(from, to + 1);
    const keys = parts.map(({ key }) => key);
    if (!isTitle && !names && this.#isOnce(keys)) return;
    const id = keys.join(' ');
    const first = parts[0]!;
    const last = parts.at(-1)!;
    const shown = text.slice(first.start, last.start + last.text.length);
    let counted = this.#all.get(id);
    if (!counted) {
      const phrase = {
        text: shown,
        keys,
        count: 0,
        first: sentence,
        spread: 0,
        named: 0,
        inTitle: false,
        determined: 0,
        describes: 0,
      };
      counted = { phrase, forms: new Map(), lastParagraph: -1, capital: 0, inner: 0, determined: 0, describes: 0 };
      this.#all.set(id, counted);
    }
    const { phrase, forms } = counted;
    if (isTitle) {
      phrase.inTitle = true;
      // The headline may have the base form where the text has none.
      if (/\p{Ll}/u.test(shown) && !forms.has(shown)) forms.set(shown, 0);
      return;
    }
    phrase.count++;
    if (paragraph !== counted.lastParagraph) phrase.spread++;
    counted.lastParagraph = paragraph;
    if (determined) counted.determined++;
    if (describes) counted.describes++;
    // The first word of a sentence is always capitalised.
    if (from > 0) {
      counted.inner++;
      if (parts.every((part) => part.capital || joins(part))) counted.capital++;
    }
    forms.set(shown, (forms.get(shown) ?? 0) + 1);
  }

  /** Whether one of several words occurs only once, so that they stand together by chance; never for the headline's. */
  #isOnce(keys: readonly string[]): boolean {
    const { counts, title } = this.#text;
    return keys.length > 1 && keys.some((key) => (counts.get(key) ?? 0) < 2) && !keys.every((key) => title.has(key));
  }

  /** The phrases that occur in the text itself, by their keys joined by spaces. */
  result(): Map<string, Phrase> {
    const { lang } = this.#text;
    const shortest = /^(?:ja|zh|th|ko)$/.test(lang) ? 2 : 3;
    const phrases = new Map<string, Phrase>();
    for (const [id, { phrase, forms, capital, inner, determined, describes }] of this.#all) {
      if (!phrase.count || [...id].length < shortest) continue;
      const all = [...forms];
      const named = leastBent(lang === 'de' ? all.filter(([form]) => !isInflected(form)) : all, lang);
      phrase.text = usualOf(named.length ? named : all);
      phrase.determined = determined / phrase.count;
      phrase.describes = describes / phrase.count;
      // A phrase that occurs only at the start of sentences is a name if it has several words, all capitalised.
      const opensOnly = !inner && phrase.keys.length > 1;
      const isCapital = () => phrase.text.split(' ').every((word) => CAPITAL.test(word) || JOINING.has(word));
      phrase.named = opensOnly ? Number(isCapital()) : capital / Math.max(1, inner);
      phrases.set(id, phrase);
    }
    return phrases;
  }
}

/**
 * Collects phrases of one to three content words, and names with function words inside, by their keys. Linear in the
 * text; `pause` is awaited before each sentence.
 */
export async function collectPhrases(
  text: ReadText,
  title: string,
  pause: () => Promise<void>,
): Promise<Map<string, Phrase>> {
  const counts = new PhraseCounts(text);
  const seen = new Set<string>();
  for (const [i, { text: sentence, words, paragraph }] of text.sentences.entries()) {
    await pause();
    // Repeated lines, captions for one, count once.
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    counts.visit({ text: sentence, words, sentence: i, paragraph, isTitle: false });
  }
  counts.visit({ text: title, words: text.titleWords, sentence: 0, paragraph: -1, isTitle: true });
  return counts.result();
}
