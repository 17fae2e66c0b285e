import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';

type Save = (text: string) => Promise<boolean>;

/** A text area whose value the test sets from outside. */
async function show(save: Save) {
  const { TextArea } = await import('../../src/design/text-area.tsx');
  const place = document.createElement('div');
  document.body.append(place);
  const give = (value: string) => render(h(TextArea, { label: 'Head', value, onChange: save }), place);
  give('old');
  const field = place.querySelector('textarea')!;
  const write = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const leave = () => field.dispatchEvent(new FocusEvent('blur'));
  /** Resolves when what was rendered last has had its effects. */
  const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));
  await settled();
  return { field, give, write, leave, settled };
}

it('shows what was changed elsewhere', async () => {
  const { field, give } = await show(vi.fn<Save>());
  give('new');
  await expect.poll(() => field.value).toBe('new');
});

it('saves what is written, once, when the writer leaves', async () => {
  const save = vi.fn<Save>().mockResolvedValue(true);
  const { write, leave, settled } = await show(save);
  write('written');
  await settled();
  leave();
  expect(save.mock.calls).toEqual([['written']]);
});

it('saves what is written when the writer pauses', async () => {
  const save = vi.fn<Save>().mockResolvedValue(true);
  const { write } = await show(save);
  write('writ');
  write('written');
  await expect.poll(() => save.mock.calls).toEqual([['written']]);
});

it('keeps what is being written when something older comes from outside', async () => {
  const { field, give, write, settled } = await show(vi.fn<Save>());
  write('{title} in');
  await settled();
  give('{title}');
  await settled();
  expect(field.value).toBe('{title} in');
});

it('keeps what could not be saved', async () => {
  let fail = (_: boolean): void => undefined;
  const { field, give, write, leave, settled } = await show(
    () =>
      new Promise((answer) => {
        fail = answer;
      }),
  );
  write('written');
  await settled();
  leave();
  // What is saved is shown at once, and taken back where that fails.
  give('written');
  await settled();
  give('old');
  await settled();
  fail(false);
  await settled();
  expect(field.value).toBe('written');
});

it('keeps what is written right after something else has come from outside', async () => {
  const { field, give, write, settled } = await show(vi.fn<Save>());
  give('new');
  await Promise.resolve();
  write('new and mine');
  await settled();
  expect(field.value).toBe('new and mine');
});
