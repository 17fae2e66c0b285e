import { phrasesIn } from '../phrases/chrome.ts';

/** Letters to make words of, per script, small ones: of others all letters become the first. */
const LETTERS: readonly { of: RegExp; consonants: string; vowels: string }[] = [
  { of: /\p{Script=Latin}/u, consonants: 'bcdfglmnprstv', vowels: 'aeiou' },
  { of: /\p{Script=Cyrillic}/u, consonants: 'бвгдклмнпрст', vowels: 'аеиоу' },
  { of: /\p{Script=Greek}/u, consonants: 'βγδκλμνπρστ', vowels: 'αεηιοω' },
  { of: /\p{Script=Arabic}/u, consonants: 'بتدرسفكلمن', vowels: 'اوي' },
  { of: /\p{Script=Hebrew}/u, consonants: 'בגדלמנפרשת', vowels: 'אוי' },
  { of: /\p{Script=Devanagari}/u, consonants: 'कगतदनपमरलस', vowels: 'कगतदनपमरलस' },
  { of: /\p{Script=Han}/u, consonants: '山川田木日月水火土石', vowels: '山川田木日月水火土石' },
  { of: /\p{Script=Hiragana}/u, consonants: 'かさたなはまらの', vowels: 'あいうえお' },
  { of: /\p{Script=Katakana}/u, consonants: 'カサタナハマラノ', vowels: 'アイウエオ' },
  { of: /\p{Script=Hangul}/u, consonants: '가나다라마바사아', vowels: '가나다라마바사아' },
];

const pick = (letters: string): string => letters[Math.floor(Math.random() * letters.length)] ?? 'x';

/** One letter for another of the same script and case. */
function letterFor(letter: string, at: number): string {
  const script = LETTERS.find(({ of }) => of.test(letter));
  const made = script ? pick(at % 2 ? script.vowels : script.consonants) : 'x';
  return letter === letter.toLowerCase() ? made : made.toUpperCase();
}

/** Longer than what a button, a label or a title of a box says: there nothing is kept. */
const SHORT = 120;

/**
 * Replaces the words of one page by placeholders of the same length, script and case: the same word by the same
 * placeholder wherever it stands, so that a title is still found again in the text. Digits become 0. What buttons and
 * boxes of all sites say, 'sign in', 'accept all', stays, since judging needs it and it tells of nobody.
 */
export class Placeholders {
  readonly #words = new Map<string, string>();

  redact(text: string): string {
    const kept = text.length <= SHORT ? phrasesIn(text) : [];
    let made = '';
    let from = 0;
    for (const [start, end] of kept) {
      made += this.#replace(text.slice(from, start)) + text.slice(start, end);
      from = end;
    }
    return made + this.#replace(text.slice(from));
  }

  #replace(text: string): string {
    return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => this.#placeholderOf(word)).replace(/\p{N}/gu, '0');
  }

  #placeholderOf(word: string): string {
    const key = word.toLowerCase();
    let made = this.#words.get(key);
    if (made === undefined) {
      // Marks above and below letters count as letters here: only the length matters.
      made = [...key].map((letter, at) => letterFor(letter, at).toLowerCase()).join('');
      this.#words.set(key, made);
    }
    const letters = [...made];
    return [...word]
      .map((letter, at) => (letter === letter.toLowerCase() ? letters[at] : letters[at]?.toUpperCase()))
      .join('');
  }
}
