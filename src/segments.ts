/** Characters that are cut at a time: for each segment browsers look through all of what they were given. */
const WINDOW = 2000;
/** Where a segment ends may depend on so many characters behind it. */
const AHEAD = 200;

export interface Segment {
  segment: string;
  /** Where it begins in the text. */
  index: number;
  isWordLike?: boolean | undefined;
}

/** What a segmenter makes of a text, in time that grows with the text as the browser's own does not. */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Segment> {
  let from = 0;
  let size = WINDOW;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const sure = isLast ? text.length : from + size - AHEAD;
    const began = from;
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, from + size))) {
      const end = began + index + segment.length;
      if (end > sure) break;
      yield { segment, index: began + index, isWordLike };
      from = end;
    }
    // One that is longer than the window takes a wider one.
    size = from === began ? size * 2 : WINDOW;
  }
}
