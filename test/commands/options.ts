import process from 'node:process';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends a command that was not given what it needs, and tells how it is used. */
export function misused(usage: string, why = ''): never {
  console.error(`${why && `${why}\n`}usage: ${usage}`);
  process.exit(2);
}

/** What a command was given. Ends it where that is not what it knows. */
export function readOptions<const C extends ParseArgsConfig>(
  usage: string,
  config: C,
): ReturnType<typeof parseArgs<C>> {
  try {
    return parseArgs(config);
  } catch (error) {
    return misused(usage, (error as Error).message);
  }
}
