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

/** From this share of a phrase's occurrences inside a longer one on, it is taken to mean the longer one. */
const MEANS_PHRASE = 0.6;

/** From this share of capitalised occurrences on a phrase counts as a name. */
const NAMED = 0.5;
/** Share of the two-word names with a word that must be one name, for the word to stand for it. */
const BY_FAR = 0.7;

/** Whether `whole` is the name of what the text mostly calls by one of its words, `part`: 'Xi Jinping', 'Xi'. */
function isFullName(whole: Phrase, part: Phrase, phrases: ReadonlyMap<string, Phrase>): boolean {
  if (part.keys.length !== 1 || whole.keys.length !== 2 || whole.named < NAMED || part.named < NAMED) return false;
  const key = part.keys[0]!;
  // Words that stand together only once may do so by chance, unless it is a person's first mention: 'Ann Example'.
  // A given name occurs nowhere else in the text; a title does: 'Minister Example'.
  const [given = ''] = whole.keys;
  const introduces =
    whole.keys.at(-1) === key && whole.first === part.first && phrases.get(given)?.count === whole.count;
  if (whole.count < 2 && !whole.inTitle && !introduces) return false;
  let all = 0;
  for (const { keys, named, count } of phrases.values())
    if (keys.length === whole.keys.length && named >= NAMED && keys.includes(key)) all += count;
  return whole.count >= BY_FAR * all;
}

/** Conjunctions, which usually join two names; few names have one inside: 'Trinidad and Tobago'. */
const AND = / (?:and|und|et|y|e|en) /u;

/**
 * Whether words are neighbours by chance: together only once, and no name, or two names with a conjunction. Pairs that
 * the headline has too are kept.
 */
const isChance = ({ text, keys, count, named, inTitle }: Phrase): boolean =>
  keys.length > 1 && count < 2 && (named < NAMED || AND.test(text)) && !(inTitle && keys.length < 3);

/** Whether one phrase ends with the word that the other begins with: 'solar power', 'power venture'. */
export const overlap = (a: readonly string[], b: readonly string[]): boolean => a.at(-1) === b[0] || b.at(-1) === a[0];

/** Whether a phrase may be a noun phrase: in German its last word is capitalised; elsewhere endings tell some verbs. */
const isNoun = ({ named, text, inTitle, count }: Phrase, lang: string): boolean => {
  if (lang !== 'de') return !holdsNoNoun(text, lang);
  if (isInflected(text)) return false;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return /^\p{Lu}/u.test(last) && (text.includes(' ') || named >= NAMED || (inTitle && count < 2));
};

/** All noun phrases that are not mere neighbours by chance, with their points, best first. */
export function measurePhrases(text: ReadText, phrases: ReadonlyMap<string, Phrase>): RankedPhrase[] {
  let most = 1;
  for (const phrase of phrases.values()) most = Math.max(most, phrase.count);
  return [...phrases.values()]
    .filter((phrase) => !isChance(phrase) && isNoun(phrase, text.lang) && !phrase.text.includes('_'))
    .map((phrase) => ({ phrase, ...judge({ phrase, text, most }, PHRASE_CLUES) }))
    .sort((a, b) => b.points - a.points || a.phrase.first - b.phrase.first);
}

/** At most `limit` of the ranked phrases. One inside a chosen one is dropped; a longer form may replace its part. */
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
    // The longer form replaces the shorter if the shorter mostly occurs inside it, or is a part of this name only.
    const means =
      each.phrase.count >= MEANS_PHRASE * best.phrase.count || isFullName(each.phrase, best.phrase, phrases);
    if (!means || each.points <= 0) continue;
    chosen[chosen.indexOf(best)] = each;
    for (const part of inside.slice(1)) chosen.splice(chosen.indexOf(part), 1);
  }
  return chosen;
}

/** At most `limit` phrases that are subjects of a text, best first; `pause` is awaited between sentences. */
export async function rankPhrases(
  text: ReadText,
  title: string,
  limit: number,
  pause: () => Promise<void>,
): Promise<RankedPhrase[]> {
  const phrases = await collectPhrases(text, title, pause);
  return choosePhrases(measurePhrases(text, phrases), phrases, limit);
}
