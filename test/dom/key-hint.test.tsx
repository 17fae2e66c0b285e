import { beforeAll, expect, it, vi } from 'vitest';
import words from '../../src/locales/en/messages.json';
import { showInPopup } from './in-popup.ts';

const opened: string[] = [];
let bound: { name: string; shortcut: string }[] = [];

/** What the popup's key line asks of the browser. */
beforeAll(() => {
  vi.stubGlobal('chrome', {
    runtime: { id: 'lede' },
    i18n: {
      getMessage: (word: keyof typeof words) => words[word]?.message ?? '',
      getUILanguage: () => 'en',
    },
    commands: { getAll: (answer: (commands: typeof bound) => void) => answer(bound) },
    tabs: {
      create: ({ url }: { url: string }, answer: (tab: object) => void) => {
        opened.push(url);
        answer({});
      },
    },
  });
  vi.stubGlobal('close', vi.fn());
});

async function show(): Promise<HTMLElement> {
  const { KeyHint } = await import('../../src/popup/key-hint.tsx');
  const place = await showInPopup(KeyHint, { announce: vi.fn() });
  await expect.poll(() => place.textContent).toBeTruthy();
  return place;
}

it('tells the key that opens the popup', async () => {
  bound = [{ name: '_execute_action', shortcut: 'Alt+Shift+L' }];
  expect((await show()).textContent).toBe('Opens with Alt+Shift+L');
});

it('says that no key opens it, and leads to where one is set', async () => {
  bound = [{ name: '_execute_action', shortcut: '' }];
  const place = await show();
  expect(place.textContent).toBe('No key opens this. Set a key');
  place.querySelector('button')?.click();
  await expect.poll(() => opened.length).toBeGreaterThan(0);
  expect(opened).toEqual(['chrome://extensions/shortcuts']);
  await expect.poll(() => close).toHaveBeenCalledOnce();
});
