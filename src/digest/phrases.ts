import { type Clue, judge, type Reason } from '../verdict.ts';
import { isContent, type ReadText } from './text.ts';
import { splitWords, type Word } from './words.ts';

/** Words that occur together in the text and may stand for what it is about. */
export interface Phrase {
  /** As it stands most often. */
  text: string;
  keys: readonly string[];
  count: number;
  /** Index of the sentence where it first occurs. */
  first: number;
  /** In how many paragraphs it occurs. */
  spread: number;
  /** Share of its occurrences inside sentences that are written with capitals: 1 for a name. */
  named: number;
  inTitle: boolean;
}

interface Forms {
  phrase: Phrase;
  texts: Map<string, number>;
  paragraphs: Set<number>;
  capital: number;
  inner: number;
}

const LONGEST = 3;
const CAPITAL = /^\p{Lu}/u;
/** Small words inside names: 'Bank of England', 'Charles de Gaulle'. */
const JOINING = new Set(
  'of de del della di da do dos das du van von der den la le y und and et e for the zu al el bin ibn'.split(' '),
);

interface Run {
  words: Word[];
  /** Whether only white space lies between this word and the one before. */
  joined: boolean[];
}

function runOf(sentence: string, words: readonly Word[]): Run {
  const joined = words.map((word, i) => {
    const before = words[i - 1];
    if (!before) return false;
    const gap = sentence.slice(before.start + before.text.length, word.start);
    if (!gap.trim()) return true;
    // 'Côte d’Ivoire' is one name, 'chef de l’OMS' is none.
    return /^\s+[dl]\p{L}{0,3}[’']$/u.test(gap) && CAPITAL.test(before.text) && CAPITAL.test(word.text);
  });
  return { words: [...words], joined };
}

/** Collects phrases of one to three words of meaning, and names with small words inside. Linear in the text. */
export function collectPhrases(text: ReadText, title: string): Map<string, Phrase> {
  const { lang, stops } = text;
  const all = new Map<string, Forms>();
  const content = (word: Word) => isContent(word, stops, lang);
  const isName = (word: Word) => CAPITAL.test(word.text);
  const spaceless = lang === 'ja' || lang === 'zh' || lang === 'th';
  const visit = (sentence: string, words: readonly Word[], index: number, paragraph: number, inTitle: boolean) => {
    const run = runOf(sentence, words);
    for (let from = 0; from < run.words.length; from++) {
      const head = run.words[from]!;
      if (!content(head)) continue;
      let names = isName(head);
      for (let to = from; to < run.words.length && to - from < LONGEST + 2; to++) {
        if (to > from && !run.joined[to]) break;
        const last = run.words[to]!;
        const inner = to - from + 1;
        if (!content(last)) {
          if (lang === 'de') break;
          // A small word carries on only a name, and only to another part of it.
          if (names && JOINING.has(last.text.toLowerCase()) && run.joined[to + 1]) continue;
          break;
        }
        names &&= isName(last);
        if (inner > LONGEST && !names) break;
        const parts = run.words.slice(from, to + 1);
        if (parts.some((part) => !content(part)) && !names) break;
        note(parts, sentence, from, index, paragraph, inTitle);
      }
    }
  };
  const note = (
    parts: readonly Word[],
    sentence: string,
    from: number,
    index: number,
    paragraph: number,
    inTitle: boolean,
  ) => {
    const keys = parts.map(({ key }) => key);
    const id = keys.join(' ');
    const first = parts[0]!;
    const last = parts.at(-1)!;
    const shown = sentence.slice(first.start, last.start + last.text.length);
    let forms = all.get(id);
    if (!forms) {
      const phrase: Phrase = { text: shown, keys, count: 0, first: index, spread: 0, named: 0, inTitle: false };
      forms = { phrase, texts: new Map(), paragraphs: new Set(), capital: 0, inner: 0 };
      all.set(id, forms);
    }
    if (inTitle) {
      forms.phrase.inTitle = true;
      return;
    }
    forms.phrase.count++;
    forms.paragraphs.add(paragraph);
    // The first word of a sentence is written with a capital whatever it is.
    if (from > 0) {
      forms.inner++;
      if (parts.every((part) => CAPITAL.test(part.text) || JOINING.has(part.text.toLowerCase()))) forms.capital++;
    }
    forms.texts.set(shown, (forms.texts.get(shown) ?? 0) + 1);
  };
  for (const [i, sentence] of text.sentences.entries())
    visit(sentence.text, sentence.words, i, sentence.paragraph, false);
  visit(title, splitWords(title, lang), 0, -1, true);
  const phrases = new Map<string, Phrase>();
  for (const [id, { phrase, texts, paragraphs, capital, inner }] of all) {
    phrase.spread = paragraphs.size;
    phrase.named = inner ? capital / inner : 0;
    // What only ever opens sentences is a name when it is of several words with capitals.
    if (
      !inner &&
      phrase.keys.length > 1 &&
      phrase.text.split(' ').every((word) => CAPITAL.test(word) || JOINING.has(word))
    )
      phrase.named = 1;
    phrase.text = [...texts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? phrase.text;
    const longEnough = spaceless ? [...id].length > 1 : id.length > 2;
    if (phrase.count > 0 && longEnough) phrases.set(id, phrase);
  }
  return phrases;
}

interface Asked {
  phrase: Phrase;
  text: ReadText;
  most: number;
}

/**
 * What makes a phrase stand for its text: how often, how early, in how many paragraphs, as a name. Points were found by
 * a search over the sets of `npm run bench:digest`, and rounded.
 */
export const PHRASE_CLUES: readonly Clue<Asked>[] = [
  { name: 'frequent', points: 5.2, ask: ({ phrase, most }) => Math.log(1 + phrase.count) / Math.log(1 + most) },
  { name: 'in-headline', points: 2.1, ask: ({ phrase }) => phrase.inTitle },
  { name: 'comes-early', points: 1.5, ask: ({ phrase }) => 1 / (1 + 0.25 * phrase.first) },
  {
    name: 'name',
    points: 0.3,
    ask: ({ phrase, text }) => (text.lang === 'de' && phrase.keys.length === 1 ? 0 : phrase.named),
  },
  { name: 'spread', points: 0.8, ask: ({ phrase }) => (phrase.spread - 1) / 5 },
  {
    name: 'of-several-words',
    points: 0.5,
    ask: ({ phrase }) => phrase.keys.length > 1 && (phrase.count > 1 || phrase.named > 0.5),
  },
  {
    name: 'chance-neighbours',
    points: -2.5,
    ask: ({ phrase }) => phrase.keys.length > 1 && phrase.count < 2 && phrase.named < 0.5,
  },
  {
    name: 'very-short',
    points: -1.5,
    ask: ({ phrase, text }) =>
      phrase.text.length < 4 && !/^\p{Lu}{2,}$/u.test(phrase.text) && !/ja|zh|th|ko/.test(text.lang),
  },
  { name: 'long-word', points: 1.2, ask: ({ phrase }) => (phrase.keys.length === 1 ? phrase.text.length / 10 : 0) },
  { name: 'acronym', points: 0.8, ask: ({ phrase }) => /^\p{Lu}{2,}$/u.test(phrase.text) },
];

export interface RankedPhrase {
  phrase: Phrase;
  points: number;
  reasons: Reason[];
}

/** Share of a word's occurrences inside a longer phrase from which the word is taken to mean the phrase. */
const MEANS_PHRASE = 0.6;

const NAMED = 0.5;
/** Of the longer names that end in a word, this one is by far the commonest. */
const BY_FAR = 0.7;

/** Whether `whole` is the name of what the text mostly calls by one of its words, `part`: 'Xi Jinping', 'Xi'. */
function isFullName(whole: Phrase, part: Phrase, phrases: ReadonlyMap<string, Phrase>): boolean {
  if (part.keys.length !== 1 || whole.keys.length !== 2 || whole.named < NAMED || part.named < NAMED) return false;
  // What was joined only once may have been joined by chance.
  if (whole.count < 2 && !whole.inTitle) return false;
  const key = part.keys[0]!;
  let all = 0;
  for (const { keys, named, count } of phrases.values())
    if (keys.length === whole.keys.length && named >= NAMED && keys.includes(key)) all += count;
  return whole.count >= BY_FAR * all;
}

/** Words that stand together only once, and are no name: neighbours by chance. The headline makes a pair of them, not three. */
const isChance = ({ keys, count, named, inTitle }: Phrase): boolean =>
  keys.length > 1 && count < 2 && named < NAMED && !(inTitle && keys.length < 3);

/** Phrases, best first; a word that means a longer phrase, and a phrase inside a better one, are merged away. */
export function rankPhrases(text: ReadText, title: string, limit: number): RankedPhrase[] {
  const phrases = collectPhrases(text, title);
  let most = 1;
  for (const phrase of phrases.values()) most = Math.max(most, phrase.count);
  const ranked = [...phrases.values()]
    .map((phrase) => ({ phrase, ...judge({ phrase, text, most }, PHRASE_CLUES) }))
    .sort((a, b) => b.points - a.points || a.phrase.first - b.phrase.first);
  const chosen: RankedPhrase[] = [];
  for (const each of ranked.slice(0, limit * 12)) {
    if (isChance(each.phrase)) continue;
    const id = ` ${each.phrase.keys.join(' ')} `;
    if (chosen.some(({ phrase }) => ` ${phrase.keys.join(' ')} `.includes(id))) continue;
    const inside = chosen.filter(({ phrase }) => id.includes(` ${phrase.keys.join(' ')} `));
    const [best] = inside;
    if (!best) {
      if (chosen.length < limit) chosen.push(each);
      continue;
    }
    // The longer form takes the place of the shorter where the shorter mostly stands for it, or is a part of this name only.
    const means =
      each.phrase.count >= MEANS_PHRASE * best.phrase.count || isFullName(each.phrase, best.phrase, phrases);
    if (!means || each.points <= 0) continue;
    chosen[chosen.indexOf(best)] = {
      ...each,
      points: best.points,
      reasons: [...each.reasons, { clue: 'takes-the-place-of-a-part', points: best.points - each.points }],
    };
    for (const part of inside.slice(1)) chosen.splice(chosen.indexOf(part), 1);
  }
  return chosen;
}
