import type { Block, Piece } from '../page/block.ts';
import { parentElementOf, textContentOf } from '../page/dom.ts';
import { hasWord } from '../page/letters.ts';

/** The text of a line, with a bar where one element ends at the next without a space: there a name or a date may end. */
export function barred(block: Block): string {
  let text = '';
  let last: Piece | null = null;
  for (const piece of block.pieces) {
    if (piece.tag) {
      text += ' ';
      last = null;
      continue;
    }
    const next = textContentOf(piece.node);
    const glued = last && parentElementOf(last.node) !== parentElementOf(piece.node) && /\S$/.test(text);
    text += glued && hasWord(next.slice(0, 1)) ? ` | ${next}` : next;
    last = piece;
  }
  return text.replace(/\s+/g, ' ').trim();
}
