import type { Element } from 'hast';
import { cellsIn, rowsOf, spanOf, textIn } from '../formats/nodes.ts';

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

/** Wider tables have no columns that could be looked at. */
const MOST_COLUMNS = 200;

/** The cells that begin and end in one column, by its index: what reaches over several says nothing of one. */
function columnsOf(rows: readonly (readonly Element[])[]): ReadonlyMap<Element, number> {
  const columns = new Map<Element, number>();
  /** In how many rows to come a column is taken by a cell from above. */
  const taken: number[] = [];
  for (const row of rows) {
    let column = 0;
    const next = taken.map((left) => Math.max(0, left - 1));
    for (const cell of row) {
      while (taken[column]) column++;
      const width = Math.min(spanOf(cell, 'colSpan'), MOST_COLUMNS);
      if (column + width > MOST_COLUMNS) break;
      if (width === 1) columns.set(cell, column);
      for (const end = column + width; column < end; column++) next[column] = spanOf(cell, 'rowSpan') - 1;
    }
    taken.splice(0, taken.length, ...Array.from(next, (left) => left ?? 0));
  }
  return columns;
}

/** How cells of a table stand, as classes: columns of numbers end below one another, and what is short does not break. */
export function cellClasses(table: Element): ReadonlyMap<Element, string> {
  const rows = rowsOf(table).slice(0, MOST_ROWS).map(cellsIn);
  const classes = new Map<Element, string>();
  const texts = new Map(rows.flat().map((cell) => [cell, textIn(cell).trim()]));
  const columns = columnsOf(rows);
  const values = new Map<number, string[]>();
  for (const [cell, column] of columns) {
    const text = texts.get(cell) ?? '';
    if (cell.tagName !== 'td' || NONE.test(text)) continue;
    const known = values.get(column);
    if (known) known.push(text);
    else values.set(column, [text]);
  }
  const numeric = new Set(
    [...values].flatMap(([column, all]) => (all.length > 1 && all.every((text) => NUMBER.test(text)) ? [column] : [])),
  );
  for (const row of rows) {
    for (const cell of row) {
      const column = columns.get(cell);
      const text = texts.get(cell) ?? '';
      const names = [
        column !== undefined && numeric.has(column) && 'is-number',
        text.length <= SHORT && 'is-short',
        text.length >= LONG_PROSE ? 'is-long-prose' : text.length >= PROSE && 'is-prose',
      ].filter(Boolean);
      if (names.length) classes.set(cell, names.join(' '));
    }
  }
  return classes;
}

/** About how many lines of text a table is high. */
export function linesOf(table: Element): number {
  let lines = 0;
  for (const row of rowsOf(table).slice(0, MOST_ROWS)) {
    let highest = 1;
    for (const cell of cellsIn(row)) highest = Math.max(highest, Math.ceil(textIn(cell).trim().length / LINE));
    lines += highest;
  }
  return lines;
}
