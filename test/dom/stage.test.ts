import { afterEach, expect, it, vi } from 'vitest';
import { OURS } from '../../src/page/ours.ts';
import { jumpTo } from '../../src/reader/line-hold.ts';
import { Stage } from '../../src/reader/stage.ts';

const popovers: HTMLElement[] = [];
let stage: Stage | null = null;

afterEach(() => {
  stage?.end();
  for (const popover of popovers.splice(0)) popover.remove();
});

/** A page's popover comes up above whatever is there; resolves when it has been told. */
async function cover(): Promise<void> {
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.textContent = 'The ferry leaves at noon.';
  document.body.append(popover);
  popovers.push(popover);
  const told = new Promise((resolve) => popover.addEventListener('toggle', resolve, { once: true }));
  popover.showPopover();
  await told;
}

it('stands above what a page brings up over it, and gives up when it does so again and again', async () => {
  const onGone = vi.fn(() => stage?.end());
  stage = new Stage({
    title: 'The ferry',
    sheet: 'dialog { inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; }',
    onKey: () => undefined,
    onGone,
  });
  // What is inert below a dialog is not hit by a pointer, wherever it lies: only showing the dialog again puts it on top.
  const shown = vi.spyOn(stage.dialog, 'showModal');
  for (let times = 1; times <= 5; times++) {
    await cover();
    expect(shown).toHaveBeenCalledTimes(times);
  }
  expect(onGone).not.toHaveBeenCalled();
  await cover();
  expect(onGone).toHaveBeenCalledOnce();
  expect(document.querySelector(`div[${OURS}]`)).toBeNull();
});

it.each(['wheel', 'touchmove', 'pointerdown'])(
  'scrolls no more to where it jumped once there is a %s',
  async (type) => {
    stage = new Stage({ title: 'The ferry', sheet: '', onKey: () => undefined, onGone: () => undefined });
    const { dialog } = stage;
    dialog.style.cssText = 'height: 200px; max-height: none; overflow: auto; padding: 0; border: 0;';
    const place = dialog.appendChild(document.createElement('p'));
    place.style.cssText = 'margin: 1000px 0;';
    place.textContent = 'The ferry leaves at noon.';
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    jumpTo(dialog, () => place.getBoundingClientRect().top - dialog.getBoundingClientRect().top);
    expect(dialog.scrollTop).toBe(1000);
    // What was laid out late has moved it: it is put right, until the reader scrolls himself.
    dialog.scrollTop = 990;
    await frame();
    await frame();
    expect(dialog.scrollTop).toBe(1000);
    place.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    dialog.scrollTop = 600;
    await frame();
    await frame();
    expect(dialog.scrollTop).toBe(600);
  },
);
