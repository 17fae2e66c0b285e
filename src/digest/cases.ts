/**
 * Endings of inflected forms of nouns and adjectives, by language, and Arabic prefixes; only those that hardly any word
 * has in its base form. Endings that names have too ('Kraków', 'Иванов') count only in words without a capital.
 */
const BENT: Readonly<Record<string, RegExp>> = {
  pl: /(?:ami|.{4}ach|ą|ę|ego|emu|(?<!l|dzi)ej|[yi]mi|[yi]ch|owi|[ij]i|^\p{Ll}.*ów|^\p{Ll}{3,}(?<!bl|st|cz|di)em)$/u,
  cs: /(?:ami|ách|ých|ích|ého|ému|ovi|ům|ou|^\p{Ll}.*ů)$/u,
  ru: /(?:ами|ями|ах|ях|ого|его|ому|ему|ыми|ими|[ую]|.{4}ой|^\p{Ll}.*[ое]в)$/u,
  uk: /(?:ами|ями|ах|ях|ого|ому|ими|ою|ею|[ое]ві|[ую]|^\p{Ll}.*[іїо]в)$/u,
  // Clitics that are written together with the article: 'and the', 'by the', 'for the'.
  ar: /^(?:[وف](?:[بك]?ال|لل)|[بك]ال|لل).{3}/u,
};

/**
 * Suffixes that mark a form as inflected only where the text has the form without them too, by language: German case
 * endings ('des Fensters', 'an Fenstern'), and English demonyms ('Russian').
 */
const PUT_BEHIND: Readonly<Record<string, RegExp>> = { de: /(?:(?<=e[lr])n|es|(?<!s)s)$/u, en: /(?<=a)n$/u };

/** The least inflected of the forms of a phrase, each with its count; all of them in a language without rules. */
export function leastBent<F extends readonly [string, number]>(forms: readonly F[], lang: string): readonly F[] {
  if (forms.length < 2) return forms;
  const behind = PUT_BEHIND[lang];
  if (behind) {
    const all = new Set(forms.map(([form]) => form));
    const isNamed = (form: string) => form.replace(behind, '') === form || !all.has(form.replace(behind, ''));
    return forms.filter(([form]) => isNamed(form));
  }
  const bent = BENT[lang];
  if (!bent) return forms;
  const times = forms.map(([form]) => form.split(' ').filter((word) => bent.test(word)).length);
  const least = Math.min(...times);
  return forms.filter((_, i) => times[i] === least);
}

/** Endings of verbs and adverbs that no noun of the language has. */
const NO_NOUN: Readonly<Record<string, RegExp>> = {
  es: /.{4}(?:mente|aron|ieron)$/u,
  pt: /.{4}mente$/u,
  it: /.{4}mente$/u,
  ru: /.{2}(?:(?:ет|ит|ут|ют|ат|ят|ть|л)ся|(?:ла|ло|ли)сь)$/u,
  uk: /.{2}(?:ть|в|ла|ло|ли)ся$/u,
  // Endings of verbs and adjectives in hiragana behind a stem in Chinese letters: '見る', '欲張る', '新しい'.
  ja: /(?:\p{Script=Han}[うくぐすつぬぶむる]|しい)$/u,
};

/** Single words that name nothing: adjectives in oblique cases, verbs in the plural. */
const NEVER_ALONE: Readonly<Record<string, RegExp>> = {
  pl: /^\p{Ll}{3,}(?:ego|emu|[yi]mi|[yi]ch|[au]ją)$/u,
  cs: /^\p{Ll}{3,}(?:ého|ému|[ýí]ch|[ýí]mi|[au]jí)$/u,
  ru: /^\p{Ll}{3,}(?:[ое]го|[ое]му|[ыи]ми|[ыи]х|[аяу]ют)$/u,
  uk: /^\p{Ll}{3,}(?:ого|ому|ими|их|[аяу]ють)$/u,
};

/** Whether a phrase cannot be a noun phrase, because by its ending its first or last word is no noun. */
export function holdsNoNoun(phrase: string, lang: string): boolean {
  if (NEVER_ALONE[lang]?.test(phrase)) return true;
  const ending = NO_NOUN[lang];
  if (!ending) return false;
  const words = phrase.toLowerCase().split(' ');
  return ending.test(words[0]!) || ending.test(words.at(-1)!);
}
