import type { Element } from 'hast';
import type { Table } from 'mdast';
import { cellsIn, rowsOf, spanOf } from './nodes.ts';

/** Markdown's cells cannot span others: empty cells fill spans, on average at most this many for each cell. */
const MOST_FOR_ONE = 20;
/** A table with no more cells than this may have any number of empty ones. */
const FEW = 2000;
/** Characters of a padded table up to which its columns are aligned with blanks. */
const MOST_ALIGNED = 100_000;

/**
 * Lays out the cells of rows. A cell spans further columns only as long as its row has some left of `columns`.
 *
 * @param widths receives the number of columns of each cell
 * @returns the number of columns of the widest row
 */
function layOut(rows: readonly (readonly Element[])[], columns: number, widths: Map<Element, number>): number {
  let widest = 0;
  /** Columns that cells from rows above take in the present row, and by row, how many of these end before it. */
  let taken = 0;
  const ends = new Map<number, number>();
  rows.forEach((row, at) => {
    taken -= ends.get(at) ?? 0;
    let left = Math.max(0, columns - taken - row.length);
    let width = taken + row.length;
    for (const cell of row) {
      const more = Math.min(spanOf(cell, 'colSpan') - 1, left);
      left -= more;
      width += more;
      widths.set(cell, 1 + more);
      const end = at + spanOf(cell, 'rowSpan');
      if (end === at + 1) continue;
      taken += 1 + more;
      ends.set(end, (ends.get(end) ?? 0) + 1 + more);
    }
    widest = Math.max(widest, width);
  });
  return widest;
}

/**
 * The spans of each cell of a table for Markdown. Columns in which no cell begins do not count, because some pages span
 * all columns by a large number. Null for a table that would have hardly anything but empty cells.
 */
export function spansIn(table: Element): ReadonlyMap<Element, { colSpan: number; rowSpan?: number }> | null {
  const rows = rowsOf(table).map(cellsIn);
  const widths = new Map<Element, number>();
  const columns = layOut(rows, layOut(rows, 0, widths), widths);
  const most = Math.max(FEW, MOST_FOR_ONE * widths.size);
  if (rows.length * columns <= most)
    return new Map([...widths].map(([cell, colSpan]) => [cell, { colSpan, rowSpan: spanOf(cell, 'rowSpan') }]));
  const longest = rows.reduce((length, row) => Math.max(length, row.length), 0);
  return rows.length * longest <= most
    ? new Map([...widths.keys()].map((cell) => [cell, { colSpan: 1, rowSpan: 1 }]))
    : null;
}

/** Characters of a node's text and addresses. */
function lengthOf(node: object): number {
  if ('value' in node) return String(node.value).length;
  const own = 'url' in node ? String(node.url).length : 0;
  return 'children' in node ? (node.children as object[]).reduce((sum, child) => sum + lengthOf(child), own) : own;
}

/** Whether a table's columns may be padded to equal width: one long cell makes its whole column as long. */
export function mayAlign({ children }: Table): boolean {
  const widths: number[] = [];
  for (const row of children)
    row.children.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell));
    });
  return children.length * widths.reduce((sum, width) => sum + width, 0) <= MOST_ALIGNED;
}
