const LETTER = 1;
const WIDE = 2;

/** Scripts that write without spaces: two characters count as a word there. */
function classOf(code: number): 0 | 1 | 2 {
  if (code < 128) {
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    return letter ? LETTER : 0;
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : 0;
  if (code < 0x0e00)
    return code === 0xd7 || code === 0xf7 || code === 0x60c || code === 0x61f || code === 0x6d4 ? 0 : LETTER;
  if (code < 0x0e80) return WIDE; // Thai
  if (code < 0x2000) return LETTER;
  if (code < 0x2c00) return 0; // punctuation, arrows, symbols
  if (code < 0x3040) return code < 0x2e00 ? LETTER : 0;
  if (code < 0xa000) return WIDE; // kana and Han
  if (code < 0xd800) return LETTER; // Hangul and others, written with spaces
  if (code < 0xe000) return 0; // halves of pairs: emoji for the most part
  if (code >= 0xf900 && code < 0xfb00) return WIDE;
  if (code >= 0xff66 && code < 0xffdd) return WIDE;
  return code >= 0xfb00 && code < 0xff00 ? LETTER : 0;
}

/** What one pass over a text counts. */
export interface Measure {
  words: number;
  /** Words that begin with a capital. */
  capitals: number;
  digits: number;
  commas: number;
  /** Stops with a space, a quote or nothing after them. */
  sentences: number;
}

const COMMAS = new Set([',', ';', '،', '、', '，'].map((sign) => sign.charCodeAt(0)));
const WIDE_STOPS = new Set(['。', '！', '？', '｡', '؟', '۔', '।'].map((sign) => sign.charCodeAt(0)));

const isUpper = (code: number, char: string): boolean =>
  code < 128 ? code >= 65 && code <= 90 : code < 0x590 && char !== char.toLowerCase();

export function measure(text: string): Measure {
  const found: Measure = { words: 0, capitals: 0, digits: 0, commas: 0, sentences: 0 };
  let wide = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === WIDE) wide++;
    if (kind === LETTER) {
      if (code >= 48 && code <= 57) found.digits++;
      if (!inWord) {
        found.words++;
        if (isUpper(code, text[i]!)) found.capitals++;
      }
      inWord = true;
      continue;
    }
    // An apostrophe or hyphen in a word does not end it.
    inWord = inWord && (code === 39 || code === 0x2019 || code === 45) && classOf(text.charCodeAt(i + 1)) === LETTER;
    if (code === 46 || code === 33 || code === 63 || code === 0x2026) {
      const next = text.charCodeAt(i + 1);
      if (
        Number.isNaN(next) ||
        next === 32 ||
        next === 10 ||
        next === 34 ||
        next === 39 ||
        next === 41 ||
        next >= 0x2010
      )
        found.sentences++;
    } else if (COMMAS.has(code)) found.commas++;
    else if (code > 0x600 && WIDE_STOPS.has(code)) found.sentences++;
  }
  found.words += Math.ceil(wide / 2);
  return found;
}

/** Length of a text in words, cheap and good enough to judge by; the article's own count is exact. */
export const countWords = (text: string): number => measure(text).words;
