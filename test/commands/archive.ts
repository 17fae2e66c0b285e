import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** The parts of a date, so that the zone of the machine makes no difference. Zip knows no earlier year than 1980. */
const ALWAYS = new Date(2020, 0, 1);

/** Bytes of files by their path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Every file below a folder, by its path in it. */
export const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          path
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
          readFileSync(path),
        ];
      }),
  );

/** A zip that depends on the files alone: in order of their names, and with one date for all. */
export function zipOf(files: Files): Uint8Array {
  const names = [...files.keys()].sort((a, b) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(names.map((name) => [name, files.get(name) ?? strToU8('')]));
  return zipSync(entries, { level: 9, mtime: ALWAYS });
}
