import { expect, it } from 'vitest';
import type { HiddenItem } from '../../src/clutter/types.ts';
import type { Visit } from '../../src/messages/types.ts';
import { showInPopup } from './in-popup.ts';
import './words-double.ts';

const ITEMS = ['a', 'b'].map(
  (id): HiddenItem => ({ id, kind: 'related', state: 'hidden', excerpt: id, words: 1, reasons: [] }),
);

it('asks for all of a kind at once, so that what is pressed next is done and said after it', async () => {
  const { HiddenList } = await import('../../src/popup/hidden-list.tsx');
  const asked: string[] = [];
  const said: string[] = [];
  const answers: (() => void)[] = [];
  const context = {
    visit: { items: ITEMS, remembers: true } as unknown as Visit,
    view: 'clean',
    cleaning: false,
    ask: ({ ask, id }: { ask: string; id: string }) => {
      asked.push(`${ask} ${id}`);
      return new Promise<void>((answer) => answers.push(answer));
    },
    announce: (text: string) => said.push(text),
  };
  const place = await showInPopup(HiddenList, context);
  place.querySelector('button')?.click();
  await expect.poll(() => place.querySelector('.group button:not(.fold)')).not.toBeNull();
  place.querySelector<HTMLElement>('.group button:not(.fold)')?.click();
  expect(asked).toEqual(['show a', 'show b']);
  expect(said).toEqual([]);
  for (const answer of answers) answer();
  await expect.poll(() => said).toEqual(['saidShown']);
});
