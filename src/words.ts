import type words from './locales/en/messages.json';
import { native } from './native.ts';

/** Name of a message in `locales/en/messages.json`. */
export type Word = keyof typeof words;

/** Names of messages with plural forms, without the form. */
type Counted<W = Word> = W extends `${infer Base}_other` ? Base : never;

export const say = (word: Word, ...values: string[]): string => native.i18n.getMessage(word, values);

/** The language of our words, with the browser's region where it is the same language. Not all browsers' have words. */
export function uiLanguage(): string {
  const [ours, browsers] = [say('language'), native.i18n.getUILanguage()];
  return browsers.split('-')[0] === ours.split('-')[0] ? browsers : ours;
}

/** Browsers' error messages, always in English, for a full storage quota. */
const NO_ROOM = /quota exceeded|quotaexceeded|exceeded its quota/i;

/** Words for a failure to save or import, with the browser's reason unless that is only of use to developers. */
export const sayNotSaved = (reason: string, word: 'notSaved' | 'notImported' = 'notSaved'): string =>
  say(word, NO_ROOM.test(reason) ? say('noRoom') : reason);

/** Says a number of things in the plural form that the language asks for. */
export function sayCount(word: Counted, count: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count);
  const number = new Intl.NumberFormat(uiLanguage()).format(count);
  return native.i18n.getMessage(`${word}_${form}`, number) || native.i18n.getMessage(`${word}_other`, number);
}

/** Joins phrases to a list without an 'and', as the language does. */
export const sayRow = (phrases: readonly string[]): string =>
  phrases.length ? phrases.reduce((row, phrase) => say('listPair', row, phrase)) : '';

/** The message for something that is named elsewhere: a kind, a clue, a permission. Empty where there is none. */
export const sayNamed = (group: 'kind' | 'kindHelp' | 'clue' | 'permission' | 'permissionWhy', name: string): string =>
  native.i18n.getMessage(`${group}_${name.replaceAll('-', '_')}`);
