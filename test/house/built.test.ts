import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');

/** Largest size of each shipped script in bytes, minified, and why so much. The first pattern that matches counts. */
const BUDGETS: readonly { script: RegExp; bytes: number; reason: string }[] = [
  { script: /gate/, bytes: 12_000, reason: 'runs on every page of the sites that are cleaned automatically' },
  { script: /content/, bytes: 142_000, reason: 'parsed on the press; a third of it are words in two dozen languages' },
  { script: /cleaner/, bytes: 60_000, reason: 'parsed when the page is cleaned, after it was read' },
  { script: /report/, bytes: 40_000, reason: 'injected only when a reader reports a wrong cut' },
  { script: /faces\//, bytes: 330_000, reason: 'the bytes of a face, injected only when it is chosen' },
  {
    script: /copy\.js$/,
    bytes: 140_000,
    reason: 'injected only when a key or the menu asks for a copy; writes Markdown too',
  },
  { script: /tex\.js$/, bytes: 210_000, reason: 'injected only for articles with formulas in TeX' },
  { script: /background/, bytes: 20_000, reason: 'wakes for every press and key' },
  { script: /.*/, bytes: 200_000, reason: 'pages of ours open from the disk, but must paint at once' },
];

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

  it('turns no text into markup or code', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    const markup = /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|\beval\(|new Function\(/;
    expect(scripts.filter((file) => markup.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });
});
