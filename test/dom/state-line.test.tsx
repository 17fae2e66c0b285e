import { expect, it } from 'vitest';
import type { Visit } from '../../src/messages/types.ts';
import { showInPopup } from './in-popup.ts';
import './words-double.ts';

const VISIT: Visit = {
  view: 'clean',
  article: null,
  isPart: false,
  unread: null,
  items: [],
  undecided: false,
  remembers: true,
};

/** The choice between the views of a page that answers when the test says so. */
async function show() {
  const { StateLine } = await import('../../src/popup/state-line.tsx');
  const waiting = new Map<string, (visit: Visit) => void>();
  const ask = ({ ask }: { ask: string }) => new Promise<Visit>((answer) => waiting.set(ask, answer));
  const said: string[] = [];
  const context = {
    visit: VISIT,
    view: 'clean',
    cleaning: false,
    subject: {},
    summary: { ofSelection: false },
    tab: {},
    ask,
    announce: (text: string) => said.push(text),
  };
  const place = await showInPopup(StateLine, context);
  const choose = (at: number) => place.querySelectorAll('input')[at]?.click();
  const answer = async (to: string, visit: Partial<Visit>) => {
    waiting.get(to)?.({ ...VISIT, ...visit });
    // What follows an answer comes in tasks before this one.
    await new Promise((done) => setTimeout(done));
  };
  return { choose, answer, said };
}

it('says what was done when the page has done it', async () => {
  const { choose, answer, said } = await show();
  choose(2);
  expect(said).toEqual([]);
  await answer('reader', { view: 'reader' });
  expect(said).toEqual(['saidReader']);
});

it('says nothing of a reader view that answers after the choice that followed it', async () => {
  const { choose, answer, said } = await show();
  choose(2);
  choose(0);
  await answer('restore', { view: 'original' });
  await answer('reader', { view: 'original' });
  expect(said).toEqual(['saidRestored']);
});

it('says no number where nothing was hidden', async () => {
  const { choose, answer, said } = await show();
  choose(0);
  await answer('restore', { view: 'original' });
  choose(1);
  await answer('clean', { view: 'clean' });
  expect(said).toEqual(['saidRestored', 'stateNothing']);
});
