import type { Tag } from '../article/types.ts';
import { hashtagOf, ownHashtagOf } from './hashtag-form.ts';
import { overlap, type RankedPhrase } from './rank-phrases.ts';
import type { Hashtag } from './types.ts';
import { keyOf } from './words.ts';

const LONGEST_PHRASE = 80;
const MOST_WORDS = 4;

/** Words that name a place on a site rather than a subject. */
const SECTIONS =
  /^(?:news|world news|latest news|front ?page|about us|newsletter|home|homepage|top stories|latest|world|local|general|featured?|uncategori[sz]ed|article|story|blog|posts?|video|videos|audio|photos?|gallery|opinion|breaking|breaking news|all|other|misc|main|default|print|web|headlines|nachrichten|aktuell|startseite|allgemein|artikel|beitr[aä]ge?|über uns|inland|ausland|monde|mundo|mondo|país|últimas not[ií]cias|artículos?|artigos?|newsy|aktualności|wydarzenia|informacje|kraj|świat|actualit[ée]s?|noticias|notícias|notizie|nieuws|новости|ニュース|新闻)$/iu;

const wordsOf = (text: string): number => text.split(' ').length;

interface Cleaning {
  lang: string;
  siteName?: string | undefined;
  /** The text itself, with its headline: what a tag is checked against. */
  text: string;
  /** Whether a word carries meaning. */
  isContent: (word: string) => boolean;
}

/** Signs that publishers leave written out in their metadata. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
};

/** The publisher's tags without sections, the site's own name, numbers and what is too long to be a tag. */
function cleanTags(tags: readonly Tag[], { siteName, isContent }: Cleaning): string[] {
  const site = siteName?.toLowerCase().trim();
  return tags
    .map(({ text }) =>
      text
        .replace(/&(?:amp|quot|apos|nbsp|#0?39);/g, (sign) => WRITTEN_OUT[sign] ?? sign)
        .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => {
      const folded = text.toLowerCase();
      if (text.length > LONGEST_PHRASE || wordsOf(text) > MOST_WORDS) return false;
      if (SECTIONS.test(text) || !/\p{L}/u.test(text)) return false;
      // Machines that make tags of a text count its small words and its addresses too.
      if (ADDRESS.test(text) || (wordsOf(text) === 1 && !isContent(text))) return false;
      // Machine-made labels: 'cat:news', 'type_article', 'lang-en'.
      if (/[:=/|_]/.test(text) || /^[a-z]+-[a-z]{2}$/.test(text)) return false;
      return !site?.includes(folded);
    });
}

const ADDRESS = /^(?:https?|www)\P{L}*$/iu;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** So many tags that follow each other as they do in the headline are no tags, but pieces of it. */
const PIECES = 4;

/** Without the words of the headline one by one: a machine cut it up, small words and all. */
function withoutPieces(tags: readonly Tag[], { text }: Cleaning): Tag[] {
  const headline = ` ${wordsIn(text.slice(0, text.indexOf('\n'))).join(' ')} `;
  const said = tags.map((tag) => wordsIn(tag.text).join(' '));
  const pieces = new Set<number>();
  for (let first = 0; first < tags.length; first++) {
    let end = first + 1;
    while (end < tags.length && headline.includes(` ${said.slice(first, end + 1).join(' ')} `)) end++;
    const isWhole = end - first > 1 && headline.trim() === said.slice(first, end).join(' ');
    if (end - first >= PIECES || isWhole) for (let i = first; i < end; i++) pieces.add(i);
  }
  return tags.filter((_, i) => !pieces.has(i));
}

/** Those first that the text itself speaks of: the others may be of another article, or labels of the publisher's machines. */
function presentFirst(tags: readonly string[], { text }: Cleaning): string[] {
  const folded = text.toLowerCase();
  const isPresent = (tag: string) => wordsIn(tag).every((word) => folded.includes(word));
  const present = tags.filter(isPresent);
  const absent = tags.filter((tag) => !isPresent(tag));
  // Where the text bears out enough of them, run-together words that it never says are no subject.
  return [...present, ...absent.filter((tag) => present.length < ENOUGH || !/\p{Ll}\p{Lu}/u.test(tag))];
}
const ENOUGH = 3;

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
  cleaning: Cleaning,
): Hashtag[] {
  const chosen: Hashtag[] = [];
  const keys = new Set<string>();
  const keysOf = (phrase: string): string[] => wordsIn(phrase).map((word) => keyOf(word, cleaning.lang));
  const add = (tag: string | null, phrase: string, source: Hashtag['source']) => {
    if (!tag || chosen.length >= limit) return;
    const key = keysOf(phrase).join('');
    if (keys.has(key)) return;
    keys.add(key);
    chosen.push({ tag, phrase, source });
  };
  const line = tags.filter(({ source }) => source === 'line');
  for (const { text } of line) {
    const tag = ownHashtagOf(text, cleaning.lang);
    add(tag, tag?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') ?? text, 'publisher');
  }
  const others = withoutPieces(
    tags.filter(({ source }) => source !== 'line'),
    cleaning,
  );
  const own = presentFirst(cleanTags(others, cleaning), cleaning);
  for (const text of own) add(hashtagOf(text, cleaning.lang), text, 'publisher');
  // A line that the publisher wrote is the answer; a tag or two in his metadata are a start.
  if (line.length >= 3) return chosen;
  const published = chosen.map(({ phrase }) => keysOf(phrase));
  for (const { phrase } of phrases) {
    const words = keysOf(phrase.text);
    if (published.some((whole) => repeats(words, whole))) continue;
    add(hashtagOf(phrase.text, cleaning.lang), phrase.text, 'text');
  }
  return chosen;
}
