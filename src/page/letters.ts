/**
 * Letters of all scripts in Unicode's basic plane, as what stands between the brackets of a pattern, without the signs
 * between them. Patterns with `\p{L}` take many times as long to compile, and a page is read by code that has never run in it.
 */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u037d\\u037f-\\u0559\\u0561-\\u0588\\u0591-\\u05bd\\u05d0-\\u05f2\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u0963\\u0966-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefe\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

/** A hashtag, as a pattern. */
export const HASHTAG = `[#＃][${LETTERS}0-9_][${LETTERS}0-9_-]*`;

const LETTER = new RegExp(`[${LETTERS}]`);
const BETWEEN = new RegExp(`[^0-9${LETTERS}]+`, 'g');
const PLAIN = /^[\x20-\x7e]*$/;
// But for a lone blank, which stays as it is.
const BETWEEN_PLAIN = /[^A-Za-z0-9]{2,}|[^A-Za-z0-9 ]/g;

/** Whether a text has a letter. */
export const hasLetter = (text: string): boolean => LETTER.test(text);
/** Whether a text has a letter or a digit. */
export const hasWord = (text: string): boolean => /\d/.test(text) || hasLetter(text);

/** A text in lower case; empty where there is none. */
export const lowerCase = (text: string | null | undefined): string => text?.toLowerCase() ?? '';

/** The letters and digits of a text, with one blank for all between them. */
const wordsOnly = (text: string): string => text.replace(PLAIN.test(text) ? BETWEEN_PLAIN : BETWEEN, ' ').trim();

/** The same in lower case: what two texts have in common that were set in different ways. */
export const fold = (text: string): string => wordsOnly(lowerCase(text));
/** The same without the blanks: what a name has in common with an address. */
export const bare = (text: string): string => fold(text).replace(/ /g, '');

export const isCapital = (letter: string): boolean => letter !== lowerCase(letter);
export const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();
