import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE_SHEET_FILE, RAISED_PAGE_SHEET } from '../../src/page-sheet.ts';
import { BUDGETS } from './budgets.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

describe.each(['chrome', 'firefox'])('the extension built for %s', (browser) => {
  const folder = join(DIST, browser);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];

  it('is there (npm run build)', () => {
    expect(files).toContain('manifest.json');
  });

  it('opens no resource to pages', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('keeps every script within its budget', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts).not.toEqual([]);
    const over = scripts.flatMap((file) => {
      const { size } = statSync(join(folder, file));
      const budget = BUDGETS.find(({ script }) => script.test(file));
      return budget && size > budget.bytes ? [`${file}: ${size} bytes, budget ${budget.bytes}`] : [];
    });
    expect(over).toEqual([]);
  });

  it.each(['content', 'cleaner', 'reader/reader'])('has the browser compile %s as a whole', (script) => {
    expect(readFileSync(join(folder, `src/${script}.js`), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it('has the sheet that comes with the pages of a site as a file', () => {
    expect(readFileSync(join(folder, PAGE_SHEET_FILE), 'utf8')).toBe(RAISED_PAGE_SHEET);
  });

  it('turns no text into markup or code', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    const markup = /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|\beval\(|new Function\(/;
    expect(scripts.filter((file) => markup.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  it('makes no request', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    // What a parser of formulas fetches is its next token, by a method of its own.
    const request = /(?<![\w.])fetch\((?!\)\{)|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts/;
    expect(scripts.filter((file) => request.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });
});
