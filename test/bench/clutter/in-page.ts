/** Runs inside each page: cleaning, and what can be seen of it. */
import { cleanPage, type HiddenSet, readPage } from '../../../src/engine.ts';

let set: HiddenSet | null = null;
let before = '';

const isVisible = (element: Element): boolean => {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return (
    width > 1 &&
    height > 1 &&
    right > 0 &&
    bottom > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
};

/** Which of the selectors match something that shows. */
export const shown = (selectors: readonly string[]): string[] =>
  selectors.filter((selector) => [...document.querySelectorAll(selector)].some(isVisible));

/** The running text of the page, as long paragraphs. */
const paragraphs = (): Element[] =>
  [...document.querySelectorAll('p')].filter(
    (element) => (element.textContent ?? '').length > 120 && isVisible(element),
  );

/** Paragraphs that a reader could read and select: their middle is uncovered when it is scrolled into view. */
export function reachable(known: readonly string[]): number {
  const found = known.filter((text) => {
    const element = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === text);
    if (!element || !isVisible(element)) return false;
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element)) && hit !== document.body;
  });
  scrollTo(0, 0);
  return known.length ? found.length / known.length : 1;
}

/** Texts of the paragraphs of the article, asked of the page without overlays. */
export const articleTexts = (): string[] => {
  const kept = readPage(document)?.kept ?? [];
  return paragraphs()
    .filter((element) => kept.some((one) => one === element || one.contains(element) || element.contains(one)))
    .map(({ textContent }) => textContent ?? '');
};

export async function clean(): Promise<number> {
  before = document.documentElement.outerHTML;
  document.body.getBoundingClientRect();
  const start = performance.now();
  set = await cleanPage(document, readPage(document));
  return performance.now() - start;
}

/** Milliseconds of one reading, as far as a cleaning needs it, and of one cleaning after it. */
export async function time(): Promise<{ read: number; clean: number }> {
  document.body?.getBoundingClientRect();
  const start = performance.now();
  const reading = readPage(document);
  const middle = performance.now();
  set = await cleanPage(document, reading);
  return { read: middle - start, clean: performance.now() - middle };
}

/** The longest task of a cleaning, in milliseconds. */
export async function longestTask(): Promise<number> {
  document.body.getBoundingClientRect();
  const reading = readPage(document);
  await new Promise((done) => setTimeout(done, 500));
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  set = await cleanPage(document, reading);
  await new Promise((done) => setTimeout(done, 500));
  observer.disconnect();
  return longest;
}

export const hidden = (): string[] =>
  (set?.items ?? [])
    .filter(({ state }) => state === 'hidden')
    .map(({ kind, excerpt }) => `${kind}: ${excerpt.slice(0, 50)}`);

/** What select-all gives. */
export function selected(): string {
  getSelection()?.selectAllChildren(document.body);
  const text = getSelection()?.toString() ?? '';
  getSelection()?.removeAllRanges();
  return text;
}

/** Restores, and tells whether the markup is what it was. */
export function restore(): boolean {
  set?.restore();
  return document.documentElement.outerHTML === before;
}

const api = { shown, reachable, articleTexts, clean, time, longestTask, hidden, selected, restore };
declare global {
  var clutterBench: typeof api;
}
globalThis.clutterBench = api;
