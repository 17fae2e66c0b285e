import type { Element } from 'hast';
import { cellsIn, PROSE, rowsOf, spanOf, textIn } from '../formats/nodes.ts';

/** A number as tables write it: optionally with a sign, a currency, a short unit, and an asterisk at its end. */
const NUMBER = /^[\s\p{Sc}]*[-+−±~<>≈]?\s?\p{Nd}[\p{Nd}.,'’\s]*(?:%|‰|°|\p{Sc}|[a-zµ]{1,3}[²³]?)?\s*\*?$/iu;
/** A cell without a value: empty, or a dash. */
const NONE = /^[\s–—−-]*$/u;
/** Characters up to which a cell is not wrapped. */
const SHORT = 16;
/** Characters from which on a cell is taken to hold several sentences: it gets a larger minimum width. */
const LONG_PROSE = 140;
/** Characters in one line of a cell, about; for the estimate of a table's height. */
const LINE = 28;
const MOST_ROWS = 500;

/** Columns beyond this are ignored: some pages give absurd values of colspan. */
const MOST_COLUMNS = 200;

/** Column index of each cell that stands in one column. Cells that span several are left out. */
function columnsOf(rows: readonly (readonly Element[])[]): ReadonlyMap<Element, number> {
  const columns = new Map<Element, number>();
  /** For each column, how many of the following rows a cell with a rowspan still occupies. */
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

/** Class names of a table's cells: for columns of numbers, short cells that must not wrap, and cells of prose. */
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

/** Estimated height of a table in lines of text, each row as high as its longest cell. */
export function linesOf(table: Element): number {
  let lines = 0;
  for (const row of rowsOf(table).slice(0, MOST_ROWS)) {
    let highest = 1;
    for (const cell of cellsIn(row)) highest = Math.max(highest, Math.ceil(textIn(cell).trim().length / LINE));
    lines += highest;
  }
  return lines;
}
