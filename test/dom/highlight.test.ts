import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MARK, markRanges, unmark } from '../../src/highlight.ts';

const FILLING = 'Each of the traders in the old hall has waited for the council to say how it will go on. '.repeat(90);
const SAID = 'The hall will close in March.';

/** As for a reader who wants no motion: the page is where it is to be as soon as it is asked. */
beforeEach(() => {
  const matchMedia = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : matchMedia(query),
  );
});
afterEach(() => {
  unmark();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

/** Shows markup in which one sentence is said once; gives that. */
function show(markup: string): Range {
  document.body.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const at = node.data.indexOf(SAID);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + SAID.length);
    return range;
  }
  throw new Error('it is not said');
}

/** Whether text stands where it is read, in no part behind something else. */
function isInSight(range: Range): boolean {
  const { left, top, bottom } = range.getBoundingClientRect();
  return [top + 2, bottom - 2].every((y) => {
    const seen = document.elementFromPoint(left + 2, y);
    return seen?.contains(range.startContainer) && seen !== document.documentElement;
  });
}

const BAR = '<header style="position:sticky;top:0;height:12vh;background:#ddd">Courier</header>';

it.each([
  ['the beginning of a paragraph taller than the window', `<p>${SAID} ${FILLING}</p>`],
  ['the middle of one', `<p>${FILLING} ${SAID} ${FILLING} ${FILLING}</p>`],
  ['the end of one', `<p>${FILLING} ${SAID}</p>`],
  ['a text whose paragraphs only lines break', `<div>${FILLING}<br><br>${SAID}<br><br>${FILLING}</div>`],
])('brings into view %s, also when it is there already', (_, text) => {
  const range = show(`${BAR}<p>${FILLING}</p><div style="font-size:20px">${text}</div><p>${FILLING}</p>`);
  markRanges([range]);
  expect(isInSight(range)).toBe(true);
  // Where it is read at ease, it stays.
  scrollBy(0, -innerHeight * 0.2);
  const at = scrollY;
  markRanges([range]);
  expect([isInSight(range), scrollY]).toEqual([true, at]);
  expect(CSS.highlights.get(MARK)?.size).toBe(1);
});

it('leaves a page where it is that shows the text at ease, and brings out what a bar at the edge covers', () => {
  const range = show(`${BAR}<p>${FILLING}</p><p id="said">${SAID}</p><p>${FILLING}</p>`);
  const said = document.querySelector('#said')!;
  const put = (part: number) => scrollBy(0, said.getBoundingClientRect().top - innerHeight * part);
  put(0.5);
  const at = scrollY;
  markRanges([range]);
  expect(scrollY).toBe(at);
  put(0.11);
  expect(isInSight(range)).toBe(false);
  markRanges([range]);
  expect(isInSight(range)).toBe(true);
});

it('scrolls the box in which the text stands, low in the window', () => {
  const range = show(
    `<div style="height:50vh"></div><div id="box" style="height:45vh;overflow:auto"><p>${FILLING} ${SAID} ${FILLING}</p></div><p>${FILLING}</p>`,
  );
  markRanges([range]);
  expect(isInSight(range)).toBe(true);
});

it('scrolls a body that is itself what scrolls', () => {
  document.documentElement.style.cssText = 'height:100%;overflow:hidden';
  document.body.style.cssText = 'height:100%;margin:0;overflow:auto';
  const range = show(`<p>${FILLING} ${SAID} ${FILLING}</p>`);
  markRanges([range]);
  expect(isInSight(range)).toBe(true);
});

it('scrolls the window where only the body says how', () => {
  document.documentElement.style.height = '100%';
  document.body.style.cssText = 'height:100%;margin:0;overflow:auto';
  const range = show(`<p>${FILLING} ${SAID} ${FILLING}</p>`);
  markRanges([range]);
  expect(isInSight(range)).toBe(true);
});
