import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGES } from './packages.ts';

/** A page that is no article. */
export interface OtherPage {
  kind: string;
  name: string;
  file: string;
}

function unpack(spec: string, folder: string): string {
  const target = join(folder, spec.replace(/[^\w.-]+/g, '_'));
  if (existsSync(target)) return target;
  const work = mkdtempSync(join(tmpdir(), 'lede-gate-'));
  const [archive] = JSON.parse(
    execFileSync('npm', ['pack', spec, '--json', '--ignore-scripts', '--pack-destination', work], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  ) as { filename: string }[];
  execFileSync('tar', ['xzf', join(work, archive!.filename), '-C', work]);
  renameSync(join(work, 'package'), target);
  return target;
}

/** The pages of all packages, fetched into a folder where they are not there yet. */
export function otherPages(folder: string): OtherPage[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(PACKAGES).flatMap(([spec, kinds]) => {
    const root = unpack(spec, folder);
    return Object.entries(kinds).flatMap(([kind, names]) =>
      names.split(' ').map((name) => ({ kind, name: `${spec}/${name}`, file: join(root, `${name}.html`) })),
    );
  });
}
