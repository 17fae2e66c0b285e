import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Builds the extension for what is then shown or measured; ends the command where that fails. */
export function build(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
