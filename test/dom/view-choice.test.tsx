import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Visit } from '../../src/messages/types.ts';
import { pretendExtension } from './hostile/extension.ts';

const page = vi.hoisted(() => ({ answer: (_question: { ask: string; clean?: unknown }): unknown => undefined }));
// It names built files, which there are none of here.
vi.mock('../../src/inject.ts', () => ({
  Restricted: class extends Error {},
  askPage: async (_tab: number, question: { ask: string }) => page.answer(question),
  injectInto: async () => undefined,
  runFile: async () => undefined,
}));

const visitOf = (undecided: boolean): Visit => ({
  view: 'original',
  article: {
    url: 'https://example.org/story',
    title: 'The late ferry',
    authors: [],
    tags: [],
    words: 9,
    content: { type: 'root', children: [] },
  },
  isPart: false,
  unread: null,
  items: [],
  undecided,
  remembers: true,
});

it('is what the reader chose last, also while the page is still being cleaned for the press on the button', async () => {
  let cleaned = (_: Visit): void => undefined;
  page.answer = ({ ask, clean }) => {
    if (ask === 'selection') return null;
    if (clean === true) return new Promise<Visit>((answer) => (cleaned = answer));
    return visitOf(ask === 'visit');
  };
  pretendExtension((question) => page.answer(question));
  const { App } = await import('../../src/popup/app.tsx');
  const room = document.body.appendChild(document.createElement('div'));
  render(h(App, null), room);
  const chosen = () => [...room.querySelectorAll<HTMLInputElement>('.state input')].findIndex(({ checked }) => checked);
  const line = () => room.querySelector('.state-row')?.ariaBusy;
  await expect.poll(chosen).toBe(1);
  expect(line()).toBe('true');
  room.querySelector<HTMLInputElement>('.state input')?.click();
  await expect.poll(() => room.querySelector('[role=status]')?.textContent).toContain('Everything is back');
  expect([chosen(), line()]).toEqual([0, 'false']);
  cleaned(visitOf(false));
  // What follows an answer comes in tasks before this one.
  await new Promise((done) => setTimeout(done));
  expect([chosen(), line()]).toEqual([0, 'false']);
  render(null, room);
  room.remove();
});
