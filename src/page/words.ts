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

/** Length of a text in words, cheap and good enough to judge by; the article's own count is exact. */
export function countWords(text: string): number {
  let words = 0;
  let wide = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === WIDE) wide++;
    if (kind === LETTER && !inWord) words++;
    inWord = kind === LETTER;
  }
  return words + Math.ceil(wide / 2);
}
