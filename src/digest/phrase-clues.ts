import type { Clue } from '../verdict.ts';
import { hasDeterminers } from './determiners.ts';
import type { Phrase } from './phrases.ts';
import { regionNames } from './regions.ts';
import type { ReadText } from './text.ts';

interface Asked {
  phrase: Phrase;
  text: ReadText;
  /** Count of the most frequent phrase. */
  most: number;
}

/**
 * Clues that a phrase is a subject of its text: frequency, position, spread over paragraphs, being a name. Points were
 * fitted by `test/bench/digest/fit-phrases.ts`, and rounded towards their former values: held-out sets gain little.
 */
export const PHRASE_CLUES: readonly Clue<Asked>[] = [
  { name: 'frequent', points: 6.4, ask: ({ phrase, most }) => Math.log(1 + phrase.count) / Math.log(1 + most) },
  { name: 'in-headline', points: 1.8, ask: ({ phrase }) => phrase.inTitle },
  { name: 'comes-early', points: 0.5, ask: ({ phrase }) => 1 / (1 + 0.25 * phrase.first) },
  {
    name: 'name',
    points: 0.7,
    ask: ({ phrase, text }) => (text.lang === 'de' && phrase.keys.length === 1 ? 0 : phrase.named),
  },
  { name: 'spread', points: 0.8, ask: ({ phrase }) => (phrase.spread - 1) / 5 },
  {
    name: 'of-several-words',
    points: -0.3,
    ask: ({ phrase }) => phrase.keys.length > 1 && (phrase.count > 1 || phrase.named > 0.5),
  },
  {
    name: 'chance-neighbours',
    points: -2.5,
    ask: ({ phrase }) => phrase.keys.length > 1 && phrase.count < 2 && phrase.named < 0.5,
  },
  {
    name: 'very-short',
    points: -3.1,
    ask: ({ phrase, text }) =>
      phrase.text.length < 4 && !/^\p{Lu}{2,6}$/u.test(phrase.text) && !/ja|zh|th|ko/.test(text.lang),
  },
  { name: 'long-word', points: 1.2, ask: ({ phrase }) => (phrase.keys.length === 1 ? phrase.text.length / 10 : 0) },
  { name: 'acronym', points: 0.5, ask: ({ phrase }) => /^\p{Lu}{2,6}$/u.test(phrase.text) },
  {
    name: 'country',
    points: 1.4,
    ask: ({ phrase, text }) => phrase.named > 0.5 && regionNames(text.lang).has(phrase.text),
  },
  {
    name: 'describes-others',
    points: -2,
    ask: ({ phrase }) => (phrase.named > 0.5 || phrase.count < 2 ? 0 : phrase.describes),
  },
  { name: 'after-article', points: 0.5, ask: ({ phrase }) => (phrase.named > 0.5 ? 0 : phrase.determined) },
  {
    name: 'never-after-article',
    points: -0.5,
    ask: ({ phrase, text }) =>
      hasDeterminers(text.lang) && phrase.keys.length === 1 && phrase.named <= 0.5 && phrase.determined === 0,
  },
];
