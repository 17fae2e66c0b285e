import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Digest } from '../../src/digest/types.ts';

vi.hoisted(() => {
  const i18n = { getMessage: (word: string) => word, getUILanguage: () => 'en' };
  Object.defineProperty(globalThis, 'chrome', { value: { i18n }, configurable: true });
});

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => host.remove());

async function show(digest: Digest | 'failed' | null, onMark = vi.fn()): Promise<HTMLElement> {
  const { Points } = await import('../../src/reader/points.tsx');
  render(h(Points, { digest, onMark }), host);
  return host;
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
])('says in their place %s what is the matter', async (_, digest, word) => {
  const points = await show(digest);
  expect([...points.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([word]);
  expect(points.querySelector('li')).toBeNull();
});

it('shows each as a button that leads to its place, and nothing else', async () => {
  const onMark = vi.fn();
  const points = await show(digestOf('The ferry came.', 'It left.'), onMark);
  expect(points.querySelector('p')).toBeNull();
  const buttons = [...points.querySelectorAll('button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['The ferry came.', 'It left.']);
  buttons[1]!.click();
  expect(onMark).toHaveBeenCalledExactlyOnceWith(10, 18);
});
