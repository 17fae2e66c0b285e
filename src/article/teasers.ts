import type { PageBlocks } from '../page/block.ts';

/** Boxes that are neither text nor a row of a table: what lists of teasers are made of. */
const NO_TEASERS = new Set('p h1 h2 h3 h4 h5 h6 td th tr tbody thead table pre blockquote dt dd'.split(' '));
const TEASERS = 3;
const TEASER_WORDS = 60;

/** For each box how much it looks like one of a list of teasers: the share of links in all boxes of its shape beside it. */
export function findTeasers(page: PageBlocks, wordsBefore: Float64Array, linkedBefore: Float64Array): Float64Array {
  const groups = new Map<string, { count: number; words: number; linked: number }>();
  const keys: string[] = [];
  for (const box of page.boxes) {
    const key = NO_TEASERS.has(box.tag) || box.end === box.first ? '' : `${box.parent} ${box.tag} ${box.names}`;
    keys.push(key);
    if (!key) continue;
    const group = groups.get(key) ?? { count: 0, words: 0, linked: 0 };
    groups.set(key, group);
    group.count++;
    group.words += wordsBefore[box.end]! - wordsBefore[box.first]!;
    group.linked += linkedBefore[box.end]! - linkedBefore[box.first]!;
  }
  const teasers = new Float64Array(page.boxes.length);
  for (const box of page.boxes) {
    const group = keys[box.index] ? groups.get(keys[box.index]!)! : null;
    const own =
      group && group.count >= TEASERS && group.words / group.count <= TEASER_WORDS
        ? group.linked / Math.max(1, group.words)
        : 0;
    // Handed down a few boxes: a teaser has a heading, a picture, a line of text.
    const outer = box.parent >= 0 ? teasers[box.parent]! * 0.95 : 0;
    teasers[box.index] = Math.max(own, outer);
  }
  return teasers;
}
