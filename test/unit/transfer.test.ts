import { describe, expect, it, vi } from 'vitest';
import { readFile, writeFile } from '../../src/options/transfer-file.ts';
import { DEFAULTS } from '../../src/settings.ts';

// Settings are only read from files here; the browser's storage is not touched.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const read = (file: unknown) => readFile(JSON.stringify(file));

describe('a file of all choices', () => {
  it('reads what it wrote', () => {
    const choices = {
      settings: DEFAULTS,
      everywhere: 'off' as const,
      sites: { 'a.example': { automatic: 'clean', except: ['/x', '/opinion/*'] } },
      reader: { theme: 'sepia' as const, size: 24 },
      readerSites: { 'a.example': { face: 'sans' as const } },
    };
    expect(readFile(writeFile(choices))).toEqual(choices);
  });

  it('may leave out what it says nothing of', () => {
    expect(read({ lede: 1 })).toEqual({ settings: {}, everywhere: 'off', sites: {} });
  });

  it('loses settings that this version does not know, and no others', () => {
    expect(read({ lede: 1, settings: { cleanOnPress: false, future: 7 } })).toMatchObject({
      settings: { cleanOnPress: false },
    });
  });

  it.each<[unknown, object]>([
    [[], { word: 'fileForeign' }],
    [null, { word: 'fileForeign' }],
    [{ sites: {} }, { word: 'fileForeign' }],
    [{ lede: 2 }, { word: 'fileNewer' }],
    [
      { lede: 1, settings: 'none' },
      { word: 'fileBad', place: 'settings' },
    ],
    [
      { lede: 1, settings: { cleanOnPress: 'yes' } },
      { word: 'fileBad', place: 'settings › cleanOnPress' },
    ],
    [
      { lede: 1, everywhere: 'always' },
      { word: 'fileBad', place: 'everywhere' },
    ],
    [
      { lede: 1, sites: [] },
      { word: 'fileBad', place: 'sites' },
    ],
    [
      { lede: 1, sites: { 'a.example': null } },
      { word: 'fileBad', place: 'sites › a.example' },
    ],
    [
      { lede: 1, sites: { 'a.example/x': {} } },
      { word: 'fileBad', place: 'sites › a.example/x' },
    ],
    [
      { lede: 1, sites: { 'www.a.example': {} } },
      { word: 'fileBad', place: 'sites › www.a.example' },
    ],
    [
      { lede: 1, sites: { '*': { automatic: 'off' } } },
      { word: 'fileBad', place: 'sites › *' },
    ],
    [
      { lede: 1, sites: { a: { automatic: 'no' } } },
      { word: 'fileBad', place: 'sites › a › automatic' },
    ],
    [
      { lede: 1, sites: { a: { except: ['x'] } } },
      { word: 'fileBad', place: 'sites › a › except' },
    ],
    [
      { lede: 1, sites: { a: { toString: 1 } } },
      { word: 'fileBad', place: 'sites › a › toString' },
    ],
    [
      { lede: 1, reader: [] },
      { word: 'fileBad', place: 'reader' },
    ],
    [
      { lede: 1, reader: { size: 400 } },
      { word: 'fileBad', place: 'reader › size' },
    ],
    [
      { lede: 1, readerSites: { a: { theme: 'pink' } } },
      { word: 'fileBad', place: 'readerSites › a › theme' },
    ],
  ])('%j is not taken', (file, fault) => {
    expect(read(file)).toEqual(fault);
  });

  it('is JSON, and no more than it can be', () => {
    expect(readFile('{')).toEqual({ word: 'fileForeign' });
    expect(readFile(' '.repeat(5_000_001))).toEqual({ word: 'fileTooLarge' });
  });
});
