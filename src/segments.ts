/** Characters per call of the segmenter: browsers scan the whole string that they were given for each segment. */
const WINDOW = 2000;
/** The end of a segment can depend on this many characters after it. */
const AHEAD = 200;

export interface Segment {
  segment: string;
  /** Where it begins in the text. */
  index: number;
  isWordLike?: boolean | undefined;
}

/** The segments of a text, in linear time, which the browser's own iterator does not guarantee. */
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
    // A segment that is longer than the window needs a wider one.
    size = from === began ? size * 2 : WINDOW;
  }
}
