import { eastAsianWidth } from 'get-east-asian-width';
import { segmentsOf } from '../segments.ts';

const WITHOUT_SPACES = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
/** In scripts without spaces a line may be broken between any two words; in others only at a space. */
const ENDS = new RegExp(`[${WITHOUT_SPACES}]$`, 'u');
const STARTS = new RegExp(`^[${WITHOUT_SPACES}]`, 'u');
/** Characters that must not begin a line, and characters that must not end one. */
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}ーゝゞ々]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;
/** A character of no width. */
const SHAPELESS = /^[\p{M}\p{Cf}]$/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Width of a text in columns of a monospaced font: two for wide characters, none for combining marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) if (!SHAPELESS.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  return width;
}

const mayPart = (before: string, after: string): boolean =>
  (ENDS.test(before) || STARTS.test(after)) && !OPENS.test(before) && !CLOSES.test(after);

/** The pieces of a line between which it may be broken, each with the space after it. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  // Only the last segment is tested, because a piece may be as long as the line.
  let last = '';
  for (const { segment } of segmentsOf(segmenter, line)) {
    if (piece && (/[ \t]$/.test(last) ? !/^[ \t]/.test(segment) : mayPart(last, segment))) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
    last = segment;
  }
  return piece ? [...pieces, piece] : pieces;
}

/** Wraps lines to a number of columns, 0 for no limit. Longer words stay whole, and existing line breaks are kept. */
export function wrap(text: string, columns: number): string {
  if (columns <= 0) return text;
  return text
    .split('\n')
    .flatMap((line) => {
      if (widthOf(line) <= columns) return [line];
      const lines: string[] = [];
      let current = '';
      for (const piece of piecesOf(line)) {
        if (current && widthOf(current + piece.trimEnd()) > columns) {
          lines.push(current.trimEnd());
          current = '';
        }
        current += piece;
      }
      return [...lines, current.trimEnd()];
    })
    .join('\n');
}
