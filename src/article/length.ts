/** Scripts that write without spaces between words. */
const WIDE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
/** Counting is exact for texts of usual length; very long ones are counted by sample. */
const SAMPLE = 4000;

/** A shorter selection is a word that was looked up, or a slip of the hand. */
const FEWEST_SELECTED = 40;

/** Whether what is selected in an article, of so many words, is what the reader wants to read of it. */
export const isLongSelection = ({ words }: { words: number }): boolean => words >= FEWEST_SELECTED;

/** Length of a text in words, which were `counted` by spaces; in scripts without spaces as the browser parts them. */
export function lengthInWords(text: string, counted: number): number {
  if (!WIDE.test(text)) return counted;
  let words = 0;
  // Of any language: words of these scripts are parted by the script's own dictionary.
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(0, SAMPLE)))
    if (part.isWordLike) words++;
  return Math.round(words * Math.max(1, text.length / SAMPLE));
}
