/**
 * Words per minute: Brysbaert (2019) finds 238 for silent reading of non-fiction in English, with most readers between
 * 175 and 300. A word of Chinese or Japanese, as counted here, is about two characters, which are read at some 500 per
 * minute.
 */
const PACE = { slow: 200, fast: 270 };

/** Reading time in minutes as a range ('4–6') or one number, in the digits of a language; at least 1. */
export function minutesOf(words: number, lang: string): string {
  const format = new Intl.NumberFormat(lang);
  const from = Math.max(1, Math.round(words / PACE.fast));
  const to = Math.max(1, Math.round(words / PACE.slow));
  return from === to ? format.format(to) : `${format.format(from)}–${format.format(to)}`;
}
