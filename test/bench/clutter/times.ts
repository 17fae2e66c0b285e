/** How long cleaning takes on saved pages and on a huge one, and what watching costs while a page is quiet. */
import type { Browser, Page } from 'puppeteer-core';
import { loadCorpus } from '../reading/corpus.ts';
import { showCorpusPage } from '../reading/show.ts';

export interface Times {
  pages: number;
  /** Milliseconds: of reading, and of finding and hiding after it. */
  read: { median: number; worst: number };
  clean: { median: number; worst: number };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const summary = (values: readonly number[]) => ({ median: middle(values), worst: Math.max(0, ...values) });

/** Every n-th page of a corpus, each read and cleaned once, as a reader does. */
export async function timeCorpus(browser: Browser, script: string, folder: string, limit: number): Promise<Times> {
  const all = loadCorpus(folder);
  const step = Math.max(1, Math.floor(all.length / limit));
  const pages = all.filter((_, i) => i % step === 0);
  const read: number[] = [];
  const clean: number[] = [];
  for (const shown of pages) {
    const page = await showCorpusPage(browser, folder, shown, script);
    const times = await page.evaluate(() => clutterBench.time());
    read.push(times.read);
    clean.push(times.clean);
    await page.close();
  }
  return { pages: pages.length, read: summary(read), clean: summary(clean) };
}

/** The longest task while a page of so many elements is cleaned, in milliseconds; reading goes before it. */
export async function longestTask(browser: Browser, script: string, elements: number): Promise<number> {
  const page = await hugePage(browser, script, elements);
  const longest = await page.evaluate(() => clutterBench.longestTask());
  await page.close();
  return longest;
}

/** Milliseconds of work in ten quiet seconds: of a page left alone, and of one that is cleaned and watched. */
export async function idleCost(browser: Browser, script: string): Promise<{ alone: number; watched: number }> {
  const page = await hugePage(browser, script, 5000);
  const worked = async (): Promise<number> => {
    const { TaskDuration: before = 0 } = await page.metrics();
    await new Promise((done) => setTimeout(done, 10_000));
    const { TaskDuration: after = 0 } = await page.metrics();
    return (after - before) * 1000;
  };
  const alone = await worked();
  await page.evaluate(() => clutterBench.clean());
  await new Promise((done) => setTimeout(done, 2000));
  const watched = await worked();
  await page.close();
  return { alone, watched };
}

async function hugePage(browser: Browser, script: string, elements: number): Promise<Page> {
  const words = 'The harbour office counted the boats again this week and found that the number had not changed.';
  const piece = (i: number): string =>
    `<div class="c${i % 7}"><p>${words} <a href="/p/${i}">Paper ${i}</a>, <em>read</em> before the council.</p></div>`;
  const markup = Array.from({ length: elements / 4 }, (_, i) => piece(i)).join('');
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><title>Size</title><style>.over{position:fixed;inset:20%;background:#ccc}</style><main><article><h1>The boats of the harbour</h1>${markup}</article></main><div class="over">Subscribe to our newsletter</div></html>`,
    { waitUntil: 'domcontentloaded' },
  );
  await page.evaluate(script);
  return page;
}
