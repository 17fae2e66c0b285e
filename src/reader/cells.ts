import type { Element } from 'hast';
import { isElement, textIn } from './pictures.ts';

/** A number as tables write it: with a sign, a unit or a currency, or a mark for none. */
const NUMBER = /^[\s\p{Sc}]*[-+−±~<>≈]?\s?\p{Nd}[\p{Nd}.,'’\s]*(?:%|‰|°|\p{Sc}|[a-zµ]{1,3}[²³]?)?\s*\*?$/iu;
const NONE = /^[\s–—−-]*$/u;
/** Characters up to which a cell is better kept on one line. */
const SHORT = 16;
/** From so many on it holds a sentence, and from so many more than one. */
const PROSE = 48;
const LONG_PROSE = 140;
/** About as many as stand in a line of a cell. */
const LINE = 28;
const MOST_ROWS = 500;

export const rowsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });

const cellsIn = (row: Element): Element[] =>
  row.children.filter((cell): cell is Element => isElement(cell, 'td') || isElement(cell, 'th'));

/** How cells of a table stand, as classes: columns of numbers end below one another, and what is short does not break. */
export function cellClasses(table: Element): ReadonlyMap<Element, string> {
  const rows = rowsOf(table).slice(0, MOST_ROWS).map(cellsIn);
  const classes = new Map<Element, string>();
  const spans = rows.flat().some(({ properties }) => properties.colSpan || properties.rowSpan);
  const texts = new Map(rows.flat().map((cell) => [cell, textIn(cell).trim()]));
  const numeric = new Set<number>();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < columns && !spans; column++) {
    const values = rows
      .flatMap((row) => row[column] ?? [])
      .filter((cell) => cell.tagName === 'td')
      .map((cell) => texts.get(cell) ?? '')
      .filter((text) => !NONE.test(text));
    if (values.length > 1 && values.every((text) => NUMBER.test(text))) numeric.add(column);
  }
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const text = texts.get(cell) ?? '';
      const names = [
        numeric.has(column) && 'is-number',
        text.length <= SHORT && 'is-short',
        text.length >= LONG_PROSE ? 'is-long-prose' : text.length >= PROSE && 'is-prose',
      ].filter(Boolean);
      if (names.length) classes.set(cell, names.join(' '));
    }
  }
  return classes;
}

/** About how many lines of text a table is high. */
export const linesOf = (table: Element): number =>
  rowsOf(table)
    .slice(0, MOST_ROWS)
    .reduce(
      (lines, row) => lines + Math.max(1, ...cellsIn(row).map((cell) => Math.ceil(textIn(cell).trim().length / LINE))),
      0,
    );
