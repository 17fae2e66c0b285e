/** A word of the text as it stands, and the key by which its forms are taken as one. */
export interface Word {
  text: string;
  key: string;
  start: number;
}

const SPACELESS = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.\-‐_&][\p{L}\p{M}\p{N}]+)*/gu;

/** Endings that only tell number, case or gender, by language; the longest that leaves four letters is cut. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /(?<=.{3})(?:['’]s|ies|(?<=s|x|z|ch|sh)es|(?<![su])s)$/u,
  de: /(?<=.{4})(?:ern|em|en|er|es|e|n|s)$/u,
  fr: /(?<=.{3})(?:aux|es|s|x|e)$/u,
  es: /(?<=.{3})(?:es|as|os|s|a|o)$/u,
  pt: /(?<=.{3})(?:es|as|os|s|a|o)$/u,
  it: /(?<=.{3})[aeio]$/u,
  nl: /(?<=.{4})(?:en|s|e)$/u,
  sv: /(?<=.{4})(?:arna|erna|orna|ar|er|or|en|et|s)$/u,
  ru: /(?<=.{4})(?:ами|ями|ого|его|ому|ему|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ом|ем|ам|ям|а|я|о|е|ы|и|у|ю|ь)$/u,
};

const cutEnding = (word: string, lang: string): string => {
  const ending = ENDINGS[lang];
  return ending ? word.replace(ending, '') : word;
};

export const keyOf = (word: string, lang: string): string => cutEnding(word.normalize('NFKC').toLowerCase(), lang);

/** The words of a text, in order. Scripts without spaces are cut by the browser's dictionary. */
export function splitWords(text: string, lang: string): Word[] {
  if (SPACELESS.test(text)) {
    const segmenter = new Intl.Segmenter(lang === 'und' ? undefined : lang, { granularity: 'word' });
    return [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => ({ text: segment, key: keyOf(segment, lang), start: index }));
  }
  return [...text.matchAll(WORD)].map((match) => ({ text: match[0], key: keyOf(match[0], lang), start: match.index }));
}
