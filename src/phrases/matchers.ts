// Letters of words in languages with spaces end at a boundary; '\b' knows only ASCII, so it is spelled out.
const EDGE = '(?<![a-z0-9\\xdf-\\u1fff])';
// Wrappers in wrappers have one text, and every kind asks about it.
const MOST_REMEMBERED = 500;

export interface Matchers<Meaning extends string> {
  /** Whether a text, its white space folded, says this. */
  says(text: string, meaning: Meaning): boolean;
  /** For texts in lower case; made when it is asked for. */
  matcherOf(meaning: Meaning): RegExp;
}

/** Matches the patterns of each meaning at the beginning of words. Patterns are in lower case. */
export function matchersOf<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): Matchers<Meaning> {
  const matchers = new Map<Meaning, RegExp>();
  // By the text as it was given: asked again, it need not be put in lower case again.
  const remembered = new Map<string, { lower: string; said: Map<Meaning, boolean> }>();
  const matcherOf = (meaning: Meaning): RegExp => {
    let matcher = matchers.get(meaning);
    if (!matcher) {
      // Scripts without spaces have no edges between words. No flags: see reading.ts.
      matcher = new RegExp(
        `(?:${EDGE}|(?=[\\u3040-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7af]))(?:${words[meaning].join('|')})`,
      );
      matchers.set(meaning, matcher);
    }
    return matcher;
  };
  return {
    matcherOf,
    says(text, meaning) {
      let known = remembered.get(text);
      if (!known) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        known = { lower: text.toLowerCase(), said: new Map() };
        remembered.set(text, known);
      }
      let does = known.said.get(meaning);
      if (does === undefined) {
        does = matcherOf(meaning).test(known.lower);
        known.said.set(meaning, does);
      }
      return does;
    },
  };
}
