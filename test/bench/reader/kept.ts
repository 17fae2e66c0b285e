/**
 * `npm run bench:kept [-- --corpus <dir>] [--limit N]`: shows the pages of the project, or of a corpus, in the reader view's
 * own rendering and lists what Firefox's reader view keeps of them and it does not: headings, paragraphs, items, quotes,
 * code, tables, pictures. Firefox's is Readability, which is what is run here. Not all that is listed is a loss: the peer
 * keeps teasers and captions of other articles too.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { bundleScript } from '../../browser/bundle.ts';
import { findOrInstallBrowser } from '../../browser/find.ts';
import { ARTICLE_NAMES, readerArticles } from '../../browser/reader-articles.ts';
import { serve } from '../../browser/serve.ts';
import { readOptions } from '../../commands/options.ts';
import { loadCorpus } from '../reading/corpus.ts';
import { showCorpusPage } from '../reading/show.ts';
import type { Compared, PartName } from './in-page.ts';

const { values } = readOptions('npm run bench:kept [-- --corpus <dir>] [--limit N]', {
  options: { corpus: { type: 'string' }, limit: { type: 'string' } },
});
const PAGES = resolve(import.meta.dirname, '../../pages');

const script = await bundleScript(resolve(import.meta.dirname, 'in-page.ts'));
const browser = await puppeteer.launch({
  executablePath: await findOrInstallBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  protocolTimeout: 60_000,
});
const server = await serve(PAGES, readerArticles);

interface Shown {
  name: string;
  show: () => Promise<Page>;
}

const own = (path: string): Shown => ({
  name: path,
  async show() {
    const page = await browser.newPage();
    await page.goto(server.origin + path);
    await page.evaluate(script);
    return page;
  },
});

function pagesToShow(): Shown[] {
  if (!values.corpus) {
    const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [
      ...folders.map(({ name }) => own(`/${name}/page.html`)),
      ...ARTICLE_NAMES.map((name) => own(`/reader/${name}`)),
    ];
  }
  const folder = resolve(values.corpus);
  const pages = loadCorpus(folder);
  const step = values.limit ? Math.max(1, pages.length / Number(values.limit)) : 1;
  return pages
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .map((page) => ({ name: page.id, show: () => showCorpusPage(browser, folder, page, script) }));
}

const sums = new Map<PartName, { missing: number; flattened: number }>();
let kept = 0;
let pages = 0;
for (const { name, show } of pagesToShow()) {
  let found: Compared | null = null;
  const page = await show().catch(() => null);
  try {
    found = (await page?.evaluate(() => readerBench.compare())) ?? null;
  } catch (error) {
    console.log(`\n${name}: ${String(error).split('\n')[0]}`);
  }
  await page?.close().catch(() => undefined);
  if (!found) continue;
  pages++;
  if (!found.isRead) continue;
  kept += found.kept;
  if (found.missing.length) console.log(`\n${name}`);
  for (const { name: part, text, isFlattened } of found.missing) {
    const sum = sums.get(part) ?? { missing: 0, flattened: 0 };
    if (isFlattened) sum.flattened++;
    else sum.missing++;
    sums.set(part, sum);
    console.log(`  ${isFlattened ? 'as something else' : 'not there'} · ${part}: ${text}`);
  }
}
await browser.close();
await server.close();
console.log(`\n${pages} pages, ${kept} parts that Readability keeps; of these in the reader view`);
for (const [part, { missing, flattened }] of sums)
  console.log(`  ${part.padEnd(10)} ${missing} not there, ${flattened} as something else`);
