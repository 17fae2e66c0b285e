/** Reporting verbs of news, by language: frequent, and never a subject. */
export const SAYING: Readonly<Record<string, string>> = {
  en: 'said says say saying told tells tell added adds according reported reports asked called announced asks replied replies wrote writes explained explains recalled recalls',
  de: 'sagte sagt sagen sagten erklärte erklärt laut zufolge teilte mitteilte berichtet berichtete betonte fragte fragt rief',
  fr: 'dit disent déclaré déclare selon affirmé affirme expliqué explique annoncé ajouté indiqué demande lance répond',
  es: 'dijo dice dijeron según afirmó explicó señaló aseguró añadió anunció indicó declaró pregunta preguntó',
  pt: 'disse diz disseram segundo afirmou afirma explicou acrescentou anunciou informou declarou pergunta perguntou',
  it: 'detto dice ha secondo affermato spiegato aggiunto annunciato dichiarato chiede',
  nl: 'zei zegt zeiden volgens vertelde meldde meldt verklaarde',
  pl: 'powiedział powiedziała mówi mówił podał podała podało poinformował poinformowała dodał dodała zaznaczył zaznacza podkreślił podkreśla twierdzi',
  ru: 'сказал сказала сказали заявил заявила сообщил сообщила рассказал отметил добавил',
  uk: 'сказав сказала сказали заявив заявила повідомив повідомила повідомили розповів розповіла зазначив зазначила додав додала',
  tr: 'dedi söyledi belirtti açıkladı bildirdi ekledi kaydetti',
};

const CLAUSES = new Map<string, RegExp>();

/** Whether a text begins with a reporting clause: 'Ann Example asked', at most three words and a reporting verb. */
export function tellsWho(text: string, lang: string): boolean {
  const verbs = SAYING[lang];
  if (!verbs) return false;
  let clause = CLAUSES.get(lang);
  if (!clause) {
    clause = new RegExp(
      `^(?:[\\p{L}][\\p{L}\\p{M}.’'-]*\\s+){0,3}(?:${verbs.replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`,
      'u',
    );
    CLAUSES.set(lang, clause);
  }
  return clause.test(text);
}
