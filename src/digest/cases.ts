/**
 * Endings, and Arabic beginnings, in which a noun or its adjective is not named but bent, by language: only those that hardly
 * any word has as it is named. Endings that names have too ('Kraków', 'Иванов') count in words without a capital only.
 */
const BENT: Readonly<Record<string, RegExp>> = {
  pl: /(?:ami|.{4}ach|ą|ę|ego|emu|(?<!l|dzi)ej|[yi]mi|[yi]ch|owi|[ij]i|^\p{Ll}.*ów|^\p{Ll}{3,}(?<!bl|st|cz|di)em)$/u,
  cs: /(?:ami|ách|ých|ích|ého|ému|ovi|ům|ou|^\p{Ll}.*ů)$/u,
  ru: /(?:ами|ями|ах|ях|ого|его|ому|ему|ыми|ими|[ую]|.{4}ой|^\p{Ll}.*[ое]в)$/u,
  uk: /(?:ами|ями|ах|ях|ого|ому|ими|ою|ею|[ое]ві|[ую]|^\p{Ll}.*[іїо]в)$/u,
  // Small words that are written together with the article: 'and the', 'by the', 'for the'.
  ar: /^(?:[وف](?:[بك]?ال|لل)|[بك]ال|لل).{3}/u,
};

/**
 * What is put behind a word as it is named, by language: German cases ('des Fensters', 'an Fenstern'; plurals are named so as
 * well), and the English for what is of a country ('Russian').
 */
const PUT_BEHIND: Readonly<Record<string, RegExp>> = { de: /(?:(?<=e[lr])n|es|(?<!s)s)$/u, en: /(?<=a)n$/u };

/** Of the forms in which words stand in a text, those that are bent least; all of them in a language without a list. */
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

/** Forms of verbs and adverbs that no noun of the language has, by their endings. */
const NO_NOUN: Readonly<Record<string, RegExp>> = {
  es: /.{4}(?:mente|aron|ieron)$/u,
  pt: /.{4}mente$/u,
  it: /.{4}mente$/u,
  ru: /.{2}(?:(?:ет|ит|ут|ют|ат|ят|ть|л)ся|(?:ла|ло|ли)сь)$/u,
  uk: /.{2}(?:ть|в|ла|ло|ли)ся$/u,
  // Endings of verbs and adjectives in hiragana behind a stem in Chinese letters: '見る', '欲張る', '新しい'.
  ja: /(?:\p{Script=Han}[うくぐすつぬぶむる]|しい)$/u,
};

/** Forms that no word has alone where it names something: adjectives in other cases than the first, verbs of several doers. */
const NEVER_ALONE: Readonly<Record<string, RegExp>> = {
  pl: /^\p{Ll}{3,}(?:ego|emu|[yi]mi|[yi]ch|[au]ją)$/u,
  cs: /^\p{Ll}{3,}(?:ého|ému|[ýí]ch|[ýí]mi|[au]jí)$/u,
  ru: /^\p{Ll}{3,}(?:[ое]го|[ое]му|[ыи]ми|[ыи]х|[аяу]ют)$/u,
  uk: /^\p{Ll}{3,}(?:ого|ому|ими|их|[аяу]ють)$/u,
};

/** Whether words are, or begin or end with, what is no noun, by its ending. */
export function holdsNoNoun(phrase: string, lang: string): boolean {
  if (NEVER_ALONE[lang]?.test(phrase)) return true;
  const ending = NO_NOUN[lang];
  if (!ending) return false;
  const words = phrase.toLowerCase().split(' ');
  return ending.test(words[0]!) || ending.test(words.at(-1)!);
}
