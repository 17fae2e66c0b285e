import type { Tag } from '../article/types.ts';
import { hashtagOf, ownHashtagOf } from './hashtag-form.ts';
import { plain, publisherTags, type TaggedText, wordsIn } from './publisher-tags.ts';
import { overlap, type RankedPhrase } from './rank-phrases.ts';
import type { Hashtag } from './types.ts';
import { keyOf } from './words.ts';

/**
 * Whether words say a part of what others say, or run into it: 'Manchester' and 'Manchester United', 'minister Holm' and
 * 'Tarje Holm'.
 */
const repeats = (words: readonly string[], whole: readonly string[]): boolean =>
  whole.length > 1 &&
  (words.every((word) => whole.includes(word)) ||
    (words.length > 1 && (overlap(words, whole) || words.at(-1) === whole.at(-1))));

/** At most so many, best first: the publisher's own line as it stands, then his tags, then what the text says. */
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
    // The same with its accents is better.
    else if (tag !== chosen[place]!.tag && plain(tag) === chosen[place]!.tag) chosen[place] = { tag, phrase, source };
  };
  const line = tags.filter(({ source }) => source === 'line');
  for (const { text } of line) {
    const tag = ownHashtagOf(text, tagged.lang);
    add(tag, tag?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') ?? text, 'publisher');
  }
  const others = tags.filter(({ source }) => source !== 'line');
  for (const text of publisherTags(others, tagged)) add(hashtagOf(text, tagged.lang), text, 'publisher');
  // A line that the publisher wrote is the answer; a tag or two in his metadata are a start.
  if (line.length >= 3) return chosen;
  const published = chosen.map(({ phrase }) => keysOf(phrase));
  for (const { phrase } of phrases) {
    const words = keysOf(phrase.text);
    if (published.some((whole) => repeats(words, whole))) continue;
    add(hashtagOf(phrase.text, tagged.lang), phrase.text, 'text');
  }
  return chosen;
}
