import type { Tag } from '../article/types.ts';

/** Characters and words up to which a text may be a tag. */
const LONGEST_PHRASE = 80;
const MOST_WORDS = 4;

/** Names of sections and formats of a site, which are no subjects. */
const SECTIONS =
  /^(?:news|world news|latest news|front ?page|about us|newsletter|home|homepage|top stories|latest|world|local|general|featured?|uncategori[sz]ed|article|story|blog|posts?|video|videos|audio|photos?|gallery|opinion|breaking|breaking news|all|other|misc|main|default|print|web|headlines|nachrichten|aktuell|startseite|allgemein|artikel|beitr[aä]ge?|über uns|inland|ausland|monde|mundo|mondo|país|últimas not[ií]cias|artículos?|artigos?|opini[oó]n|nota de opini[oó]n|redacci[oó]n|redaktion|r[eé]daction|redazione|newsy|aktualności|wydarzenia|informacje|kraj|świat|actualit[ée]s?|noticias|notícias|notizie|nieuws|новости|ニュース|新闻)$/iu;

const wordsOf = (text: string): number => text.split(' ').length;

/** What the publisher's tags are checked against. */
export interface TaggedText {
  lang: string;
  siteName?: string | undefined;
  /** The headline, a line feed, and the text. */
  text: string;
  /** Whether a word is a content word of the language. */
  isContent: (word: string) => boolean;
}

const headlineOf = (text: string): string => text.slice(0, text.indexOf('\n')).trim();

/** Character references that publishers leave in their metadata. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
};

/** The publisher's tags without sections, the site's name, the headline, numbers, addresses, labels and long texts. */
function cleanTags(tags: readonly Tag[], { siteName, text: whole, isContent }: TaggedText): string[] {
  const headline = headlineOf(whole).toLowerCase();
  const siteWords = wordsIn(siteName ?? '');
  const run = siteWords.join('');
  const site = ` ${siteWords.join(' ')} `;
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
      const words = wordsIn(text);
      if (text.length > LONGEST_PHRASE || wordsOf(text) > MOST_WORDS) return false;
      if (SECTIONS.test(text.replaceAll('-', ' ')) || !/\p{L}/u.test(text)) return false;
      // Automatic taggers also take function words and addresses.
      if (ADDRESS.test(text) || (wordsOf(text) === 1 && !isContent(text))) return false;
      // Machine-made labels: 'cat:news', 'type_article', '@home', 'lang-en'.
      if (/[:=/|_@]/.test(text) || /^[a-z]+-[a-z]{2}$/.test(text)) return false;
      // Remains of a wrong encoding or a cut character reference: 'aktualno�ci', 'detenci&oacute'.
      if (/\ufffd|&\p{Ll}{2,}$/u.test(text)) return false;
      if (folded.length >= SITE_RUN && run === words.join('')) return false;
      if (folded === headline && folded.length >= LONG_HEADLINE) return false;
      return !site.includes(` ${words.join(' ')} `);
    });
}

/** Least length of a tag that is dropped for being the site's name run together: 'dorzeczy' of 'Do Rzeczy'. */
const SITE_RUN = 4;

/** Characters from which on a headline is not accepted as a tag. */
const LONG_HEADLINE = 12;

const ADDRESS = /^(?:https?|www)\P{L}*$/iu;

/** The words of a text in lower case. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** From so many tags in the order of the headline on, they are pieces of it. */
const PIECES = 4;

/** Drops runs of tags that are the headline cut into words, function words included. */
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

/** A text without the diacritics of its Latin letters, which some publishers leave out. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');

const folded = (text: string): string => plain(wordsIn(text).join(' '));

/** From so many function words among the tags on, they are taken for a line of text cut into words. */
const SMALL_WORDS = 3;

/**
 * Drops single words if all words of a longer tag are tags too: 'Ann', 'Example' and 'Ann Example'. If the tags are a
 * line of text cut into words (`isCut`), drops all single words without a capital.
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

/** A tag in the case in which the text mostly writes it: 'MEM' for 'mem', 'lawyer' for 'LAWYER'; else as it stands. */
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
/** At most so many occurrences of a tag are looked at. */
const MOST_SEEN = 50;
/** An acronym. */
const INITIALS = /^\p{Lu}{2,5}$/u;
/** A form in capitals only, too long for an acronym: it does not tell the case. */
const SHOUTED = /^\P{Ll}{7,}$/u;

/** Tags that occur in the text come first: others may belong to another article, or be labels of automatic taggers. */
function presentFirst(tags: readonly string[], { text }: TaggedText): string[] {
  const folded = text.toLowerCase();
  const isPresent = (tag: string) => wordsIn(tag).every((word) => folded.includes(word));
  const present = tags.filter(isPresent);
  const absent = tags.filter((tag) => !isPresent(tag));
  // If enough tags occur in the text, run-together words that do not are dropped.
  return [...present, ...absent.filter((tag) => present.length < ENOUGH || !/\p{Ll}\p{Lu}/u.test(tag))];
}
const ENOUGH = 3;

/** The publisher's tags that are subjects, in the case of the text, those that occur in it first. */
export function publisherTags(tags: readonly Tag[], tagged: TaggedText): string[] {
  const whole = withoutPieces(tags, tagged);
  const isCut = whole.filter(({ text }) => wordsOf(text) === 1 && !tagged.isContent(text)).length >= SMALL_WORDS;
  const lower = tagged.text.toLowerCase();
  return presentFirst(withoutParts(cleanTags(whole, tagged), isCut, tagged), tagged).map((tag) =>
    asWritten(tag, tagged.text, lower),
  );
}
