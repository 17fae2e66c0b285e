import { render } from 'preact';
import { expect, it } from 'vitest';
import { MenuButton } from '../../src/design/menu-button.tsx';

const pressed = (key: string) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });

it('has the focus as soon as it can be seen, so that no quick key is lost', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const items = ['one', 'two', 'three'].map((label) => ({ label, onChoose: () => undefined }));
  render(<MenuButton label="More" items={items} children="…" />, place);
  const menu = new Promise((seen) => new MutationObserver(seen).observe(place, { childList: true, subtree: true }));
  place.querySelector('button')!.dispatchEvent(pressed('ArrowUp'));
  await menu;
  expect(document.activeElement?.textContent).toBe('three');
  document.activeElement!.dispatchEvent(pressed('ArrowUp'));
  expect(document.activeElement?.textContent).toBe('two');
});
