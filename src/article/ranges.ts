import type { Text as TreeText } from 'hast';
import { isConnected, makeRange, ownerOf } from '../page/dom.ts';
import type { TextSource } from './types.ts';

/** Where a text node of the article's tree stands in its plain text. */
export interface PlacedText {
  node: TreeText;
  start: number;
  end: number;
}

// The white space that HTML folds. A no-break space is a character like any other.
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** How many characters of `text` before `end` are no white space. */
function countInk(text: string, end: number): number {
  let count = 0;
  for (let i = 0; i < end; i++) if (!isSpace(text.charCodeAt(i))) count++;
  return count;
}

/**
 * Live ranges of a stretch of the plain text, one for each run of text.
 *
 * Plain text folds, trims and adds white space but keeps every other character in its order, so the n-th character that
 * is no white space is the same one in the text and in the live nodes.
 */
export function rangesIn(
  text: string,
  placed: readonly PlacedText[],
  sources: readonly TextSource[],
  start: number,
  end: number,
): Range[] {
  const liveOf = new Map(sources.map((source) => [source.text, source.nodes]));
  const ranges: Range[] = [];
  for (const run of placed) {
    if (run.end <= start || run.start >= end) continue;
    const shown = text.slice(run.start, run.end);
    const from = countInk(shown, Math.max(0, start - run.start));
    const to = countInk(shown, Math.min(shown.length, end - run.start));
    if (to > from) ranges.push(...rangesOfInk(liveOf.get(run.node) ?? [], from, to));
  }
  return ranges;
}

/** Ranges over the characters numbered `from` to `to` (exclusive) that are no white space, one a node. */
function rangesOfInk(nodes: readonly Text[], from: number, to: number): Range[] {
  const ranges: Range[] = [];
  let seen = 0;
  for (const node of nodes) {
    const { data } = node;
    let first = -1;
    let last = -1;
    for (let i = 0; i < data.length && seen < to; i++) {
      if (isSpace(data.charCodeAt(i))) continue;
      if (seen >= from) {
        if (first < 0) first = i;
        last = i;
      }
      seen++;
    }
    if (first >= 0 && isConnected(node)) {
      const range = makeRange(ownerOf(node));
      range.setStart(node, first);
      range.setEnd(node, last + 1);
      ranges.push(range);
    }
    if (seen >= to) break;
  }
  return ranges;
}
