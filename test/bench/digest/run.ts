/**
 * `npm run bench:digest -- --corpus <dir> [--limit N] [--time]`: summaries, keyphrases and tags beside plain baselines, in one
 * run; with `--time` only how long digests take.
 */
import { resolve } from 'node:path';
import { digest } from '../../../src/digest/digest.ts';
import { misused, readOptions } from '../../commands/options.ts';
import { BASELINES, type System } from './baselines.ts';
import { scorePhrases } from './phrase-score.ts';
import { type SummaryScore, scoreSummary } from './rouge.ts';
import { type BenchSet, type BenchText, loadSets } from './texts.ts';
import { printTimes } from './times.ts';

const USAGE = 'npm run bench:digest -- --corpus <dir> [--limit N] [--time]';
const { values } = readOptions(USAGE, {
  options: { corpus: { type: 'string' }, limit: { type: 'string' }, time: { type: 'boolean' } },
});
if (!values.corpus) misused(USAGE);
const folder = resolve(values.corpus);
if (values.time) {
  const texts = ['kp', 'tags'].flatMap((prefix) => loadSets(folder, prefix)).flatMap((set) => set.texts);
  await printTimes(texts.filter(({ lang }) => lang === 'en'));
  process.exit();
}

const inputOf = ({ title = '', text, lang }: BenchText) => ({ title, text: text.replace(/\n+/g, '\n\n'), lang });
const lede: System = {
  name: 'lede',
  summarise: async (text) => (await digest(inputOf(text), { sentences: 3 })).summary.map((sentence) => sentence.text),
  keyphrases: async (text) => (await digest(inputOf(text))).hashtags.map(({ phrase }) => phrase),
};
const systems = [lede, ...BASELINES];

/** An even sample, always the same. */
function sample({ texts }: BenchSet): BenchText[] {
  const step = values.limit ? Math.max(1, texts.length / Number(values.limit)) : 1;
  return texts.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
const percent = (value: number): string => (value * 100).toFixed(1).padStart(7);

function print(set: string, count: number, heads: readonly string[], rows: readonly (readonly [string, number[]])[]) {
  console.log(`\n${set} (${count} texts)`);
  console.log(`${' '.repeat(12)}${heads.map((head) => head.padStart(9)).join('')}`);
  for (const [name, figures] of rows)
    console.log(`${name.padEnd(12)}${figures.map((f) => percent(f).padStart(9)).join('')}`);
}

const overall = new Map<string, number[]>();
const note = (task: string, system: string, figure: number) => {
  const key = `${task}: ${system}`;
  overall.set(key, [...(overall.get(key) ?? []), figure]);
};

for (const set of loadSets(folder, 'sum')) {
  const texts = sample(set);
  const rows: [string, number[]][] = [];
  for (const { name, summarise } of systems) {
    if (!summarise) continue;
    const scores: SummaryScore[] = [];
    for (const text of texts) scores.push(scoreSummary(await summarise(text), text.summary ?? []));
    const [r1, r2, s1, s2] = (['rouge1', 'rouge2', 'short1', 'short2'] as const).map((key) =>
      mean(scores.map((score) => score[key])),
    );
    rows.push([name, [r1!, r2!, s1!, s2!, mean(scores.map(({ words }) => words)) / 100]]);
    note('summaries', name, (r1! + r2!) / 2);
    note('summaries, 60 words', name, (s1! + s2!) / 2);
  }
  print(set.name, texts.length, ['ROUGE-1', 'ROUGE-2', '1 at 60', '2 at 60', 'words'], rows);
}
for (const [prefix, task] of [
  ['kp', 'keyphrases'],
  ['tags', 'tags'],
] as const) {
  for (const set of loadSets(folder, prefix)) {
    const texts = sample(set);
    const rows: [string, number[]][] = [];
    for (const { name, keyphrases } of systems) {
      if (!keyphrases) continue;
      const five: number[] = [];
      const ten: number[] = [];
      for (const text of texts) {
        const said = await keyphrases(text);
        five.push(scorePhrases(said, text.keyphrases ?? [], 5));
        ten.push(scorePhrases(said, text.keyphrases ?? [], 10));
      }
      rows.push([name, [mean(five), mean(ten)]]);
      note(task, name, mean(ten));
    }
    print(set.name, texts.length, ['F1 at 5', 'F1 at 10'], rows);
  }
}
console.log('\nMeans over the sets: ROUGE-1 and ROUGE-2 of summaries, F1 at 10 of phrases');
for (const [key, figures] of overall) console.log(`${key.padEnd(34)}${percent(mean(figures))}`);
