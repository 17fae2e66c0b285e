import { expect, it } from 'vitest';
import type { Article } from '../../src/article/types.ts';
import { subjectOf } from '../../src/popup/subject.ts';

const article = { title: 'whole' } as Article;
const part = { title: 'part' } as Article;
const short = { part, isLong: false };
const long = { part, isLong: true };
const whole = { subject: article, part: null };

it('is the article, but for what is selected at some length', () => {
  const visit = { article, isPart: false };
  expect(subjectOf(visit, { part: undefined, isLong: false }, false)).toEqual(whole);
  expect(subjectOf(visit, { part: null, isLong: false }, false)).toEqual(whole);
  expect(subjectOf(visit, short, false)).toEqual(whole);
  expect(subjectOf(visit, long, false)).toEqual({ subject: article, part });
  expect(subjectOf(visit, long, true)).toEqual(whole);
});

it('is what the reader view shows alone, of any length', () => {
  expect(subjectOf({ article, isPart: true }, short, true)).toEqual({ subject: article, part });
});

it('is what is selected where there is no article, be it a picture alone', () => {
  const visit = { article: null, isPart: false };
  expect(subjectOf(visit, short, true)).toEqual({ subject: part, part });
  expect(subjectOf(visit, { part: null, isLong: false }, false)).toEqual({ subject: null, part: null });
});
