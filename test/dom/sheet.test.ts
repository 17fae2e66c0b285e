import { afterEach, describe, expect, it } from 'vitest';
import { ATTRIBUTE, RAISED_SHEET } from '../../src/clutter/sheet.ts';

const INSISTING = '#ask.box.large{display:block!important} #ask.box .part{visibility:visible!important}';

afterEach(() => {
  document.head.querySelector('style')?.remove();
  document.body.replaceChildren();
});

/** Shows a box under sheets of the page's own origin, in their order; ours comes before or after the page's. */
function show(...sheets: readonly string[]): HTMLElement {
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheets.join('\n') }));
  document.body.innerHTML =
    '<div id="ask" class="box large">Subscribe<p class="part">today</p></div><p id="lede">Text</p>';
  return document.querySelector<HTMLElement>('#ask')!;
}

describe('rules in the page’s own origin', () => {
  it.each([
    ['before those of the page', RAISED_SHEET, INSISTING],
    ['after those of the page', INSISTING, RAISED_SHEET],
  ])('hold against ids and classes that insist, %s', (_name, ...sheets) => {
    const box = show(...sheets);
    expect(getComputedStyle(box).display).toBe('block');
    box.setAttribute(ATTRIBUTE, 'hide');
    expect(getComputedStyle(box).display).toBe('none');
    box.setAttribute(ATTRIBUTE, 'vacate');
    expect(getComputedStyle(box).display).toBe('block');
    expect(getComputedStyle(box.querySelector('.part')!).visibility).toBe('hidden');
  });

  it('touch nothing that bears no mark, whatever its id', () => {
    show(RAISED_SHEET);
    expect(getComputedStyle(document.querySelector('#lede')!).display).toBe('block');
    document.querySelector('#lede')!.setAttribute(ATTRIBUTE, 'unknown');
    expect(getComputedStyle(document.querySelector('#lede')!).display).toBe('block');
  });
});
