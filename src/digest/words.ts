import { segmentsOf } from '../segments.ts';

/** A word as the text writes it, and a key that its inflected forms share. */
export interface Word {
  text: string;
  key: string;
  /** Offset in the text that was split, UTF-16 code units. */
  start: number;
}

/** Thai and Lao, Burmese, Khmer, kana and Han. */
const SPACELESS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/u;
/** A word of a script with spaces; apostrophes, hyphens, soft hyphens and the like may stand inside. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.\-‐_&\u00ad][\p{L}\p{M}\p{N}]+)*/gu;

/** Endings of number, case and gender, by language; the lookbehind keeps stems of at least three or four letters. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /(?<=.{3})(?:(?<=s|x|z|ch|sh)es|(?<![su])s)$/u,
  de: /(?<=.{4})(?:ern|em|en|er|es|e|n|s)$/u,
  fr: /(?<=.{3})(?:(?<!e)aux|es|s|x|e)$/u,
  es: /(?<=.{3})(?:es|as|os|s|a|o|e)$/u,
  pt: /(?<=.{3})(?:es|as|os|s|a|o|e)$/u,
  it: /(?<=.{3})[aeio]$/u,
  nl: /(?<=.{4})(?:en|s|e)$/u,
  sv: /(?<=.{4})(?:arna|erna|orna|ar|er|or|en|et|s)$/u,
  pl: /(?<=.{4})(?:ami|ach|ego|emu|owi|iem|ów|om|em|ej|ie|ym|im|ą|ę|a|y|i|e|u|o)$/u,
  cs: /(?<=.{4})(?:ami|ách|ého|ému|ovi|ů|ům|ou|em|ech|á|é|í|ý|ě|a|y|i|e|u|o)$/u,
  uk: /(?<=.{4})(?:ами|ями|ого|ому|ах|ях|ів|їв|ей|ою|ею|ий|ій|ая|яя|ом|ем|ам|ям|а|я|о|е|є|и|і|ї|у|ю|ь)$/u,
  ru: /(?<=.{4})(?:ами|ями|ого|его|ому|ему|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ом|ем|ам|ям|а|я|о|е|ы|и|у|ю|ь)$/u,
};

/** The Arabic article with its clitics: 'and the', 'by the', 'for the'. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u;

/** The ending of English demonyms: 'Russian' and 'Russia', 'South Korean' and 'South Korea'. */
const DEMONYM = /(?<=(?:[^aeiou]i|re|c|y)a)n$/u;

const cutEnding = (word: string, lang: string): string => {
  // 'movies' and 'movie', 'countries' and 'country'.
  if (lang === 'en' && word.length > 4)
    return word
      .replace(/(?:ies|ie|y)$/u, 'i')
      .replace(ENDINGS.en!, '')
      .replace(DEMONYM, '');
  if (lang === 'ar') return word.replace(ARTICLE, '');
  const ending = ENDINGS[lang];
  const stem = ending ? word.replace(ending, '') : word;
  // 'w Polsce' and 'Polska'.
  return lang === 'pl' ? stem.replace(/sc$/u, 'sk') : stem;
};

/** The key of a word: normalised (NFKC), in lower case, without soft hyphens, and stemmed lightly where rules exist. */
export const keyOf = (word: string, lang: string): string =>
  cutEnding(word.normalize('NFKC').toLowerCase().replaceAll('\u00ad', ''), lang);

/** Elided articles and function words before a word, by language: they are no part of it. */
const ELIDED: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'](?=\p{L})/iu,
  it: /^(?:[cdlmnstv]|un|all|dall|dell|nell|sull|quell|quest|sant)[’'](?=\p{L})/iu,
  ca: /^[dlmnst][’'](?=\p{L})/iu,
};
const POSSESSIVE = /[’']s$/iu;
/** Case endings of Turkish names, after an apostrophe: 'Ankara’da'. */
const TURKISH_CASE = /[’']\p{Ll}+$/u;

/** State shared by the sentences of one text. */
export interface SplitOptions {
  /** Cache by matched string; `start` is the word's offset in the match. */
  readonly known: Map<string, Word>;
  /** Removes endings that only the whole text tells, as Korean particles: see `particlesOff`. */
  readonly cut: (word: string) => string;
}

export const splitOptions = (cut = (word: string): string => word): SplitOptions => ({ known: new Map(), cut });

/** The word of a match, without elisions and possessive or case endings. */
function wordOf(found: string, start: number, lang: string, { known, cut }: SplitOptions): Word {
  let word = known.get(found);
  if (!word) {
    const elided = ELIDED[lang]?.exec(found)?.[0].length ?? 0;
    let text = cut(found.slice(elided));
    if (lang === 'en') text = text.replace(POSSESSIVE, '');
    if (lang === 'tr') text = text.replace(TURKISH_CASE, '');
    word = { text, key: keyOf(text, lang), start: elided };
    known.set(found, word);
  }
  return { text: word.text, key: word.key, start: start + word.start };
}

/** Loanwords, which the segmenter's dictionary cuts anywhere: 'フォ|ルクス|ワーゲン', 'サンフ|ランシスコ'. */
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const HYPHENED = /^[\p{Script=Latin}\p{N}]+[-.&’'][\p{Script=Latin}\p{N}]+$/u;

/** Words of scripts without spaces, by `Intl.Segmenter`; hyphenated Latin words and katakana are put together again. */
function cutWords(text: string, lang: string): Word[] {
  const segmenter = new Intl.Segmenter(lang === 'und' ? undefined : lang, { granularity: 'word' });
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmentsOf(segmenter, text)) {
    if (!isWordLike) continue;
    const last = words.at(-1);
    const whole = last ? text.slice(last.start, index + segment.length) : '';
    if (last && (HYPHENED.test(whole) || KATAKANA.test(whole)))
      words[words.length - 1] = { text: whole, key: keyOf(whole, lang), start: last.start };
    else words.push({ text: segment, key: keyOf(segment, lang), start: index });
  }
  return words;
}

/** The words of a text, in order. A text with any characters of scripts without spaces is split by `Intl.Segmenter`. */
export function splitWords(text: string, lang: string, options = splitOptions()): Word[] {
  if (SPACELESS.test(text)) return cutWords(text, lang);
  return Array.from(text.matchAll(WORD), (match) => wordOf(match[0], match.index, lang, options));
}

/** The words of a text in a script with spaces, as they are written. */
export const bareWords = (text: string): string[] => text.match(WORD) ?? [];
