import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Swallowed } from '../../src/clutter/swallowed.ts';
import type { PanelActions, Panel as PickerPanel } from '../../src/picker/panel.ts';

vi.stubGlobal('chrome', { i18n: { getMessage: (name: string) => name, getUILanguage: () => 'en' } });
const { Panel } = await import('../../src/picker/panel.ts');

/** Longer than a page is given to begin to scroll. */
const A_WHILE_MS = 200;

let swallowed: Swallowed | null = null;
let panel: PickerPanel | null = null;
let region: HTMLElement;
/** Keys that what listens after the shield has heard of, which takes them all. */
let heard: string[] = [];
const onKey = (event: KeyboardEvent): void => {
  heard.push(event.key);
  event.preventDefault();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  region = document.createElement('main');
  region.tabIndex = -1;
  region.style.height = '3000px';
  document.body.replaceChildren(region);
  swallowed = new Swallowed(region, new Set());
  swallowed.watch();
  heard = [];
  addEventListener('keydown', onKey, true);
});

afterEach(() => {
  removeEventListener('keydown', onKey, true);
  swallowed?.stop();
  panel?.remove();
  panel = null;
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    vi.advanceTimersByTime(A_WHILE_MS);
  }
}

it('keeps keys from a page that holds itself still by taking them', async () => {
  // What is kept from the page does what the browser does with it: at the top that is nothing.
  await press('ArrowDown', 'ArrowUp');
  expect(heard).toEqual(['ArrowDown']);
});

it('leaves keys to the picker, which takes them too', async () => {
  panel = new Panel(new Proxy({}, { get: () => () => undefined }) as PanelActions);
  // As after a press beside the panel: the keys are then on their way to the page.
  region.focus();
  await press('ArrowUp', 'ArrowDown');
  expect(heard).toEqual(['ArrowUp', 'ArrowDown']);
});
