import type words from './locales/en/messages.json';
import { native } from './native.ts';

/** Everything that pages of ours say has a name in `locales/en/messages.json`. */
export type Word = keyof typeof words;

/** Names of words that come in plural forms, without the form. */
type Counted<W = Word> = W extends `${infer Base}_other` ? Base : never;

export const say = (word: Word, ...values: string[]): string => native.i18n.getMessage(word, values);

/** The language of our words, with the browser's region where it is the same language. Not all browsers' have words. */
export function uiLanguage(): string {
  const [ours, browsers] = [say('language'), native.i18n.getUILanguage()];
  return browsers.split('-')[0] === ours.split('-')[0] ? browsers : ours;
}

/** What browsers say, in English, where the room that they give us is full, or one of our records has more than its share. */
const NO_ROOM = /quota exceeded|quotaexceeded|exceeded its quota/i;

/** Says that something could not be kept, or brought in, and why: as the browser says it, but for what only its makers understand. */
export const sayNotSaved = (reason: string, word: 'notSaved' | 'notImported' = 'notSaved'): string =>
  say(word, NO_ROOM.test(reason) ? say('noRoom') : reason);

/** Says a number of things in the plural form that the language asks for. */
export function sayCount(word: Counted, count: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count);
  const number = new Intl.NumberFormat(uiLanguage()).format(count);
  return native.i18n.getMessage(`${word}_${form}`, number) || native.i18n.getMessage(`${word}_other`, number);
}

/** Puts phrases in a row, as the language does without an 'and'. */
export const sayRow = (phrases: readonly string[]): string =>
  phrases.length ? phrases.reduce((row, phrase) => say('listPair', row, phrase)) : '';

/** Says something of a thing by its name: of what the engine names, and of permissions. Empty where there are no words. */
export const sayNamed = (group: 'kind' | 'kindHelp' | 'clue' | 'permission' | 'permissionWhy', name: string): string =>
  native.i18n.getMessage(`${group}_${name.replaceAll('-', '_')}`);
