import { tokensOf } from './rouge.ts';

/** 'countries' → 'country', 'talks' → 'talk': the same light rule on both sides. */
const singular = (word: string): string => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:sses|ches|shes|xes)$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
};

/** A phrase or hashtag as it is compared: '#WarInUkraine' is 'war in ukraine'. */
export function phraseKey(phrase: string): string {
  let plain = phrase
    .trim()
    .replace(/^[#＃]+/u, '')
    .replace(/[_\-–—/]+/gu, ' ');
  if (/^[#＃]/u.test(phrase.trim()) || !/\s/.test(plain)) {
    plain = plain.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ').replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
  }
  return tokensOf(plain.replace(/(?<=\p{L})(?=\p{N})/gu, ' '))
    .map(singular)
    .join(' ');
}

/** F1 of keys of phrases, 0 to 1. */
export function f1Of(said: ReadonlySet<string>, gold: ReadonlySet<string>): number {
  const hits = [...said].filter((key) => gold.has(key)).length;
  return said.size + gold.size ? (2 * hits) / (said.size + gold.size) : 0;
}

/** F1 of the first ten phrases against those of people, 0 to 1. */
export function scorePhrases(said: readonly string[], gold: readonly string[], top = 10): number {
  const unique = (phrases: readonly string[]) => [...new Set(phrases.map(phraseKey).filter(Boolean))];
  return f1Of(new Set(unique(said).slice(0, top)), new Set(unique(gold)));
}
