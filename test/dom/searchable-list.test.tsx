import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import './words-double.ts';

/** A list of one entry that was removed, with the button that brings it back. */
async function showRemoved() {
  const { SearchableList } = await import('../../src/design/searchable-list.tsx');
  const place = document.createElement('div');
  document.body.append(place);
  const undo = vi.fn();
  const entries = [{ key: 'news.example', title: 'news.example' }];
  render(h(SearchableList, { label: 'Sites', empty: '', entries, onRemove: async () => undo }), place);
  place.querySelector('button')?.click();
  const button = () => place.querySelector<HTMLButtonElement>('.removed button');
  await expect.poll(button).not.toBeNull();
  const press = (detail: number) => button()?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
  return { place, undo, press };
}

it('brings an entry back', async () => {
  const { place, undo, press } = await showRemoved();
  press(1);
  expect(undo).toHaveBeenCalledOnce();
  await expect.poll(() => place.querySelector('.removed')).toBeNull();
});

it('brings an entry back by a key', async () => {
  const { undo, press } = await showRemoved();
  press(0);
  expect(undo).toHaveBeenCalledOnce();
});

it('takes the second half of a double press on "Remove" for none on "Undo"', async () => {
  const { place, undo, press } = await showRemoved();
  press(2);
  expect(undo).not.toHaveBeenCalled();
  expect(place.querySelector('.removed')).not.toBeNull();
});
