import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { filesIn, zipOf } from '../commands/archive.ts';

it.each(['chrome', 'firefox'])('builds the same bytes for %s again', (target) => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-build-'));
  const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', target, '--outDir', folder, '--logLevel', 'error'];
  // Another zone, so that no date of this machine is in it. What tests set would make another build.
  const { NODE_ENV: _, ...outside } = process.env;
  const env = { ...outside, TZ: 'Pacific/Chatham' };
  expect(spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status).toBe(0);
  const [first, second] = [resolve('dist', target), folder].map(filesIn);
  rmSync(folder, { recursive: true, force: true });
  expect([...second!.keys()].sort()).toEqual([...first!.keys()].sort());
  expect(
    [...first!].filter(([name, bytes]) => !Buffer.from(bytes).equals(second!.get(name)!)).map(([name]) => name),
  ).toEqual([]);
  expect(Buffer.from(zipOf(first!)).equals(zipOf(second!))).toBe(true);
});
