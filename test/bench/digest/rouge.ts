const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Runs of letters, marks and digits, NFKC and lower case; one character each in scripts without spaces. */
export function tokensOf(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/(?<=\p{L})'s\b/gu, '');
  return (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((run) => (SPACELESS.test(run) ? [...run] : [run]));
}

export function countGrams(tokens: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= tokens.length; i++) {
    const gram = tokens.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** ROUGE-N F1 (Lin, ROUGE: A Package for Automatic Evaluation of Summaries, 2004), without stemming, 0 to 1. */
export function rouge(said: readonly string[], reference: readonly string[], n: number): number {
  const ours = countGrams(said, n);
  const theirs = countGrams(reference, n);
  let shared = 0;
  for (const [gram, count] of ours) shared += Math.min(count, theirs.get(gram) ?? 0);
  const total = Math.max(0, said.length - n + 1) + Math.max(0, reference.length - n + 1);
  return total ? (2 * shared) / total : 0;
}

export interface SummaryScore {
  rouge1: number;
  rouge2: number;
  /** The same of the first 60 tokens: takes away what longer sentences gain. */
  short1: number;
  short2: number;
  words: number;
}

const SHORT = 60;

/** A summary's scores, each the mean over the references. */
export function scoreSummary(sentences: readonly string[], references: readonly string[]): SummaryScore {
  const tokens = tokensOf(sentences.join('\n'));
  const cut = tokens.slice(0, SHORT);
  const all = references.map(tokensOf);
  const mean = (ask: (reference: string[]) => number) =>
    all.reduce((sum, reference) => sum + ask(reference), 0) / Math.max(1, all.length);
  return {
    rouge1: mean((reference) => rouge(tokens, reference, 1)),
    rouge2: mean((reference) => rouge(tokens, reference, 2)),
    short1: mean((reference) => rouge(cut, reference, 1)),
    short2: mean((reference) => rouge(cut, reference, 2)),
    words: tokens.length,
  };
}
