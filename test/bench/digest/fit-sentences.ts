/**
 * `tsx test/bench/digest/fit-sentences.ts --corpus <dir>`: fits the first points of src/digest/sentence-points.ts.
 *
 * A regression on whole summaries: of every text the likeliest sentences are put together by threes, and what ROUGE says of
 * each three is told from the sums of its sentences' clues. Threes count by how likely the present points make them, texts
 * so that all sets weigh the same. Length is not fitted so, for its use bends: short summaries gain by a longer sentence
 * where long ones lose. Points set by hand stay. Prints the points, and the scores of texts that were left out of the fit:
 * by five parts, cut in several ways, and set by set.
 */
import { resolve } from 'node:path';
import { readInput } from '../../../src/digest/digest.ts';
import { SENTENCE_CLUES } from '../../../src/digest/sentence-clues.ts';
import { FITTED, REPEATING } from '../../../src/digest/sentence-points.ts';
import type { RankedSentence } from '../../../src/digest/summary.ts';
import { chooseSentences, properOf, rankSentences } from '../../../src/digest/summary.ts';
import { inSlices } from '../../../src/slices.ts';
import { misused, readOptions } from '../../commands/options.ts';
import { scoreSummary } from './rouge.ts';
import { loadSets } from './texts.ts';

const USAGE = 'tsx test/bench/digest/fit-sentences.ts --corpus <dir> [--ridge N]';
const { values } = readOptions(USAGE, {
  options: { corpus: { type: 'string' }, ridge: { type: 'string', default: '0.03' } },
});
if (!values.corpus) misused(USAGE);

/** So many of the best sentences, and of the first, are put together by threes. */
const BEST = 10;
const FIRST = 4;
/** A three that is worse by so many points is less likely by the factor e. */
const WARMTH = 1.2;
/** What 60 words say counts by this beside what three sentences say. */
const SHORT = 0.3;
/** So many hundredths of ROUGE are one point: how much points set by hand weigh beside the fitted ones. */
const PER_POINT = 3.8;
/** Ways of cutting the texts into parts. */
const CUTS = 4;
const PARTS = 5;

interface Example {
  set: string;
  ranked: RankedSentence[];
  /** How far each fitted clue holds, sentence by sentence. */
  holds: number[][];
  references: string[];
  /** Sums over its threes, weighted: of products of clues, and of clues by ROUGE. */
  products: number[][];
  gains: number[];
}

const clues = SENTENCE_CLUES.filter(({ name }) => FITTED.includes(name));
/** How much a three repeats itself is told apart, lest the clues answer for it; its points stay. */
const size = clues.length + 1;

const average = (all: readonly number[]): number =>
  all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);

const inQuestion = (ranked: readonly RankedSentence[]): RankedSentence[] => {
  const proper = properOf(ranked);
  return proper.length ? proper : [...ranked];
};

const inOrder = (sentences: readonly RankedSentence[]): RankedSentence[] =>
  [...sentences].sort((a, b) => a.index - b.index);

function threesOf(ranked: readonly RankedSentence[]): RankedSentence[][] {
  const proper = inQuestion(ranked);
  const pool = inOrder([...new Set([...chooseSentences(proper, BEST), ...proper.slice(0, FIRST)])]);
  return pool.flatMap((a, i) =>
    pool.slice(i + 1).flatMap((b, k) => pool.slice(i + k + 2).map((c) => [a, b, c] as RankedSentence[])),
  );
}

/** Shares of its words that sentences of a three have in common with those before them. */
function repetition(three: readonly RankedSentence[]): number {
  const said = new Set<string>();
  let sum = 0;
  for (const { sentence } of three) {
    const keys = new Set(sentence.content);
    if (keys.size) sum += [...keys].filter((key) => said.has(key)).length / keys.size;
    for (const key of keys) said.add(key);
  }
  return sum;
}

function sumsOf(
  ranked: readonly RankedSentence[],
  holds: readonly number[][],
  references: readonly string[],
): Pick<Example, 'products' | 'gains'> {
  const threes = threesOf(ranked).map((three) => {
    const repeated = repetition(three);
    const score = scoreSummary(
      three.map(({ sentence }) => sentence.text),
      references,
    );
    return {
      features: [...clues.map((_, k) => three.reduce((sum, { index }) => sum + holds[index]![k]!, 0)), repeated],
      points: three.reduce((sum, { points }) => sum + points, 0) - REPEATING * repeated,
      rouge: (100 * (score.rouge1 + score.rouge2 + SHORT * (score.short1 + score.short2))) / 2 / (1 + SHORT),
    };
  });
  const top = Math.max(...threes.map(({ points }) => points));
  const likely = threes.map(({ points }) => Math.exp((points - top) / WARMTH));
  const all = likely.reduce((sum, value) => sum + value, 0);
  const middle = (of: (three: (typeof threes)[number]) => number) =>
    threes.reduce((sum, three, t) => sum + (likely[t]! / all) * of(three), 0);
  const centre = Array.from({ length: size }, (_, k) => middle(({ features }) => features[k]!));
  const level = middle(({ rouge }) => rouge);
  const from = (features: readonly number[], k: number) => features[k]! - centre[k]!;
  return {
    products: centre.map((_, i) =>
      centre.map((__, k) => middle(({ features }) => from(features, i) * from(features, k))),
    ),
    gains: centre.map((_, k) => middle(({ features, rouge }) => from(features, k) * (rouge - level))),
  };
}

const examples: Example[] = [];
for (const { name, texts } of loadSets(resolve(values.corpus), 'sum'))
  for (const { title = '', text, lang, summary: references = [] } of texts) {
    const ranked = await rankSentences(
      await readInput({ title, text: text.replace(/\n+/g, '\n\n'), lang }),
      inSlices(),
    );
    const holds = ranked.map((measured) => clues.map(({ ask }) => Math.min(1, Math.max(0, Number(ask(measured))))));
    examples.push({ set: name, ranked, holds, references, ...sumsOf(ranked, holds, references) });
  }

/** Solves A·x = b by Gaussian elimination. */
function solve(A: readonly number[][], b: readonly number[]): number[] {
  const rows = A.map((row, i) => [...row, b[i]!]);
  for (let i = 0; i < b.length; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(rows[best]![i]!) ? k + i : best), i);
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (const row of rows) {
      if (row === rows[i]) continue;
      const factor = row[i]! / rows[i]![i]!;
      for (let k = i; k <= b.length; k++) row[k]! -= factor * rows[i]![k]!;
    }
  }
  return rows.map((row, i) => row[b.length]! / row[i]!);
}

/** Adds up what is asked of the examples, all sets of equal weight. */
function total(some: readonly Example[], of: (example: Example) => number): number {
  const sets = [...new Set(some.map(({ set }) => set))];
  return average(sets.map((name) => average(some.filter(({ set }) => set === name).map(of))));
}

function regress(some: readonly Example[]): number[] {
  const ridge = Number(values.ridge);
  const A = Array.from({ length: size }, (_, i) =>
    Array.from(
      { length: size },
      (__, k) => total(some, ({ products }) => products[i]![k]!) * (i === k ? 1 + ridge : 1),
    ),
  );
  const b = Array.from({ length: size }, (_, k) => total(some, ({ gains }) => gains[k]!));
  return solve(A, b).map((value) => value / PER_POINT);
}

function summaryBy(points: readonly number[], { ranked, holds }: Example): string[] {
  const again = ranked.map((each, s) => {
    const kept = each.reasons
      .filter(({ clue }) => !FITTED.includes(clue))
      .reduce((sum, reason) => sum + reason.points, 0);
    return { ...each, points: kept + holds[s]!.reduce((sum, value, k) => sum + value * points[k]!, 0) };
  });
  return inOrder(chooseSentences(inQuestion(again), 3)).map(({ sentence }) => sentence.text);
}

const setNames = [...new Set(examples.map(({ set }) => set))];

function report(label: string, said: readonly (readonly [Example, string[]])[]): void {
  const figures = setNames.map((set) => {
    const scores = said
      .filter(([example]) => example.set === set)
      .map(([example, text]) => scoreSummary(text, example.references));
    return [
      average(scores.map(({ rouge1, rouge2 }) => (rouge1 + rouge2) / 2)),
      average(scores.map(({ short1, short2 }) => (short1 + short2) / 2)),
    ];
  });
  const show = (pair: readonly number[]) => pair.map((figure) => (figure * 100).toFixed(2)).join(' ');
  const mean = [0, 1].map((k) => average(figures.map((pair) => pair[k]!)));
  console.log(
    `${label.padEnd(24)}${show(mean)}  |  ${setNames.map((set, i) => `${set} ${show(figures[i]!)}`).join('  |  ')}`,
  );
}

/** Says of every text in which part it is: at random, always the same, every set spread over all parts. */
function cut(seed: number): number[] {
  const draws = examples
    .map((_, i) => Math.sin((i + 1) * 12.9898 + seed * 78.233) * 43758.5453)
    .map((x) => x - Math.floor(x));
  const parts = examples.map(() => 0);
  for (const set of setNames)
    [...examples.keys()]
      .filter((i) => examples[i]!.set === set)
      .sort((a, b) => draws[a]! - draws[b]!)
      .forEach((i, place) => {
        parts[i] = place % PARTS;
      });
  return parts;
}

const saidBy = (points: readonly number[], some: readonly Example[]): (readonly [Example, string[]])[] =>
  some.map((example) => [example, summaryBy(points, example)] as const);

console.log('Mean of ROUGE-1 and ROUGE-2 of three sentences, and of their first 60 words');
report(
  'lead',
  examples.map((example) => [example, example.ranked.slice(0, 3).map(({ sentence }) => sentence.text)] as const),
);
const left: (readonly [Example, string[]])[] = [];
for (let seed = 0; seed < CUTS; seed++) {
  const parts = cut(seed);
  for (let part = 0; part < PARTS; part++) {
    const points = regress(examples.filter((_, i) => parts[i] !== part));
    left.push(
      ...saidBy(
        points,
        examples.filter((_, i) => parts[i] === part),
      ),
    );
  }
}
report('left out, five parts', left);
report(
  'left out, set by set',
  setNames.flatMap((name) =>
    saidBy(
      regress(examples.filter(({ set }) => set !== name)),
      examples.filter(({ set }) => set === name),
    ),
  ),
);
const points = regress(examples);
report('fitted on all', saidBy(points, examples));
report(
  'as it stands',
  saidBy(
    clues.map((clue) => clue.points),
    examples,
  ),
);
for (const [k, { name }] of clues.entries()) console.log(`'${name}': ${points[k]!.toFixed(2)},`);
