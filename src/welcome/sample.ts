/** The bundled sample: Lede reaches no page of its own from outside, so the same reading and cleaning runs in here. */
import type { Article, HiddenItem, HiddenSet, Reading } from '../engine.ts';
import { cleanPage, readPage } from '../engine.ts';
import { markRanges, unmark } from '../highlight.ts';
import { MARK_SHEET, PAGE_SHEET } from '../page-sheet.ts';

/** What the page around the sample asks of it. */
export interface Sample {
  article: () => Article | null;
  clean: () => Promise<readonly HiddenItem[]>;
  restore: () => void;
  /** Marks a stretch of the article's text and brings it into view. */
  mark: (start: number, end: number) => void;
}

declare global {
  var ledeSample: Sample | undefined;
}

// As a page of ours forbids, there are no inline styles; a sheet that is built is none.
const sheet = new CSSStyleSheet();
sheet.replaceSync(PAGE_SHEET + MARK_SHEET);
document.adoptedStyleSheets = [sheet];

let reading: Reading | null = null;
let hidden: HiddenSet | null = null;
const read = () => {
  reading ??= readPage(document);
  return reading;
};

globalThis.ledeSample = {
  article: () => read()?.article ?? null,
  async clean() {
    hidden ??= await cleanPage(document, read(), { sheet: 'inserted' });
    return hidden.items;
  },
  restore() {
    unmark();
    hidden?.restore();
    hidden = null;
  },
  mark(start, end) {
    markRanges(read()?.rangesOf(start, end) ?? []);
  },
};

// A sample goes nowhere.
addEventListener('click', (event) => event.preventDefault(), { capture: true });
