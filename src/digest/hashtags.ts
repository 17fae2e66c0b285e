import type { Tag } from '../article/types.ts';
import type { RankedPhrase } from './phrases.ts';
import type { Hashtag } from './types.ts';
import { keyOf } from './words.ts';

const LONGEST_TAG = 60;
const LONGEST_PHRASE = 80;

/**
 * A hashtag's body: letters, marks, digits and low lines of any script, with at least one letter. That is what Mastodon,
 * Bluesky, X and Instagram all take; a hyphen, a stop or an apostrophe ends the tag on at least one of them.
 */
export const VALID_TAG = /^[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*$/u;

/** 'war in Ukraine' → 'WarInUkraine'; scripts without case stay as they are. Null where nothing valid is left. */
export function tagOf(phrase: string): string | null {
  const parts =
    phrase
      .normalize('NFC')
      .replace(/[’']s\b/gu, 's')
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  // A single word keeps its own letters, but for the first: 'iPhone' stays, 'ukraine' becomes 'Ukraine'.
  const tag = parts.map((part) => (/^\p{Ll}\P{Lu}*$/u.test(part) ? capitalise(part) : part)).join('');
  return VALID_TAG.test(tag) && tag.length <= LONGEST_TAG ? tag : null;
}

function capitalise(word: string): string {
  const [first = ''] = word;
  return first.toLocaleUpperCase() + word.slice(first.length);
}

/** A publisher's own hashtag, taken as it stands. */
const lineTagOf = (text: string): string | null => {
  const tag = text
    .normalize('NFC')
    .replace(/^[#＃]/u, '')
    .trim();
  return VALID_TAG.test(tag) && tag.length <= LONGEST_TAG ? tag : tagOf(tag);
};

/** Words that name a place on a site rather than a subject. */
const SECTIONS =
  /^(?:news|home|homepage|top stories|latest|world|local|general|featured?|uncategori[sz]ed|article|story|blog|posts?|video|videos|audio|photos?|gallery|opinion|breaking|breaking news|all|other|misc|main|default|print|web|headlines|nachrichten|aktuell|startseite|allgemein|actualit[ée]s?|noticias|notícias|notizie|nieuws|новости|ニュース|新闻)$/iu;

const wordsOf = (phrase: string): number => phrase.trim().split(/\s+/).length;

interface Cleaning {
  lang: string;
  siteName?: string | undefined;
}

/** The publisher's tags without sections, the site's own name, numbers and what is too long to be a tag. */
function cleanTags(tags: readonly Tag[], { siteName }: Cleaning): string[] {
  const site = siteName?.toLowerCase().trim();
  return tags
    .map(({ text }) =>
      text
        .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => {
      const folded = text.toLowerCase();
      if (!text || text.length > LONGEST_PHRASE || wordsOf(text) > 5) return false;
      if (SECTIONS.test(text) || !/\p{L}/u.test(text)) return false;
      // Machine-made labels: 'cat:news', 'type_article', 'lang-en'.
      if (/[:=/|_]/.test(text) || /^[a-z]+-[a-z]{2}$/.test(text)) return false;
      return !site || (folded !== site && !site.includes(folded));
    });
}

/** At most so many, best first: the publisher's own line as it stands, then his tags, then what the text says. */
export function chooseHashtags(
  tags: readonly Tag[],
  phrases: readonly RankedPhrase[],
  limit: number,
  cleaning: Cleaning,
): Hashtag[] {
  const chosen: Hashtag[] = [];
  const keys = new Set<string>();
  const add = (tag: string | null, phrase: string, source: Hashtag['source']) => {
    if (!tag || chosen.length >= limit) return;
    const key = keyOf(tag, cleaning.lang);
    if (keys.has(key)) return;
    keys.add(key);
    chosen.push({ tag, phrase, source });
  };
  const line = tags.filter(({ source }) => source === 'line');
  for (const { text } of line) {
    const tag = lineTagOf(text);
    add(tag, tag?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') ?? text, 'publisher');
  }
  for (const text of cleanTags(
    tags.filter(({ source }) => source !== 'line'),
    cleaning,
  ))
    add(tagOf(text), text, 'publisher');
  // A line that the publisher wrote is the answer; a tag or two in his metadata are a start.
  if (line.length >= 3) return chosen;
  for (const { phrase } of phrases) add(tagOf(phrase.text), phrase.text, 'text');
  return chosen;
}
