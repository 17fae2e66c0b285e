import type { Box, Mark, PageBlocks } from '../page/block.ts';
import { attributeOf, parentElementOf, textContentOf } from '../page/dom.ts';
import { HEADING_TAGS } from '../page/tags.ts';
import { isNoteMarkText } from '../phrases/note-mark.ts';

/** What a mark points at is a note if it is no longer than this. */
const MOST_BLOCKS = 6;
const MOST_WORDS = 200;
/** How far around a number its note is looked for. */
const MOST_UP = 3;
/** How many elements around a word of a note are asked for the id that is pointed at. */
const MOST_MARKS = 8;

/** The id in the page that a mark of a note in the text points at. */
function noteOf({ element, tag }: Mark): string {
  const address = tag === 'a' ? (attributeOf(element, 'href') ?? '') : '';
  return address.startsWith('#') && isNoteMarkText(textContentOf(element).trim()) ? address.slice(1) : '';
}

/** The first block in which each id or name stands, on whatever is within its box. */
function idsWithin({ blocks, boxes }: PageBlocks): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const { index, box, pieces } of blocks) {
    const around = boxes[box]!.element;
    for (const { node } of pieces) {
      let at = parentElementOf(node);
      for (let up = 0; at && at !== around && up < MOST_MARKS; up++, at = parentElementOf(at)) {
        const id = attributeOf(at, 'id') ?? attributeOf(at, 'name');
        if (id && !ids.has(id)) ids.set(id, index);
      }
    }
  }
  return ids;
}

/**
 * Keeps the notes that marks in the kept text point at, and the heading over the first of them. What the writer points at
 * is part of the text, however small and far below it stands.
 */
export function keepNotes(kept: Uint8Array, page: PageBlocks): void {
  const { blocks, boxes } = page;
  /** By id, the first block with a mark that points there. */
  const notes = new Map<string, number>();
  for (let index = 0; index < blocks.length; index++) {
    if (!kept[index]) continue;
    for (const { marks } of blocks[index]!.pieces) {
      for (let mark = marks; mark; mark = mark.outer) {
        const note = noteOf(mark);
        if (note && !notes.has(note)) notes.set(note, index);
      }
    }
  }
  if (!notes.size) return;
  const ids = idsWithin(page);
  let first = blocks.length;
  const keep = (note: string, from: number, end: number): void => {
    // Marks point back up as well: what stands before its mark is no note.
    if (from <= notes.get(note)!) return;
    for (let i = from; i < end; i++) if (blocks[i]!.words > 0) kept[i] = 1;
    first = Math.min(first, from);
  };
  const keepBox = (note: string, { first: from, end }: Box): void => {
    if (end - from > MOST_BLOCKS) return;
    const words = blocks.slice(from, end).reduce((sum, block) => sum + block.words, 0);
    if (words > 0 && words <= MOST_WORDS) keep(note, from, end);
  };
  for (const box of boxes) {
    const id = attributeOf(box.element, 'id');
    if (id && notes.has(id)) keepBox(id, box);
  }
  for (const note of notes.keys()) {
    const index = ids.get(note);
    if (index === undefined || blocks[index]!.words > MOST_WORDS) continue;
    keep(note, index, index + 1);
    // Where the number stands alone, the rest of its box is the note.
    let box = boxes[blocks[index]!.box];
    for (let up = 0; box && box.end <= index + 1 && up < MOST_UP; up++) box = boxes[box.parent];
    if (box && isNoteMarkText(blocks[index]!.text)) keepBox(note, box);
  }
  const above = blocks[first - 1];
  if (above && HEADING_TAGS.includes(boxes[above.box]!.tag)) kept[first - 1] = 1;
}
