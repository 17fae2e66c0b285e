import type { Browser } from 'puppeteer-core';
import type { ReaderName } from './in-page.ts';
import { quantile } from './score.ts';

/** Elements of the generated pages. */
export const SIZES: readonly number[] = [1_000, 10_000, 100_000];

export interface SizeRow {
  reader: ReaderName;
  /** Elements of the page. */
  size: number;
  /** Median milliseconds of a reading. */
  ms: number;
}

/** A page of about so many elements: the mix of a long thread under an article, five elements a paragraph. */
function generate(size: number): string {
  const words = 'The harbour office counted the boats again this week and found that the number had not changed.';
  const paragraph = (i: number): string =>
    `<div class="c${i % 7}"><p>${words} <a href="/p/${i}">Paper ${i}</a>, <em>read</em> before the council. ${words}</p></div>`;
  const list = (i: number): string =>
    `<ul class="links"><li><a href="/l/${i}">A list of other pages ${i}</a></li><li><a href="/m/${i}">More ${i}</a></li></ul>`;
  let markup = '';
  for (let i = 0, count = 8; count < size; i++, count += 9) markup += paragraph(i) + list(i);
  return `<!doctype html><html lang="en"><title>Size</title><body><main><article><h1>The boats of the harbour</h1>${markup}</article></main></body></html>`;
}

export async function measureSizes(
  browser: Browser,
  script: string,
  readers: readonly ReaderName[],
  repeats: number,
): Promise<SizeRow[]> {
  const rows: SizeRow[] = [];
  for (const size of SIZES) {
    const page = await browser.newPage();
    await page.setContent(generate(size), { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    for (const reader of readers) {
      const times = await page
        .evaluate(async (name, times) => (await readingBench.run(name, times)).times, reader, repeats)
        .catch(() => []);
      rows.push({ reader, size, ms: times.length ? quantile(times, 0.5) : Number.NaN });
    }
    await page.close();
  }
  return rows;
}
