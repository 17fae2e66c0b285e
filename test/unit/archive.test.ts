import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipOf } from '../commands/archive.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('depends on the files alone, not on their order', () => {
  const files: [string, Uint8Array][] = [
    ['manifest.json', bytes('{}')],
    ['src/b.js', bytes('b')],
    ['src/a.js', bytes('a'.repeat(5000))],
  ];
  const zip = zipOf(new Map(files));
  expect(zipOf(new Map(files.toReversed()))).toEqual(zip);
  expect(Object.keys(unzipSync(zip))).toEqual(['manifest.json', 'src/a.js', 'src/b.js']);
  expect(new TextDecoder().decode(unzipSync(zip)['src/a.js'])).toBe('a'.repeat(5000));
});
