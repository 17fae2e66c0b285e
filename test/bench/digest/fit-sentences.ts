/**
 * `tsx test/bench/digest/fit-sentences.ts --corpus <dir>`: fits the first points of src/digest/sentence-points.ts.
 *
 * Ridge regression, set by set of equal weight, on what a sentence adds to the F1 of ROUGE-1 and ROUGE-2 of a summary like
 * the lead, linearised: 2 × shared grams − F × its length. Points set by hand stay. Prints the points, and the scores of
 * texts that were left out of the fit: by five parts, and set by set.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readInput } from '../../../src/digest/digest.ts';
import { SENTENCE_CLUES } from '../../../src/digest/sentence-clues.ts';
import { FITTED } from '../../../src/digest/sentence-points.ts';
import type { RankedSentence } from '../../../src/digest/summary.ts';
import { chooseSentences, rankSentences } from '../../../src/digest/summary.ts';
import { inSlices } from '../../../src/slices.ts';
import { countGrams, scoreSummary, tokensOf } from './rouge.ts';
import { loadSets } from './texts.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, ridge: { type: 'string', default: '0.003' } } });
if (!values.corpus) {
  console.error('usage: tsx test/bench/digest/fit-sentences.ts --corpus <dir> [--ridge N]');
  process.exit(2);
}

interface Example {
  set: string;
  ranked: RankedSentence[];
  /** How far each fitted clue holds, sentence by sentence, and what the sentence is worth. */
  holds: number[][];
  worths: number[];
  references: string[];
}

const clues = SENTENCE_CLUES.filter(({ name }) => FITTED.includes(name));

function worthsOf(sentences: readonly string[], references: readonly string[]): number[] {
  const lead = scoreSummary(sentences.slice(0, 3), references);
  const leadLength = sentences.slice(0, 3).flatMap(tokensOf).length;
  const targets = references.map((reference) => tokensOf(reference));
  return sentences.map((sentence) => {
    const tokens = tokensOf(sentence);
    let worth = 0;
    for (const target of targets) {
      for (const [n, level] of [
        [1, lead.rouge1],
        [2, lead.rouge2],
      ] as const) {
        const theirs = countGrams(target, n);
        let shared = 0;
        for (const [gram, count] of countGrams(tokens, n)) shared += Math.min(count, theirs.get(gram) ?? 0);
        worth += (2 * shared - level * tokens.length) / (leadLength + target.length);
      }
    }
    return worth;
  });
}

const examples: Example[] = [];
for (const { name, texts } of loadSets(resolve(values.corpus), 'sum'))
  for (const { title = '', text, lang, summary: references = [] } of texts) {
    const ranked = await rankSentences(
      await readInput({ title, text: text.replace(/\n+/g, '\n\n'), lang }),
      inSlices(),
    );
    const holds = ranked.map((measured) => clues.map(({ ask }) => Math.min(1, Math.max(0, Number(ask(measured))))));
    examples.push({
      set: name,
      ranked,
      holds,
      worths: worthsOf(
        ranked.map(({ sentence }) => sentence.text),
        references,
      ),
      references,
    });
  }

/** Solves A·x = b by Gaussian elimination. */
function solve(A: readonly number[][], b: readonly number[]): number[] {
  const rows = A.map((row, i) => [...row, b[i]!]);
  const size = b.length;
  for (let i = 0; i < size; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(rows[best]![i]!) ? k + i : best), i);
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (const row of rows) {
      if (row === rows[i]) continue;
      const factor = row[i]! / rows[i]![i]!;
      for (let k = i; k <= size; k++) row[k]! -= factor * rows[i]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

const average = (all: readonly number[]): number =>
  all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);

function regress(some: readonly Example[]): number[] {
  const sizes = new Map<string, number>();
  for (const { set } of some) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const A = clues.map((_, i) => clues.map((_, k) => (i === k ? Number(values.ridge) : 0)));
  const b = clues.map(() => 0);
  for (const { set, holds, worths } of some) {
    if (holds.length < 5) continue;
    const middle = clues.map((_, k) => average(holds.map((row) => row[k]!)));
    const level = average(worths);
    const spread = Math.sqrt(average(worths.map((worth) => (worth - level) ** 2))) || 1;
    const weight = 1 / sizes.get(set)! / holds.length;
    for (const [s, row] of holds.entries()) {
      const x = row.map((value, k) => value - middle[k]!);
      for (let i = 0; i < x.length; i++) {
        b[i]! += weight * x[i]! * ((worths[s]! - level) / spread);
        for (let k = 0; k < x.length; k++) A[i]![k]! += weight * x[i]! * x[k]!;
      }
    }
  }
  return solve(A, b);
}

function summaryBy(points: readonly number[], { ranked, holds }: Example): string[] {
  const again = ranked.map((each, s) => {
    const kept = each.reasons
      .filter(({ clue }) => !FITTED.includes(clue))
      .reduce((sum, reason) => sum + reason.points, 0);
    return { ...each, points: kept + holds[s]!.reduce((sum, value, k) => sum + value * points[k]!, 0) };
  });
  const proper = again.filter(({ fragment }) => !fragment);
  return chooseSentences(proper.length ? proper : again, 3)
    .sort((a, b) => a.index - b.index)
    .map(({ sentence }) => sentence.text);
}

function report(label: string, said: ReadonlyMap<Example, string[]>): void {
  const sets = [...new Set(examples.map(({ set }) => set))];
  const figures = sets.map((set) => {
    const scores = [...said]
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
    `${label.padEnd(24)}${show(mean)}  |  ${sets.map((set, i) => `${set} ${show(figures[i]!)}`).join('  |  ')}`,
  );
}

const PARTS = 5;
const parts = new Map<Example, string[]>();
for (let part = 0; part < PARTS; part++) {
  const points = regress(examples.filter((_, i) => i % PARTS !== part));
  for (const [i, example] of examples.entries()) if (i % PARTS === part) parts.set(example, summaryBy(points, example));
}
const sets = new Map<Example, string[]>();
for (const set of new Set(examples.map((example) => example.set))) {
  const points = regress(examples.filter((example) => example.set !== set));
  for (const example of examples) if (example.set === set) sets.set(example, summaryBy(points, example));
}
console.log('Mean of ROUGE-1 and ROUGE-2 of three sentences, and of their first 60 words');
report(
  'lead',
  new Map(examples.map((example) => [example, example.ranked.slice(0, 3).map(({ sentence }) => sentence.text)])),
);
report('left out, five parts', parts);
report('left out, set by set', sets);
const points = regress(examples);
report('fitted on all', new Map(examples.map((example) => [example, summaryBy(points, example)])));
report(
  'as it stands',
  new Map(
    examples.map((example) => [
      example,
      summaryBy(
        clues.map((clue) => clue.points),
        example,
      ),
    ]),
  ),
);
for (const [k, { name }] of clues.entries()) console.log(`'${name}': ${points[k]!.toFixed(2)},`);
