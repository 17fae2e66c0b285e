/** `npm test`: types, lint, build, and every test there is; ends with one line that counts them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findOrInstallBrowser } from '../browser/find.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const bin = (name: string): string => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Runs a command that passes or fails as a whole. */
function step(name: string, command: string, args: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(bin(command), args, { stdio: 'inherit', shell: process.platform === 'win32' });
  counts[status === 0 ? 'passed' : 'failed']++;
  return status === 0;
}

/** Runs the tests of one kind and adds up their counts. */
function tests(project: string): void {
  console.log(`\n── tests: ${project}`);
  const folder = mkdtempSync(join(tmpdir(), 'lede-test-'));
  const file = join(folder, 'report.json');
  const { status } = spawnSync(
    bin('vitest'),
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    counts.passed += report.numPassedTests ?? 0;
    counts.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
    counts.failed += report.numFailedTests ?? 0;
    // A file that does not load has no tests to count.
    if (status !== 0 && !report.numFailedTests) counts.failed++;
  } catch {
    counts.failed++;
  }
  rmSync(folder, { recursive: true, force: true });
}

await findOrInstallBrowser('chromium');
await findOrInstallBrowser('firefox');
step('types', 'tsc', ['--noEmit']);
step('lint', 'biome', ['check', '--error-on-warnings', '.']);
const built =
  step('build for Chrome', 'vite', ['build', '--mode', 'chrome', '--logLevel', 'error']) &&
  step('build for Firefox', 'vite', ['build', '--mode', 'firefox', '--logLevel', 'error']);
if (built)
  step('store lint', 'web-ext', [
    'lint',
    '--source-dir',
    'dist/firefox',
    '--warnings-as-errors',
    '--self-hosted=false',
  ]);
for (const project of ['unit', 'dom', 'pages', 'e2e']) tests(project);

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed ? 1 : 0);
