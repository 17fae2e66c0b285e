/** The measures: shingles of full texts, occurrences of snippets, equal facts. All of them are pure. */

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

const SHINGLE = 4;

export const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function shinglesOf(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const bag = new Map<string, number>();
  if (tokens.length === 0) return bag;
  for (let i = 0; i <= Math.max(0, tokens.length - SHINGLE); i++) {
    const shingle = tokens.slice(i, i + SHINGLE).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Shingles that both texts hold, that only the found one holds, that only the true one holds; with repeats. */
export function compareTexts(found: string, truth: string): Counts {
  const a = shinglesOf(found);
  const b = shinglesOf(truth);
  const tp = sum([...a].map(([shingle, count]) => Math.min(count, b.get(shingle) ?? 0)));
  return { tp, fp: sum(a.values()) - tp, fn: sum(b.values()) - tp, tn: 0 };
}

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

export const occurs = (piece: string, text: string): boolean => fold(text).includes(fold(piece));

export function compareSnippets(found: string, belongs: readonly string[], foreign: readonly string[]): Counts {
  const text = fold(found);
  const hit = (piece: string) => text.includes(fold(piece));
  const tp = belongs.filter(hit).length;
  const fp = foreign.filter(hit).length;
  return { tp, fp, fn: belongs.length - tp, tn: foreign.length - fp };
}

export interface Scores {
  f1: number;
  precision: number;
  recall: number;
}

const harmonic = (precision: number, recall: number): number =>
  precision + recall ? (2 * precision * recall) / (precision + recall) : 0;

const mean = (values: readonly number[]): number => (values.length ? sum(values) / values.length : 0);

/** Mean precision over the pages with some output, mean recall over the pages with some truth. */
export function macro(pages: readonly Counts[]): Scores {
  const precision = mean(pages.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(pages.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Over the totals of all pages. */
export function micro(pages: readonly Counts[]): Scores {
  const total = (field: keyof Counts) => sum(pages.map((page) => page[field]));
  const precision = total('tp') / Math.max(1, total('tp') + total('fp'));
  const recall = total('tp') / Math.max(1, total('tp') + total('fn'));
  return { precision, recall, f1: harmonic(precision, recall) };
}

export const isExact = (found: string, truth: string): boolean =>
  tokensOf(found).join(' ') === tokensOf(truth).join(' ');

export const isSame = (found: string | null | undefined, truth: string): boolean => fold(found ?? '') === fold(truth);

const dayOf = (date: string): string => {
  const parsed = new Date(date);
  return (
    /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? (Number.isNaN(parsed.getTime()) ? date : parsed.toISOString().slice(0, 10))
  );
};

export const isSameDay = (found: string | null | undefined, truth: string): boolean =>
  Boolean(found) && dayOf(found ?? '') === dayOf(truth);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
