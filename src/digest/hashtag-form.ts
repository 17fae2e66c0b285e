/**
 * Whether a text, without '#', is a hashtag on all of these networks: letters of any script with their combining marks,
 * decimal digits and underscores; at least one letter; no mark first, no underscore last; at most 60 UTF-16 code units.
 *
 * - Mastodon (`app/models/tag.rb`): what Ruby calls word characters, letters, marks, decimal digits and connectors, with
 *   at least one letter. Middle dots and the zero-width non-joiner only inside a tag.
 * - Bluesky (`packages/api/src/rich-text/util.ts`, the lexicon `app.bsky.richtext.facet`): anything without white space or
 *   zero-width characters that is not all digits and punctuation, not a variation selector first; punctuation at the end,
 *   underscores among it, is cut; at most 64 graphemes and 640 bytes.
 * - X (`twitter-text`, `validHashtag`): letters, marks, decimal digits, underscores and a few joiners of single scripts, with
 *   at least one letter; neither a variation selector nor a keycap first.
 * - Instagram (its help pages): letters, numbers and underscores; no spaces, no signs. It states no rule for joiners and
 *   middle dots: they are left out.
 */
export const isHashtag = (tag: string): boolean =>
  tag.length <= LONGEST && BODY.test(tag) && /\p{L}/u.test(tag) && !LIGATING.test(tag);

const LONGEST = 60;
const BODY = /^[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_]*(?<!_)$/u;
/** Variation selectors and enclosing marks: they belong to emoji and keycaps, not to letters. */
const LIGATING = /[\p{Variation_Selector}\p{Me}]/u;
const ALL_LIGATING = new RegExp(LIGATING, 'gu');

/**
 * Characters inside one word, which are dropped: apostrophes ('O’Brien'), middle dots ('col·lecció'), joiners of
 * Persian and Hindi, and the quotation marks of Hebrew abbreviations.
 */
const INSIDE =
  /(?<=[\p{L}\p{M}\p{Nd}])[’'‘`ʼ״׳·‧\u00ad\u200b-\u200d\u2060]+(?=\p{L})|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu;

/** An elided word before a name: 'd’Ivoire', 'dell’Aquila'. */
const ELIDED = /(?<![\p{L}\p{M}])(\p{Ll}{1,6})[’'](?=\p{Lu})/gu;

/**
 * Words of scripts with spaces but without case, which are joined by an underscore, as capitals cannot tell them apart.
 * Chinese, Japanese and Korean tags are usually run together.
 */
const SET_APART =
  /^(?=\p{Lo})[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const isLower = (word: string): boolean => /^\p{Ll}\P{Lu}*$/u.test(word);

function capitalise(word: string, lang: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  // The capitals of Georgian are for whole lines only.
  if (/\p{Script=Georgian}/u.test(first)) return word;
  const upper = lang === 'tr' || lang === 'az' ? first.toLocaleUpperCase(lang) : first.toUpperCase();
  return upper.length === first.length ? upper + word.slice(first.length) : word;
}

/**
 * The hashtag of a phrase, without '#': 'war in Ukraine' → 'WarInUkraine'. Diacritics stay; words of scripts without
 * case are joined by underscores. Null where no valid hashtag is left. `lang` is an ISO 639-1 code.
 */
export function hashtagOf(phrase: string, lang: string): string | null {
  const words =
    phrase
      .normalize('NFC')
      .replace(ALL_LIGATING, '')
      .replace(ELIDED, (_, small: string) => capitalise(small, lang))
      .replace(INSIDE, '')
      .match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? [];
  // A word with a capital of its own keeps its form: 'iPhone' stays, 'ukraine' becomes 'Ukraine'.
  const tag = words
    .map((word, i) => (i > 0 && SET_APART.test(word) ? '_' : '') + (isLower(word) ? capitalise(word, lang) : word))
    .join('');
  return isHashtag(tag) ? tag : null;
}

/** A hashtag that the publisher wrote: as it stands if valid, else made valid; null where that fails. */
export function ownHashtagOf(text: string, lang: string): string | null {
  const tag = text
    .normalize('NFC')
    .replace(/^[#＃]/u, '')
    .trim();
  return isHashtag(tag) ? tag : hashtagOf(tag, lang);
}
