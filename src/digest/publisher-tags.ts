import type { Tag } from '../article/types.ts';

const LONGEST_PHRASE = 80;
const MOST_WORDS = 4;

/** Words that name a place on a site rather than a subject. */
const SECTIONS =
  /^(?:news|world news|latest news|front ?page|about us|newsletter|home|homepage|top stories|latest|world|local|general|featured?|uncategori[sz]ed|article|story|blog|posts?|video|videos|audio|photos?|gallery|opinion|breaking|breaking news|all|other|misc|main|default|print|web|headlines|nachrichten|aktuell|startseite|allgemein|artikel|beitr[aä]ge?|über uns|inland|ausland|monde|mundo|mondo|país|últimas not[ií]cias|artículos?|artigos?|opini[oó]n|nota de opini[oó]n|redacci[oó]n|redaktion|r[eé]daction|redazione|newsy|aktualności|wydarzenia|informacje|kraj|świat|actualit[ée]s?|noticias|notícias|notizie|nieuws|новости|ニュース|新闻)$/iu;

const wordsOf = (text: string): number => text.split(' ').length;

/** What the publisher's tags are checked against. */
export interface TaggedText {
  lang: string;
  siteName?: string | undefined;
  /** The text itself, with its headline: what a tag is checked against. */
  text: string;
  /** Whether a word carries meaning. */
  isContent: (word: string) => boolean;
}

const headlineOf = (text: string): string => text.slice(0, text.indexOf('\n')).trim();

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
function cleanTags(tags: readonly Tag[], { siteName, text: whole, isContent }: TaggedText): string[] {
  const headline = headlineOf(whole).toLowerCase();
  const site = siteName?.toLowerCase().trim();
  const run = site?.replace(/[^\p{L}\p{N}]/gu, '');
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
      if (SECTIONS.test(text.replaceAll('-', ' ')) || !/\p{L}/u.test(text)) return false;
      // Machines that make tags of a text count its small words and its addresses too.
      if (ADDRESS.test(text) || (wordsOf(text) === 1 && !isContent(text))) return false;
      // Machine-made labels: 'cat:news', 'type_article', '@home', 'lang-en'.
      if (/[:=/|_@]/.test(text) || /^[a-z]+-[a-z]{2}$/.test(text)) return false;
      // What a wrong encoding or a cut sign has left: 'aktualno�ci', 'detenci&oacute'.
      if (/\ufffd|&\p{Ll}{2,}$/u.test(text)) return false;
      if (folded.length >= SITE_RUN && run === wordsIn(text).join('')) return false;
      if (folded === headline && folded.length >= LONG_HEADLINE) return false;
      return !site?.includes(folded);
    });
}

/** A site's name that is written in one word has at least so many letters: 'dorzeczy' of 'Do Rzeczy'. */
const SITE_RUN = 4;

/** A headline of so many characters says too much to be a tag. */
const LONG_HEADLINE = 12;

const ADDRESS = /^(?:https?|www)\P{L}*$/iu;

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** So many tags that follow each other as they do in the headline are no tags, but pieces of it. */
const PIECES = 4;

/** Without the words of the headline one by one: a machine cut it up, small words and all. */
function withoutPieces(tags: readonly Tag[], { text }: TaggedText): Tag[] {
  const headline = ` ${wordsIn(headlineOf(text)).join(' ')} `;
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

/** Latin letters without their accents, which some publishers leave out. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');

const folded = (text: string): string => plain(wordsIn(text).join(' '));

/** So many small words among the tags show that a machine cut up a line of text. */
const SMALL_WORDS = 3;

/**
 * Without single words of which another tag is made whole: 'Ann', 'Example' and 'Ann Example'. Where small words are tags
 * too, a machine has cut up a line: then no single word without a capital is one.
 */
function withoutParts(tags: readonly string[], isCut: boolean, { isContent }: TaggedText): string[] {
  const isSingle = (tag: string) => wordsOf(tag) === 1;
  const singles = new Set(tags.filter(isSingle).map(folded));
  const parts = new Set<string>();
  for (const tag of tags) {
    if (isSingle(tag)) continue;
    const words = wordsIn(tag).filter(isContent).map(folded);
    if (words.every((word) => singles.has(word))) for (const word of words) parts.add(word);
  }
  return tags.filter((tag) => !isSingle(tag) || (!parts.has(folded(tag)) && !(isCut && /^\p{Ll}/u.test(tag))));
}

/** A tag as the text writes it, where it writes it in other letters only: 'MEM' for 'mem', 'lawyer' for 'LAWYER'. */
function asWritten(tag: string, text: string, lower: string): string {
  // 'WHO' is not what the text writes 'who'.
  if (INITIALS.test(tag)) return tag;
  const asked = tag.toLowerCase();
  const forms = new Map<string, number>();
  if (asked.length !== tag.length || lower.length !== text.length) return tag;
  for (
    let at = lower.indexOf(asked), seen = 0;
    at >= 0 && seen < MOST_SEEN;
    at = lower.indexOf(asked, at + 1), seen++
  ) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + tag.length, at + tag.length + 1);
    const form = text.slice(at, at + tag.length);
    if (form === tag) return tag;
    if (!/[\p{L}\p{M}\p{N}]/u.test(around) && !SHOUTED.test(form)) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return [...forms].reduce((best, form) => (form[1] > best[1] ? form : best), [tag, 0] as const)[0];
}
/** So many places of a tag tell how it is written. */
const MOST_SEEN = 50;
const INITIALS = /^\p{Lu}{2,5}$/u;
/** A line in capitals tells nothing; initials do. */
const SHOUTED = /^\P{Ll}{7,}$/u;

/** Those first that the text itself speaks of: the others may be of another article, or labels of the publisher's machines. */
function presentFirst(tags: readonly string[], { text }: TaggedText): string[] {
  const folded = text.toLowerCase();
  const isPresent = (tag: string) => wordsIn(tag).every((word) => folded.includes(word));
  const present = tags.filter(isPresent);
  const absent = tags.filter((tag) => !isPresent(tag));
  // Where the text bears out enough of them, run-together words that it never says are no subject.
  return [...present, ...absent.filter((tag) => present.length < ENOUGH || !/\p{Ll}\p{Lu}/u.test(tag))];
}
const ENOUGH = 3;

/** The publisher's tags that are subjects, each as the text writes it; those first that the text speaks of. */
export function publisherTags(tags: readonly Tag[], tagged: TaggedText): string[] {
  const whole = withoutPieces(tags, tagged);
  const isCut = whole.filter(({ text }) => wordsOf(text) === 1 && !tagged.isContent(text)).length >= SMALL_WORDS;
  const lower = tagged.text.toLowerCase();
  return presentFirst(withoutParts(cleanTags(whole, tagged), isCut, tagged), tagged).map((tag) =>
    asWritten(tag, tagged.text, lower),
  );
}
