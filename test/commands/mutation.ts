/**
 * `npm run mutation [-- <file or folder>… --concurrency N]`: tells which changes of the pure modules no test would notice. Prints a
 * table for each group of modules, each score beside the one that is wanted; of files that are named, also what was not
 * noticed. Reports go to `out/mutation`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readOptions } from './options.ts';

interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}
interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

/** In per cent, of the changes that some test should notice. */
const WANTED = 75;
const OUT = join('out', 'mutation');

interface Group {
  /** The pure modules, by their paths in `src` without ending. */
  modules: readonly string[];
  /** The tests that are near them: others that come by them would only take longer. */
  tests: readonly string[];
}

const GROUPS: Readonly<Record<string, Group>> = {
  settings: {
    modules: [
      'settings',
      'cleaning-settings',
      'wishes',
      'verdict',
      'sites/automatic',
      'sites/choices',
      'sites/records',
      'sites/rules',
    ],
    tests: 'settings wishes verdict automatic site-choices site-rules stored-values nothing-lost transfer'.split(' '),
  },
  digest: { modules: allIn('digest'), tests: ['digest*', 'hashtag-form'] },
  formats: { modules: allIn('formats'), tests: ['formats', 'copies', 'footnotes'] },
  article: {
    modules: (
      'address authors barred byline dates decide describe gate length line next notes person-names pull-quotes region ' +
      'sections table tag-lines title when whole'
    )
      .split(' ')
      .map((name) => `article/${name}`),
    tests: ['article-*', 'names'],
  },
  clutter: {
    modules: ['element-rule', 'kinds', 'name'].map((name) => `clutter/${name}`),
    tests: ['clutter-*', 'site-rules'],
  },
};

function allIn(folder: string): string[] {
  const names = readdirSync(join('src', folder)).filter((name) => /(?<!\.d)\.ts$/.test(name));
  return names.map((name) => `${folder}/${name.slice(0, -3)}`);
}

const { values, positionals } = readOptions('npm run mutation [-- <file or folder>… --concurrency N]', {
  allowPositionals: true,
  options: { concurrency: { type: 'string' } },
});

const count = (mutants: readonly Mutant[], ...statuses: string[]): number =>
  mutants.filter(({ status }) => statuses.includes(status)).length;
const noticed = (mutants: readonly Mutant[]): number => count(mutants, 'Killed', 'Timeout');
const tried = (mutants: readonly Mutant[]): number => noticed(mutants) + count(mutants, 'Survived', 'NoCoverage');
const scoreOf = (mutants: readonly Mutant[]): number => {
  const all = tried(mutants);
  return all ? (100 * noticed(mutants)) / all : 100;
};

function row(name: string, mutants: readonly Mutant[]): string {
  const score = scoreOf(mutants);
  const cells = [tried(mutants), noticed(mutants), `${score.toFixed(0)} %`, `${WANTED} %`];
  return `${name.padEnd(36)}${cells.map((each) => String(each).padStart(9)).join('')}${score < WANTED ? '  below' : ''}`;
}

/** What no test noticed, line by line. */
function printUnnoticed(file: string, { source, mutants }: Report['files'][string]): void {
  const lines = source.split('\n');
  const left = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  if (left.length) console.log(`\n${file}: not noticed`);
  for (const { location, replacement = '', mutatorName } of left) {
    const { start, end } = location;
    const line = lines[start.line - 1] ?? '';
    const before = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
    console.log(`${String(start.line).padStart(5)}  ${before}  →  ${replacement.replace(/\s+/g, ' ') || mutatorName}`);
  }
}

/** Tries the mutants of some files; null where that did not go through. */
function tryMutants(name: string, files: readonly string[], tests: readonly string[]): Report | null {
  const base = JSON.parse(readFileSync('test/stryker.config.json', 'utf8')) as object;
  const config = join(OUT, `${name}.config.json`);
  const report = join(OUT, `${name}.json`);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(
    config,
    JSON.stringify({
      ...base,
      mutate: files,
      jsonReporter: { fileName: report },
      htmlReporter: { fileName: join(OUT, `${name}.html`) },
      tempDirName: join('out', `mutation-sandbox-${name}`),
      ...(values.concurrency && { concurrency: Number(values.concurrency) }),
    }),
  );
  const stryker = join('node_modules', '.bin', process.platform === 'win32' ? 'stryker.cmd' : 'stryker');
  const { status } = spawnSync(stryker, ['run', config], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, LEDE_TESTS: tests.join(' ') },
  });
  return status === 0 ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : null;
}

const isWanted = (file: string): boolean =>
  !positionals.length || positionals.some((each) => file === each || file.startsWith(`${each.replace(/\/$/, '')}/`));

let failed = 0;
let tables = '';
for (const [name, { modules, tests }] of Object.entries(GROUPS)) {
  const files = modules.map((path) => `src/${path}.ts`).filter(isWanted);
  if (!files.length) continue;
  const report = tryMutants(name, files, tests);
  if (!report) {
    failed++;
    continue;
  }
  const found = Object.entries(report.files);
  const all = found.flatMap(([, { mutants }]) => mutants);
  if (scoreOf(all) < WANTED) failed++;
  if (positionals.length) for (const [file, of] of found) printUnnoticed(file, of);
  const heads = ['changes', 'noticed', 'score', 'wanted'].map((head) => head.padStart(9)).join('');
  const rows = found.filter(([, { mutants }]) => tried(mutants)).map(([file, { mutants }]) => row(file, mutants));
  tables += `\n${name.padEnd(36)}${heads}\n${rows.join('\n')}\n${row(`all of ${name}`, all)}\n`;
}
if (!tables && !failed) {
  console.error(`none of the pure modules: ${positionals.join(', ')}`);
  process.exit(2);
}
console.log(tables);
process.exit(failed ? 1 : 0);
