import { parentElementOf, rectOf } from '../page/dom.ts';

/** How many elements of an article are measured to tell its width. */
const WIDTH_SAMPLE = 20;

/** How wide an article is, in CSS pixels. */
export const widthOf = (elements: readonly Element[]): number =>
  Math.max(0, ...elements.slice(0, WIDTH_SAMPLE).map((element) => rectOf(element).width));

/** Whether an element is an item of a grid or a table row, where others would move into its cell. */
export const isInCells = (element: Element): boolean =>
  /grid|table/.test(getComputedStyle(parentElementOf(element) ?? element).display);
