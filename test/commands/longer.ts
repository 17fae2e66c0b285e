/**
 * `npm run fuzz [-- --minutes 30] [--corpus <dir>] [--seed <n>]` and `npm run walks [-- --walks 5000] [--seed <n>]`: the
 * tests that generate what they test, or again with the seed that one of them told.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    walks: { type: 'string', default: '2000' },
    corpus: { type: 'string' },
    seed: { type: 'string' },
  },
});
const [what = ''] = positionals;
const wanted: Record<string, Record<string, string>> = {
  fuzz: { VITE_LEDE_MINUTES: values.minutes, ...(values.corpus && { LEDE_CORPUS: resolve(values.corpus) }) },
  walks: { VITE_LEDE_WALKS: values.walks },
};
if (!Object.hasOwn(wanted, what)) throw new Error(`'${what}' is neither 'fuzz' nor 'walks'`);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'dom',
    `test/dom/${what}.test.ts`,
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, LEDE_LONGER: 'yes', ...wanted[what], ...(values.seed && { VITE_LEDE_SEED: values.seed }) },
  },
);
process.exit(status ?? 1);
