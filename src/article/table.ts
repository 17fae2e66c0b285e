import type { Box, PageBlocks } from '../page/block.ts';
import { HEADING_TAGS } from '../page/tags.ts';

const MAX_BOXES = 600;
/** A cell of a data table holds a value, not paragraphs. */
const MOST_CELL_WORDS = 25;
const TEXT = new Set([...HEADING_TAGS, 'article', 'section', 'nav', 'form', 'table', 'blockquote']);

/** Whether a table holds data: else it only lays text out, and its cells are mere boxes. */
export function isDataTable(table: Box, page: PageBlocks): boolean {
  let rows = 0;
  let cells = 0;
  let heads = 0;
  let inner = 0;
  const end = Math.min(table.boxEnd, table.index + MAX_BOXES);
  for (let i = table.index + 1; i < end; i++) {
    const { tag } = page.boxes[i]!;
    if (tag === 'tr') rows++;
    else if (tag === 'td') cells++;
    else if (tag === 'th' || tag === 'caption' || tag === 'thead') heads++;
    else if (TEXT.has(tag)) inner++;
  }
  if (rows < 2 || cells + heads < 4 || inner > rows) return false;
  if (heads) return true;
  let words = 0;
  for (let i = table.first; i < table.end; i++) words += page.blocks[i]!.words;
  return cells >= rows * 2 && words / cells <= MOST_CELL_WORDS;
}
