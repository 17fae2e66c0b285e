/**
 * `npm run fuzz [-- --minutes 30] [--corpus <dir>] [--seed <n>]`, `npm run walks [-- --walks 5000] [--seed <n>]` and
 * `npm run kills [-- --kills 60] [--seed <n>]`: the tests that generate what they test, or again with the seed that one of
 * them told. Kills need a built extension.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { readOptions } from './options.ts';

const { values, positionals } = readOptions(
  'npm run fuzz|walks|kills [-- --minutes N] [--walks N] [--kills N] [--corpus <dir>] [--seed N]',
  {
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '10' },
      walks: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '60' },
      corpus: { type: 'string' },
      seed: { type: 'string' },
    },
  },
);
interface Longer {
  project: 'dom' | 'e2e';
  env: Record<string, string>;
}
const [what = ''] = positionals;
const all: Record<string, Longer> = {
  fuzz: {
    project: 'dom',
    env: { VITE_LEDE_MINUTES: values.minutes, ...(values.corpus && { LEDE_CORPUS: resolve(values.corpus) }) },
  },
  walks: { project: 'dom', env: { VITE_LEDE_WALKS: values.walks } },
  kills: { project: 'e2e', env: { LEDE_KILLS: values.kills } },
};
const wanted = Object.hasOwn(all, what) ? all[what] : undefined;
if (!wanted) throw new Error(`'${what}' is none of ${Object.keys(all).join(', ')}`);
const { project, env } = wanted;
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    project,
    `test/${project}/${what}.test.ts`,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      LEDE_LONGER: 'yes',
      ...env,
      ...(values.seed && { VITE_LEDE_SEED: values.seed, LEDE_SEED: values.seed }),
    },
  },
);
process.exit(status ?? 1);
