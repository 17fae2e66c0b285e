/**
 * Words a minute: Brysbaert (2019) finds 238 for silent reading of non-fiction in English, with most readers between 175
 * and 300. Words of Chinese and Japanese as they are counted here are about two characters, read at some 500 a minute.
 */
const PACE = { slow: 200, fast: 270 };

/** Reading time as a range of minutes, in the digits of a language. */
export function minutesOf(words: number, lang: string): string {
  const format = new Intl.NumberFormat(lang);
  const from = Math.max(1, Math.round(words / PACE.fast));
  const to = Math.max(1, Math.round(words / PACE.slow));
  return from === to ? format.format(to) : `${format.format(from)}–${format.format(to)}`;
}
