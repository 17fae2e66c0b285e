import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageDouble } from './storage-double.ts';

const storage = new StorageDouble();
/** What the page says of a copy, whether the browser opens a popup, and what a press of the button opens. */
const given = { outcome: 'refused', opens: true, popup: 'unsaid', openedWith: '' };
const saved = (settings: object): void => void storage.areas.sync.set('settings', settings);

const api = {
  ...storage.api,
  action: {
    setPopup: async ({ popup }: { popup: string }) => {
      given.popup = popup;
    },
    openPopup: async () => {
      if (!given.opens) throw new Error('Could not find an active browser window.');
      given.openedWith = given.popup;
    },
    ...Object.fromEntries(
      ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle', 'setIcon'].map((name) => [name, async () => undefined]),
    ),
  },
  scripting: { executeScript: async () => [{ result: given.outcome }] },
};
vi.mock('webextension-polyfill', () => ({ default: api }));
vi.mock('../../src/native.ts', () => ({ native: api }));
vi.mock('../../src/words.ts', () => ({ say: () => '', sayCount: () => '' }));
vi.mock('../../src/copy.ts?script&iife', () => ({ default: 'copy.js' }));
vi.mock('../../src/inject.ts', () => ({
  Restricted: class extends Error {},
  askPage: async () => ({}),
  runFile: async () => undefined,
}));
const { copyFrom } = await import('../../src/background/copying.ts');
const { startPress } = await import('../../src/background/press.ts');

const POPUP = 'src/popup/popup.html';
const pending = (): unknown => storage.areas.session.get('pendingCopy');

beforeEach(() => {
  storage.reset();
  Object.assign(given, { outcome: 'refused', opens: true, popup: 'unsaid', openedWith: '' });
});

describe('a copy by key that the page refuses', () => {
  it('waits for the popup, which opens even where a press opens none', async () => {
    saved({ onlyToggle: true });
    await copyFrom(1, 'rich');
    expect(given).toMatchObject({ openedWith: POPUP, popup: '' });
    expect(pending()).toEqual({ tab: 1, as: 'rich' });
  });

  it('waits for no popup that is opened later, where the browser opens none', async () => {
    saved({ onlyToggle: true });
    given.opens = false;
    await expect(copyFrom(1, 'rich')).rejects.toThrow('active browser window');
    expect(pending()).toBeUndefined();
    expect(given.popup).toBe('');
  });
});

describe('a press of the toolbar button', () => {
  it('does what the reader wants from each waking on, of which the browser need not tell', async () => {
    saved({ onlyToggle: true });
    startPress();
    await vi.waitFor(() => expect(given.popup).toBe(''));
  });
});
