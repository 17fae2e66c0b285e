/**
 * `npm run bench:auto [-- --runs 11] [--no-build]`: how soon an article of a site that is cleaned automatically is clean, in
 * milliseconds after `DOMContentLoaded`, and for how long what is hidden had been painted. Target: hidden within 100 ms.
 *
 * The sample page is served in two ways: all of it at once, and in pieces, as over a network. 'Asleep': the extension's
 * worker was stopped before.
 */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { type ChromiumWithLede, launchChromium } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';
import { build } from '../../commands/build.ts';
import { readOptions } from '../../commands/options.ts';

const { values } = readOptions('npm run bench:auto [-- --runs N] [--no-build]', {
  options: { runs: { type: 'string', default: '11' }, 'no-build': { type: 'boolean', default: false } },
});

if (!values['no-build']) build();

const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../pages/sample/page.html'), 'utf8');
const SITE = '*://localhost/*';
/** What lies over the sample. */
const OVERLAY = '.mfp-wrap';
const PIECES = 5;
const PIECE_MS = 40;

interface Measured {
  /** From `DOMContentLoaded` until the overlay was hidden. */
  hidden: number;
  /** From the first paint until then; 0 where it was hidden before. */
  seen: number;
}

/** Sends a page in pieces, each some time after the one before. */
async function inPieces(response: ServerResponse): Promise<void> {
  const size = Math.ceil(SAMPLE.length / PIECES);
  for (let i = 0; i < PIECES; i++) {
    response.write(SAMPLE.slice(i * size, (i + 1) * size));
    await new Promise((wait) => setTimeout(wait, PIECE_MS));
  }
  response.end();
}

async function measure(lede: ChromiumWithLede, address: string): Promise<Measured> {
  const page = await lede.browser.newPage();
  // What hides it may be the mark or the sheet, whichever comes last: looked at as attributes change, for the first frame of
  // a page may come long after, and in each frame. As text: what tsx makes of a named function is not known in the page.
  await page.evaluateOnNewDocument(`{
    const look = () => {
      const overlay = document.querySelector('${OVERLAY}');
      if (!globalThis.hiddenAt && overlay && !overlay.getClientRects().length) globalThis.hiddenAt = performance.now();
    };
    const frame = () => {
      look();
      if (!globalThis.hiddenAt) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new MutationObserver(look).observe(document, { subtree: true, attributes: true });
  }`);
  await page.goto(address);
  await page.waitForFunction(() => 'hiddenAt' in globalThis && performance.getEntriesByType('paint').length > 0);
  const measured = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { hiddenAt } = globalThis as unknown as { hiddenAt: number };
    const painted = performance.getEntriesByType('paint')[0]?.startTime ?? hiddenAt;
    return {
      hidden: hiddenAt - (navigation?.domContentLoadedEventStart ?? 0),
      seen: Math.max(0, hiddenAt - painted),
    };
  });
  await page.close();
  return measured;
}

const server = await serve(resolve(import.meta.dirname, '../../pages'), {
  '/at-once': (response) => response.end(SAMPLE),
  '/in-pieces': (response) => void inPieces(response),
});
const lede = await launchChromium();
await lede.automatic('localhost', SITE);

const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

console.log('page       worker   hidden after DOMContentLoaded: median, 9 of 10, worst   seen before: median');
for (const [name, path] of [
  ['at once', '/at-once'],
  ['in pieces', '/in-pieces'],
] as const)
  for (const asleep of [false, true]) {
    const rows: Measured[] = [];
    // The first page finds nothing warm: it is not what a reader meets all day.
    for (let i = 0; i <= Number(values.runs); i++) {
      if (asleep) await lede.sleep();
      const row = await measure(lede, server.origin + path);
      if (i) rows.push(row);
    }
    const hidden = rows.map((row) => row.hidden);
    const cells = [
      quantile(hidden, 0.5),
      quantile(hidden, 0.9),
      quantile(hidden, 1),
      quantile(
        rows.map((row) => row.seen),
        0.5,
      ),
    ];
    console.log(
      name.padEnd(11) + (asleep ? 'asleep' : 'awake').padEnd(9) + cells.map((ms) => `${Math.round(ms)} ms`).join('   '),
    );
  }
await lede.close();
await server.close();
