/** `npm run bench:reading -- --corpus <dir> [--limit N] [--repeats N] [--unknown-names] [--json FILE]`: every reader on every page, in one run. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { bundleScript } from '../../browser/bundle.ts';
import { findOrInstallBrowser } from '../../browser/find.ts';
import { misused, readOptions } from '../../commands/options.ts';
import { type CorpusPage, loadCorpus } from './corpus.ts';
import type { Outcome, ReaderName } from './in-page.ts';
import { printReport, printSizes, type Row } from './report.ts';
import { showCorpusPage } from './show.ts';
import { measureSizes } from './sizes.ts';

const READERS: readonly ReaderName[] = ['lede', 'readability', 'defuddle'];
const PATIENCE_MS = 60_000;

const USAGE = 'npm run bench:reading -- --corpus <dir> [--limit N] [--repeats N] [--unknown-names] [--json FILE]';
const { values } = readOptions(USAGE, {
  options: {
    corpus: { type: 'string' },
    limit: { type: 'string' },
    repeats: { type: 'string', default: '3' },
    'unknown-names': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
if (!values.corpus) misused(USAGE);
const folder = resolve(values.corpus);

/** An even sample, always the same. */
function sample(pages: CorpusPage[]): CorpusPage[] {
  const step = values.limit ? Math.max(1, pages.length / Number(values.limit)) : 1;
  return pages.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

const script = await bundleScript(resolve(import.meta.dirname, 'in-page.ts'));
const browser = await puppeteer.launch({
  executablePath: await findOrInstallBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  protocolTimeout: PATIENCE_MS,
});

async function show(shown: CorpusPage): Promise<Page> {
  const page = await showCorpusPage(browser, folder, shown, script);
  if (values['unknown-names']) await page.evaluate(() => readingBench.rename());
  return page;
}

const pages = sample(loadCorpus(folder));
const rows: Row[] = [];
for (const [i, shown] of pages.entries()) {
  let page = await show(shown);
  // Everyone takes every place in the order, so that warm caches favour no one.
  for (const [k] of READERS.entries()) {
    const reader = READERS[(i + k) % READERS.length]!;
    try {
      const outcome: Outcome = await page.evaluate(
        (name, repeats) => readingBench.run(name, repeats),
        reader,
        Number(values.repeats),
      );
      rows.push({ page: shown, reader, ...outcome });
    } catch (error) {
      rows.push({ page: shown, reader, found: null, times: [], changed: false, error: String(error) });
      await page.close().catch(() => undefined);
      page = await show(shown);
    }
  }
  await page.close();
  if ((i + 1) % 100 === 0) console.error(`${i + 1} of ${pages.length} pages`);
}
const sizes = await measureSizes(browser, script, READERS, Number(values.repeats));
await browser.close();
if (values.json) writeFileSync(values.json, JSON.stringify(rows));
printReport(rows, READERS);
printSizes(sizes, READERS);
