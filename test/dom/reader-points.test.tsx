import './words-double.ts';
import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Article } from '../../src/article/types.ts';
import type { Digest } from '../../src/digest/types.ts';
import { Points, useDigest } from '../../src/reader/points.tsx';

function show(digest: Digest | 'failed' | null, onMark = vi.fn()): HTMLElement {
  const place = document.createElement('div');
  render(h(Points, { digest, onMark }), place);
  return place;
}

const digestOf = (...texts: string[]): Digest => ({
  summary: texts.map((text, i) => ({ text, rank: i, start: i * 10, end: i * 10 + text.length })),
  hashtags: [],
  whole: false,
  lang: 'en',
});

it.each([
  ['while they are looked for', null, 'readerPointsMaking'],
  ['where they could not be made', 'failed' as const, 'readerPointsFailed'],
  ['where there are no sentences', digestOf(), 'summaryNone'],
])('says in their place %s what is the matter', (_, digest, word) => {
  const points = show(digest);
  expect([...points.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([word]);
  expect(points.querySelector('li')).toBeNull();
});

it('shows each as a button that leads to its place, and nothing else', () => {
  const onMark = vi.fn();
  const points = show(digestOf('The ferry came.', 'It left.'), onMark);
  expect(points.querySelector('p')).toBeNull();
  const buttons = [...points.querySelectorAll('button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['The ferry came.', 'It left.']);
  buttons[1]!.click();
  expect(onMark).toHaveBeenCalledExactlyOnceWith(10, 18);
});

it('are tried again when they are asked for again, if they could not be made', async () => {
  const article = { title: 'The ferry', tags: [], content: { type: 'root', children: [] } } as unknown as Article;
  const made = digestOf('The ferry came.');
  const make = vi.fn().mockRejectedValueOnce(new Error('no pack')).mockResolvedValue(made);
  vi.stubGlobal('ledeDigest', make);
  const seen: unknown[] = [];
  const Asking = ({ isWanted }: { isWanted: boolean }) => {
    seen.push(useDigest(article, isWanted));
    return null;
  };
  const place = document.createElement('div');
  render(h(Asking, { isWanted: true }), place);
  await expect.poll(() => seen.at(-1)).toBe('failed');
  render(h(Asking, { isWanted: false }), place);
  render(h(Asking, { isWanted: true }), place);
  await expect.poll(() => seen.at(-1)).toEqual(made);
  vi.unstubAllGlobals();
});
