/**
 * `npm run bench:gate -- --corpus <dir> [--limit N] [--others <dir>]`: how well and how fast a glance tells articles from
 * other pages. Articles are the pages of the corpus; other pages are those of packages.ts, fetched into `--others`, and
 * apart from them the corpus pages without their articles.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { bundleScript } from '../../browser/bundle.ts';
import { findOrInstallBrowser } from '../../browser/find.ts';
import { misused, readOptions } from '../../commands/options.ts';
import { loadCorpus, readMarkup } from '../reading/corpus.ts';
import { otherPages } from './fetch.ts';
import type { Glanced } from './in-page.ts';

const USAGE = 'npm run bench:gate -- --corpus <dir> [--limit N] [--others <dir>]';
const { values } = readOptions(USAGE, {
  options: {
    corpus: { type: 'string' },
    limit: { type: 'string', default: '300' },
    others: { type: 'string', default: join(tmpdir(), 'lede-gate') },
  },
});
if (!values.corpus) misused(USAGE);
const REPEATS = 5;
const folder = resolve(values.corpus);
const script = await bundleScript(resolve(import.meta.dirname, 'in-page.ts'));
const browser = await puppeteer.launch({
  executablePath: await findOrInstallBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});

interface Row extends Glanced {
  kind: string;
  name: string;
}

/** Glances at a page under an address, without its scripts; everything else that it asks for is refused. */
async function glanceAt(address: string, markup: Buffer, stripped: boolean): Promise<Glanced | null> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return void request.abort();
    void request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
      body: markup,
    });
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  const usable = !stripped || (await page.evaluate(() => gateBench.strip()));
  const glanced = usable ? await page.evaluate((repeats) => gateBench.glance(repeats), REPEATS) : null;
  await page.close();
  return glanced;
}

/** Where such a page would stand on a site. */
const addressFor = (name: string): string => `https://other.example/${name.split('/').pop()}.html`;

const rows: Row[] = [];
const take = (kind: string, name: string, glanced: Glanced | null): void => {
  if (glanced) rows.push({ kind, name, ...glanced });
};
const all = loadCorpus(folder);
const step = Math.max(1, all.length / Number(values.limit));
for (const page of all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))) {
  take('article', page.id, await glanceAt(page.url, readMarkup(folder, page), false));
  take('stripped', page.id, await glanceAt(page.url, readMarkup(folder, page), true));
}
for (const { kind, name, file } of otherPages(resolve(values.others)))
  take(kind, name, await glanceAt(addressFor(name), readFileSync(file), false));
await browser.close();

const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
const count = (list: readonly Row[], key: 'could' | 'read'): number => list.filter((row) => row[key]).length;
const articles = rows.filter(({ kind }) => kind === 'article');
const stripped = rows.filter(({ kind }) => kind === 'stripped');
const others = rows.filter(({ kind }) => kind !== 'article' && kind !== 'stripped');

console.log('\n| pages | number | taken for articles by a glance | and by reading |\n| --- | --- | --- | --- |');
for (const [name, list] of [
  ['articles', articles],
  ['other pages', others],
  ['articles without their article', stripped],
] as const)
  console.log(
    `| ${name} | ${list.length} | ${count(list, 'could')} | ${list.filter((r) => r.could && r.read).length} |`,
  );
const recall = count(articles, 'could') / Math.max(1, articles.length);
// As many other pages as articles, so that the number of pages of each kind does not make the figure.
const wrong = count(others, 'could') / Math.max(1, others.length);
console.log(
  `\nrecall ${recall.toFixed(3)}, precision at equal numbers ${(recall / Math.max(1e-9, recall + wrong)).toFixed(3)}`,
);
const medians = rows.map(({ times }) => quantile(times, 0.5));
console.log(
  `time: median ${quantile(medians, 0.5).toFixed(1)} ms, 95 of 100 pages within ${quantile(medians, 0.95).toFixed(1)} ms, worst ${quantile(medians, 1).toFixed(1)} ms`,
);
for (const row of rows)
  if (row.could !== (row.kind === 'article')) console.log(`wrong: ${row.kind} ${row.name} ${row.points.toFixed(2)}`);
