/**
 * `npm run explain <file or address> [--json] [--open]`: every verdict about a page with its reasons, in the terminal and
 * drawn over the page (out/explain.png; `--open` leaves the browser open instead).
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import type { Reason } from '../../src/verdict.ts';
import { bundleScript } from '../browser/bundle.ts';
import { launchEngine } from '../browser/engine-page.ts';
import type { Explanation, Row } from './explain-in-page.ts';
import { misused, readOptions } from './options.ts';

const USAGE = 'npm run explain <file or address> [-- --json] [-- --open]';
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { json: { type: 'boolean' }, open: { type: 'boolean' } },
});
const [place] = positionals;
if (!place) misused(USAGE);

const colours = process.stdout.isTTY;
const paint = (text: string, code: number): string => (colours ? `\x1b[${code}m${text}\x1b[0m` : text);
const CODES: Readonly<Record<string, number>> = { kept: 32, media: 36, dropped: 90, hides: 33, stays: 90, chosen: 32 };
const REASONS = 6;

const why = (reasons: readonly Reason[]): string =>
  reasons.map(({ clue, points }) => `${points > 0 ? '+' : ''}${points.toFixed(1)} ${clue}`).join(', ');

function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n${paint(title, 1)}`);
  for (const { state, points, what, excerpt, reasons, inTurn = [] } of rows) {
    const head = `${state.padEnd(8)}${points.toFixed(1).padStart(7)}  ${what.slice(0, 44).padEnd(45)}`;
    console.log(`${paint(head, CODES[state] ?? 0)}${excerpt.slice(0, 70)}`);
    const strongest = [...reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, REASONS);
    if (strongest.length) console.log(paint(`                 ${why(strongest)}`, 90));
    if (inTurn.length) console.log(paint(`                 in its turn ${why(inTurn)}`, 90));
  }
}

const engine = await launchEngine({ headless: !values.open });
try {
  const { page } = await engine.show(place);
  await page.evaluate(await bundleScript(resolve(import.meta.dirname, 'explain-in-page.ts')));
  const said: Explanation = await page.evaluate(() => ledeExplain());
  if (values.json) console.log(JSON.stringify(said, null, 1));
  else {
    console.log(said.title ?? 'No article');
    if (said.isInvisible) console.log('Found among what is invisible: nothing that shows is an article');
    if (said.isThread) console.log('A discussion: every post is kept whole, whatever the points of its blocks');
    printRows('Regions in question, by their worth', said.regions);
    printRows('Blocks', said.blocks);
    printRows('Clutter', said.clutter);
    if (said.digest) {
      printRows(
        `Sentences (${said.digest.lang})`,
        said.digest.sentences.map(({ text, points, reasons, inTurn, rank }) => ({
          state: rank ? 'chosen' : '',
          points,
          what: rank ? `no. ${rank}` : '',
          excerpt: text,
          reasons,
          inTurn,
        })),
      );
      printRows(
        'Phrases',
        said.digest.phrases.map(({ phrase, points, reasons, isChosen }) => ({
          state: isChosen ? 'chosen' : '',
          points,
          what: phrase,
          excerpt: '',
          reasons,
        })),
      );
      console.log(`\n${paint('Hashtags', 1)}`);
      for (const { tag, phrase, source } of said.digest.hashtags)
        console.log(`${(source === 'text' ? '' : source).padEnd(10)}#${tag.padEnd(32)}${phrase}`);
    }
  }
  if (values.open) {
    console.error('Close the browser to end.');
    await new Promise((closed) => engine.browser.once('disconnected', closed));
  } else {
    mkdirSync('out', { recursive: true });
    await page.screenshot({ path: 'out/explain.png', fullPage: true });
    console.error('Drawn over the page: out/explain.png');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await engine.close().catch(() => undefined);
}
