import { describe, expect, it } from 'vitest';
import { holdsNoNoun, leastBent } from '../../src/digest/cases.ts';

const leftOf = (lang: string, ...forms: string[]): string[] =>
  leastBent(
    forms.map((form) => [form, 1] as const),
    lang,
  ).map(([form]) => form);

describe('of the forms of a word, those that are bent least', () => {
  it.each([
    ['pl', ['sklepów', 'sklepy', 'sklepem', 'sklepami'], ['sklepy']],
    ['pl', ['Grupę Eurokart', 'Grupa Eurokart'], ['Grupa Eurokart']],
    ['pl', ['opozycji', 'opozycja', 'opozycją'], ['opozycja']],
    ['pl', ['Kraków', 'Krakowa', 'Krakowie'], ['Kraków', 'Krakowa', 'Krakowie']],
    ['pl', ['problem', 'problemami'], ['problem']],
    ['pl', ['zamach', 'zamachami'], ['zamach']],
    ['pl', ['Nowej Zelandii', 'Nowa Zelandii'], ['Nowa Zelandii']],
    ['ru', ['старуху', 'старуха', 'старухой'], ['старуха']],
    ['ru', ['Иванов', 'Иванова'], ['Иванов', 'Иванова']],
    ['ru', ['герой', 'героями'], ['герой']],
    ['uk', ['моряків', 'моряки'], ['моряки']],
    ['cs', ['přístavů', 'přístav'], ['přístav']],
    ['de', ['Fenstern', 'Fenster', 'Fensters'], ['Fenster']],
    ['de', ['Verbandes', 'Verband', 'Verbands'], ['Verband']],
    ['de', ['Häuser', 'Haus', 'Frauen', 'Frau'], ['Häuser', 'Haus', 'Frauen', 'Frau']],
    ['de', ['Grundgesetzes'], ['Grundgesetzes']],
    ['en', ['South Korean', 'South Korea'], ['South Korea']],
    ['en', ['Korean', 'Koreans'], ['Korean', 'Koreans']],
    ['ar', ['والحكومة', 'الحكومة', 'للحكومة', 'بالحكومة', 'حكومة'], ['الحكومة', 'حكومة']],
    ['ar', ['والدة', 'بالغ'], ['والدة', 'بالغ']],
    ['fr', ['ports', 'port'], ['ports', 'port']],
    ['pl', ['sklepów'], ['sklepów']],
    ['pl', ['sklepami', 'sklepów'], ['sklepami', 'sklepów']],
  ])('in %s of %j are %j', (lang, forms, left) => expect(leftOf(lang, ...forms)).toEqual(left));
});

describe('words whose endings say that they are no noun', () => {
  it.each([
    ['es', 'Ilegalmente'],
    ['es', 'reforzaron'],
    ['es', 'barco rápidamente'],
    ['pt', 'precisamente'],
    ['it', 'finalmente porto'],
    ['ru', 'прибавится'],
    ['ru', 'призналась'],
    ['uk', 'сміється'],
    ['pl', 'zrównoważonego'],
    ['pl', 'sprzeciwiają'],
    ['cs', 'nového'],
    ['ru', 'нового'],
    ['ru', 'работают'],
    ['uk', 'нових'],
    ['ja', '見る'],
    ['ja', '欲張る'],
    ['ja', '新しい'],
  ])('in %s: %s', (lang, words) => expect(holdsNoNoun(words, lang)).toBe(true));

  it.each([
    ['es', 'mente'],
    ['es', 'Clemente'],
    ['es', 'barón'],
    ['fr', 'gouvernement'],
    ['ru', 'запись'],
    ['ru', 'лось'],
    ['pl', 'Związku Niewidomych'],
    ['pl', 'Kowalskiego'],
    ['pl', 'zbiornik'],
    ['ru', 'Живого'],
    ['cs', 'přístav'],
    ['ja', '祭り'],
    ['ja', '戦い'],
    ['ja', 'コール'],
  ])('but not in %s: %s', (lang, words) => expect(holdsNoNoun(words, lang)).toBe(false));
});
