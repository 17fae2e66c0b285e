/** How long a digest takes, and for how long it keeps a thread from anything else: in Node, and in a page in Chromium. */
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { bundleScript } from '../../browser/bundle.ts';
import { findOrInstallBrowser } from '../../browser/find.ts';
import type { BenchText } from './texts.ts';
import { type Timed, timeDigest } from './time-in-page.ts';

const SIZES = [1_000, 10_000, 100_000];
/** The first runs are slower: nothing is compiled yet. A popup's only run is one of them. */
const RUNS = 5;

/** A text of so many words, of texts one after the other. */
function textOf(texts: readonly BenchText[], words: number): string {
  const parts: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    const part = texts[i % texts.length]!.text.split(/(?<=\s)/).slice(0, words - count);
    count += part.length;
    parts.push(part.join('').trimEnd().replace(/\n+/g, '\n\n'));
  }
  return parts.join('\n\n');
}

function print(where: string, words: number, runs: readonly Timed[]): void {
  const [first] = runs;
  const best = runs.reduce((a, b) => (b.whole < a.whole ? b : a));
  const show = ({ whole, longest }: Timed) =>
    `${whole.toFixed(0).padStart(7)} ms, longest task ${longest.toFixed(0)} ms`;
  const share = ((best.whole / words) * 1000).toFixed(1);
  console.log(
    `${where.padEnd(10)}${String(words).padStart(7)} words: first ${show(first!)}; best ${show(best)}, ${share} ms a thousand`,
  );
}

/** Prints the times of digests of texts of three sizes. */
export async function printTimes(texts: readonly BenchText[]): Promise<void> {
  console.log('\nTime');
  const inputs = SIZES.map((words) => ({ words, input: { title: texts[0]?.title ?? '', text: textOf(texts, words) } }));
  for (const { words, input } of inputs) {
    const runs: Timed[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timeDigest(input));
    print('Node', words, runs);
  }
  const script = await bundleScript(resolve(import.meta.dirname, 'time-in-page.ts'));
  const browser = await puppeteer.launch({
    executablePath: await findOrInstallBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  for (const { words, input } of inputs) {
    const page = await browser.newPage();
    await page.evaluate(script);
    const runs: Timed[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await page.evaluate((of) => ledeTimeDigest(of), input));
    print('Chromium', words, runs);
    await page.close();
  }
  await browser.close();
}
