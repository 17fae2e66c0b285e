import type { Tag } from '../article/types.ts';
import { hashtagOf, ownHashtagOf } from './hashtag-form.ts';
import { plain, publisherTags, type TaggedText, wordsIn } from './publisher-tags.ts';
import { overlap, type RankedPhrase } from './rank-phrases.ts';
import type { Hashtag } from './types.ts';
import { keyOf } from './words.ts';

/**
 * Whether a phrase is contained in another or overlaps with it: 'Manchester' and 'Manchester United', 'minister Holm'
 * and 'Tarje Holm'.
 */
const repeats = (words: readonly string[], whole: readonly string[]): boolean =>
  whole.length > 1 &&
  (words.every((word) => whole.includes(word)) ||
    (words.length > 1 && (overlap(words, whole) || words.at(-1) === whole.at(-1))));

/** At most `limit` hashtags, best first: the publisher's own hashtags, then his tags, then phrases of the text. */
export function chooseHashtags(
  tags: readonly Tag[],
  phrases: readonly RankedPhrase[],
  limit: number,
  tagged: TaggedText,
): Hashtag[] {
  const chosen: Hashtag[] = [];
  const places = new Map<string, number>();
  const keysOf = (phrase: string): string[] => wordsIn(phrase).map((word) => keyOf(word, tagged.lang));
  const add = (tag: string | null, phrase: string, source: Hashtag['source']) => {
    if (!tag || chosen.length >= limit) return;
    const key = plain(keysOf(phrase).join(''));
    const place = places.get(key);
    if (place === undefined) places.set(key, chosen.push({ tag, phrase, source }) - 1);
    // The same tag with its accents is better.
    else if (tag !== chosen[place]!.tag && plain(tag) === chosen[place]!.tag) chosen[place] = { tag, phrase, source };
  };
  const line = tags.filter(({ source }) => source === 'line');
  for (const { text } of line) {
    const tag = ownHashtagOf(text, tagged.lang);
    add(tag, tag?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') ?? text, 'publisher');
  }
  const fromLine = chosen.length;
  const others = tags.filter(({ source }) => source !== 'line');
  for (const text of publisherTags(others, tagged)) add(hashtagOf(text, tagged.lang), text, 'publisher');
  // Three or more hashtags that the publisher wrote suffice.
  if (fromLine >= 3) return chosen;
  const published = chosen.map(({ phrase }) => keysOf(phrase));
  for (const { phrase } of phrases) {
    const words = keysOf(phrase.text);
    if (published.some((whole) => repeats(words, whole))) continue;
    add(hashtagOf(phrase.text, tagged.lang), phrase.text, 'text');
  }
  return chosen;
}
