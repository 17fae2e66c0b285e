import { judge, type Reason } from '../verdict.ts';
import { holdsNoNoun } from './cases.ts';
import { PHRASE_CLUES } from './phrase-clues.ts';
import { collectPhrases, isInflected, type Phrase } from './phrases.ts';
import type { ReadText } from './text.ts';

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
  const key = part.keys[0]!;
  // What was joined only once may have been joined by chance, unless it is how somebody is named first: 'Ann Example'.
  // A first name stands nowhere else; a title does: 'Minister Example'.
  const [given = ''] = whole.keys;
  const introduces =
    whole.keys.at(-1) === key && whole.first === part.first && phrases.get(given)?.count === whole.count;
  if (whole.count < 2 && !whole.inTitle && !introduces) return false;
  let all = 0;
  for (const { keys, named, count } of phrases.values())
    if (keys.length === whole.keys.length && named >= NAMED && keys.includes(key)) all += count;
  return whole.count >= BY_FAR * all;
}

/** Small words between two names, and inside few: 'Trinidad and Tobago'. */
const AND = / (?:and|und|et|y|e|en) /u;

/**
 * Words that stand together only once, and are no name, or two: neighbours by chance. The headline makes a pair of them, not
 * three.
 */
const isChance = ({ text, keys, count, named, inTitle }: Phrase): boolean =>
  keys.length > 1 && count < 2 && (named < NAMED || AND.test(text)) && !(inTitle && keys.length < 3);

/** Whether words end as others begin, or the other way round: 'solar power', 'power venture'. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean => a.at(-1) === b[0] || b.at(-1) === a[0];

/** German writes every noun with a capital: what ends in a word without one is none. Elsewhere endings tell some verbs. */
const isNoun = ({ named, text, inTitle, count }: Phrase, lang: string): boolean => {
  if (lang !== 'de') return !holdsNoNoun(text, lang);
  if (isInflected(text)) return false;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return /^\p{Lu}/u.test(last) && (text.includes(' ') || named >= NAMED || (inTitle && count < 2));
};

/** Every phrase that is not by chance, with its points, best first. */
export function measurePhrases(text: ReadText, phrases: ReadonlyMap<string, Phrase>): RankedPhrase[] {
  let most = 1;
  for (const phrase of phrases.values()) most = Math.max(most, phrase.count);
  return [...phrases.values()]
    .filter((phrase) => !isChance(phrase) && isNoun(phrase, text.lang) && !phrase.text.includes('_'))
    .map((phrase) => ({ phrase, ...judge({ phrase, text, most }, PHRASE_CLUES) }))
    .sort((a, b) => b.points - a.points || a.phrase.first - b.phrase.first);
}

/** The best of ranked phrases; a word that means a longer phrase, and a phrase inside a better one, are merged away. */
export function choosePhrases(
  ranked: readonly RankedPhrase[],
  phrases: ReadonlyMap<string, Phrase>,
  limit: number,
): RankedPhrase[] {
  const chosen: RankedPhrase[] = [];
  for (const each of ranked.slice(0, limit * 12)) {
    const id = ` ${each.phrase.keys.join(' ')} `;
    if (chosen.some(({ phrase }) => ` ${phrase.keys.join(' ')} `.includes(id))) continue;
    const inside = chosen.filter(({ phrase }) => id.includes(` ${phrase.keys.join(' ')} `));
    const [best] = inside;
    if (!best) {
      const overlaps =
        each.phrase.keys.length > 1 && chosen.some(({ phrase }) => overlap(phrase.keys, each.phrase.keys));
      if (chosen.length < limit && !overlaps) chosen.push(each);
      continue;
    }
    // The longer form takes the place of the shorter where the shorter mostly stands for it, or is a part of this name only.
    const means =
      each.phrase.count >= MEANS_PHRASE * best.phrase.count || isFullName(each.phrase, best.phrase, phrases);
    if (!means || each.points <= 0) continue;
    chosen[chosen.indexOf(best)] = each;
    for (const part of inside.slice(1)) chosen.splice(chosen.indexOf(part), 1);
  }
  return chosen;
}

/** At most so many phrases that say what a text is about, best first. */
export async function rankPhrases(
  text: ReadText,
  title: string,
  limit: number,
  pause: () => Promise<void>,
): Promise<RankedPhrase[]> {
  const phrases = await collectPhrases(text, title, pause);
  return choosePhrases(measurePhrases(text, phrases), phrases, limit);
}
