/**
 * `npm run bench [-- --corpus <dir>] [--texts <dir>] [--limit 100] [--only <name>]`: runs every benchmark that has what it
 * needs, and writes one table with the figures beside their budgets, and all that was said, into out/bench.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { readOptions } from '../commands/options.ts';
import { BUDGETS } from '../house/budgets.ts';

const { values } = readOptions('npm run bench [-- --corpus <dir>] [--texts <dir>] [--limit N] [--only <name>]', {
  options: {
    corpus: { type: 'string' },
    texts: { type: 'string' },
    limit: { type: 'string', default: '100' },
    only: { type: 'string', default: '' },
  },
});

/** A figure in what a benchmark says: the first group of the pattern. */
interface Figure {
  what: string;
  pattern: RegExp;
  unit: string;
  /** At most so much, or at least. Figures without a budget are there to be compared. */
  budget?: { most: number } | { least: number };
}

interface Benchmark {
  name: string;
  script: string;
  args: readonly string[];
  figures: readonly Figure[];
}

const corpus = values.corpus ? ['--corpus', resolve(values.corpus)] : [];
const limited = values.corpus ? [...corpus, '--limit', values.limit] : [];
const texts = values.texts ? ['--corpus', resolve(values.texts)] : [];

const ALL: readonly (Benchmark & { needs?: readonly string[] })[] = [
  {
    name: 'popup',
    script: 'popup/run.ts',
    args: [],
    figures: [
      {
        what: 'press → first paint',
        pattern: /press → first paint\s+median\s+(\d+)/,
        unit: 'ms',
        budget: { most: 100 },
      },
      {
        what: 'press → summary',
        pattern: /press → summary painted\s+median\s+(\d+)/,
        unit: 'ms',
        budget: { most: 300 },
      },
      {
        what: 'beside it: a popup of plain text',
        pattern: /press → first paint of a popup of plain text\s+median\s+(\d+)/,
        unit: 'ms',
      },
    ],
  },
  {
    name: 'reader',
    script: 'reader/run.ts',
    args: [],
    figures: [
      {
        what: 'reader view: first opening of a middling article',
        pattern: /middling[\s\S]*?first opening \(median of \d+\)\s+(\d+) ms/,
        unit: 'ms',
        budget: { most: 100 },
      },
      {
        what: 'reader view: opening it again',
        pattern: /middling[\s\S]*? {2}opening \(median of \d+\)\s+(\d+) ms/,
        unit: 'ms',
        budget: { most: 100 },
      },
      {
        what: 'reader view: first opening of 100,000 words',
        pattern: /very long[\s\S]*?first opening \(median of \d+\)\s+(\d+) ms/,
        unit: 'ms',
      },
      {
        what: 'reader view: a frame while they scroll',
        pattern: /very long[\s\S]*?frame while scrolling \(median\)\s+(\d+) ms/,
        unit: 'ms',
        budget: { most: 34 },
      },
      {
        what: 'reader view: memory that does not come back when they are closed',
        pattern: /very long[\s\S]*?openings (-?[\d.]+) MB/,
        unit: 'MB',
        budget: { most: 2 },
      },
      {
        what: 'reader view: nodes that stay',
        pattern: /very long[\s\S]*?openings -?[\d.]+ MB, (-?\d+) nodes/,
        unit: '',
        budget: { most: 20 },
      },
    ],
  },
  {
    name: 'opened',
    script: 'reader/opened.ts',
    args: limited,
    figures: [
      { what: 'pages that the reader view opened on', pattern: /opened on (\d+) pages/, unit: '' },
      {
        what: 'of these with an exception, a foreign request, or not given back',
        pattern: /(\d+) with an exception/,
        unit: '',
        budget: { most: 0 },
      },
    ],
  },
  {
    name: 'auto',
    script: 'auto/run.ts',
    args: [],
    figures: [
      {
        what: 'automatic: hidden after DOMContentLoaded',
        pattern: /at once\s+awake\s+(\d+) ms/,
        unit: 'ms',
        budget: { most: 100 },
      },
      {
        what: 'the same while the worker sleeps',
        pattern: /at once\s+asleep\s+(\d+) ms/,
        unit: 'ms',
        budget: { most: 100 },
      },
    ],
  },
  {
    name: 'reading',
    script: 'reading/run.ts',
    args: limited,
    needs: corpus,
    figures: [
      { what: 'F1 of whole texts', pattern: /\| lede \| (0\.\d+)/, unit: '', budget: { least: 0.975 } },
      { what: 'F1 of Readability, in the same run', pattern: /\| readability \| (0\.\d+)/, unit: '' },
      { what: 'F1 of Defuddle, in the same run', pattern: /\| defuddle \| (0\.\d+)/, unit: '' },
    ],
  },
  {
    name: 'clutter',
    script: 'clutter/run.ts',
    args: limited,
    figures: [
      { what: 'cases that pass', pattern: /(\d+) of \d+ cases pass/, unit: '' },
      { what: 'cases', pattern: /\d+ of (\d+) cases pass/, unit: '' },
      {
        what: 'reading and cleaning an overlay page',
        pattern: /take (\d+) ms in the middle/,
        unit: 'ms',
        budget: { most: 50 },
      },
      {
        what: 'longest task on 100,000 elements',
        pattern: /longest task on 100,000 elements: (\d+)/,
        unit: 'ms',
        budget: { most: 200 },
      },
      { what: 'work in ten quiet seconds, watched', pattern: /([\d.]+) ms watched/, unit: 'ms', budget: { most: 20 } },
    ],
  },
  {
    name: 'digest',
    script: 'digest/run.ts',
    args: texts,
    needs: texts,
    figures: [{ what: 'ROUGE-1 of summaries', pattern: /ROUGE-1[\s\S]*?lede\D*([\d.]+)/, unit: '%' }],
  },
  {
    name: 'gate',
    script: 'gate/run.ts',
    args: limited,
    needs: corpus,
    figures: [
      { what: 'articles found by a glance', pattern: /recall ([\d.]+)/, unit: '', budget: { least: 0.97 } },
      { what: 'a glance', pattern: /time: median ([\d.]+) ms/, unit: 'ms', budget: { most: 5 } },
    ],
  },
  {
    name: 'hostile',
    script: 'hostile/run.ts',
    args: ['--seconds', '240'],
    figures: [
      { what: 'pages with long strings in their fields', pattern: /(\d+) pages with [\d,]+ characters/, unit: '' },
      {
        what: 'of these that never came back',
        pattern: /(\d+) never came back/,
        unit: '',
        budget: { most: 0 },
      },
      {
        what: 'reading a page of 1,000,000 elements',
        pattern: /1,000,000 elements \|[^|]*\|[^|]*\| (\d+) ms/,
        unit: 'ms',
      },
      {
        what: 'longest task while cleaning it',
        pattern: /1,000,000 elements (?:\|[^|]*){4}\| (\d+) ms/,
        unit: 'ms',
      },
      {
        what: 'longest task while cleaning 5,000 overlays',
        pattern: /each raised from the body (?:\|[^|]*){4}\| (\d+) ms/,
        unit: 'ms',
        budget: { most: 200 },
      },
      {
        what: 'reading a page of 100,000 levels',
        pattern: /100,000 levels, not displayed \|[^|]*\|[^|]*\| (\d+) ms/,
        unit: 'ms',
        budget: { most: 1000 },
      },
      {
        what: 'reading a page with 50 MB in one node',
        pattern: /50 MB \|[^|]*\|[^|]*\| (\d+) ms/,
        unit: 'ms',
        budget: { most: 1000 },
      },
      {
        what: 'cleaning a page with 50 MB in one node',
        pattern: /50 MB \|[^|]*\|[^|]*\|[^|]*\| (\d+) ms/,
        unit: 'ms',
        budget: { most: 500 },
      },
    ],
  },
];

/** What is injected into pages, each beside its budget. */
function sizes(): string[] {
  const scripts = [
    'gate/gate.js',
    'content.js',
    'cleaner.js',
    'reader/reader.js',
    'copy.js',
    'picker/picker.js',
    'key-points.js',
    'tex.js',
  ];
  // What is wanted of it, which is less than its test allows as long as that is out of reach.
  const wanted: Readonly<Record<string, number>> = { 'content.js': 60_000 };
  const inKb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  const rows = scripts.map((name) => {
    const { size } = statSync(resolve('dist/chrome/src', name));
    const bytes = wanted[name] ?? BUDGETS.find(({ script }) => script.test(`src/${name}`))?.bytes ?? 0;
    return `| size of ${name} | ${inKb(size)} | ≤ ${inKb(bytes)} | ${size > bytes ? '**missed**' : ''} |`;
  });
  const pages = readdirSync(resolve('dist/chrome/assets')).filter((name) => name.endsWith('.js'));
  const whole = pages.reduce((sum, name) => sum + statSync(resolve('dist/chrome/assets', name)).size, 0);
  return [...rows, `| size of our pages' scripts, together | ${inKb(whole)} | | |`];
}

const isKept = (figure: number, budget: Figure['budget']): boolean =>
  !budget || ('most' in budget ? figure <= budget.most : figure >= budget.least);

const table: string[] = [];
const said: string[] = [];
const skipped: string[] = [];
for (const { name, script, args, figures, needs } of ALL.filter((each) => each.name.includes(values.only))) {
  if (needs?.length === 0) {
    skipped.push(name);
    continue;
  }
  console.log(`── ${name}`);
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', join('test/bench', script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e9,
  });
  said.push(`## ${name}\n\n\`\`\`\n${stdout.trim()}\n\`\`\``);
  for (const { what, pattern, unit, budget } of figures) {
    const found = pattern.exec(stdout)?.[1];
    if (found === undefined) {
      // Cases that need a corpus say nothing without one; anything else is a fault of this table.
      if (values.corpus) table.push(`| ${what} | not told | | **missing** |`);
      continue;
    }
    const wanted = budget ? ('most' in budget ? `≤ ${budget.most}` : `≥ ${budget.least}`) : '';
    const verdict = isKept(Number(found), budget) ? '' : '**missed**';
    table.push(`| ${what} | ${found}${unit && ` ${unit}`} | ${wanted}${wanted && unit && ` ${unit}`} | ${verdict} |`);
  }
}
table.push(...sizes());

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const head = `# Figures\n\n${new Date().toISOString().slice(0, 10)}, ${machine}.`;
const left = skipped.length ? `\n\nWithout a corpus nothing is told of: ${skipped.join(', ')}.` : '';
const rows = ['| what | figure | budget | |', '| --- | --- | --- | --- |', ...table].join('\n');
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.md', `${head}${left}\n\n${rows}\n\n${said.join('\n\n')}\n`);
console.log(`\n${rows}\n\nWritten to out/bench.md`);
