/**
 * `npm run package`: what is handed in at the stores, into out/packages: a zip for each browser, the source with which a
 * reviewer builds the same, and the texts. The same sources give the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import manifest from '../../manifest.json' with { type: 'json' };
import store from '../../src/locales/en/store.json' with { type: 'json' };
import { filesIn, zipOf } from './archive.ts';

const OUT = resolve('out/packages');

function run(command: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}

/** What is under version control, as it is now: what was changed and not committed would not be in the history. */
function sources(): Map<string, Uint8Array> {
  if (run('git', ['status', '--porcelain', '--untracked-files=no']).trim())
    console.warn('Some changes are not committed: the source archive has them, the history has not.');
  const names = run('git', ['ls-files', '-z']).split('\0').filter(Boolean);
  return new Map(names.map((name) => [name, readFileSync(name)]));
}

const textOfStore = (): string =>
  [
    `Name\n${store.name}`,
    `Summary\n${store.summary}`,
    `Description\n${store.description.join('\n')}`,
    `Single purpose\n${store.singlePurpose}`,
    ...Object.entries(store.permissions).map(([name, reason]) => `Why ${name}\n${reason}`),
    `Data\n${store.data}`,
    `For reviewers\n${store.reviewers.join('\n')}`,
  ].join('\n\n');

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const packages: [string, Uint8Array][] = [];
for (const target of ['chrome', 'firefox'] as const) {
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', target, '--logLevel', 'error']);
  packages.push([`lede-${manifest.version}-${target}.zip`, zipOf(filesIn(resolve('dist', target)))]);
}
packages.push([`lede-${manifest.version}-source.zip`, zipOf(sources())]);
for (const [name, bytes] of packages) {
  writeFileSync(join(OUT, name), bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(`${name.padEnd(28)} ${String(bytes.length).padStart(9)} bytes  sha256 ${sum}`);
}
writeFileSync(join(OUT, 'store-en.txt'), `${textOfStore()}\n`);
console.log(`Texts for the stores: ${join('out/packages', 'store-en.txt')}`);
