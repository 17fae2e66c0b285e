/**
 * `npm run bench:popup [-- --runs 15] [--no-build]`: presses the button on a page of a thousand elements and tells how long it takes
 * until the popup paints anything, until it paints the summary, and how much of that is the browser's own making of the
 * popup's window. Targets: first paint under 100 ms, summary under 300 ms.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';

const PAGES = resolve(import.meta.dirname, '../../pages');
/** Elements of the page that is measured, about what news pages have: set by hand, and told with the result. */
const ELEMENTS = 1000;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, 'no-build': { type: 'boolean', default: false } },
});

if (!values['no-build']) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/** The sample with as many teasers below it as it takes to have the size of the one that is measured. */
function pageToMeasure(): string {
  const sample = readFileSync(resolve(PAGES, 'sample/page.html'), 'utf8');
  const own = sample.match(/<[a-z]/g)?.length ?? 0;
  const teaser = '<li><div><h3><a href="#"><span>What the harbor says when nobody listens</span></a></h3></div></li>';
  const teasers = teaser.repeat(Math.max(0, Math.round((ELEMENTS - own) / 5)));
  return sample.replace('</body>', `<footer><ul>${teasers}</ul></footer></body>`);
}

interface Timing {
  /** The popup's document begins. */
  start: number;
  firstPaint: number;
  summary: number;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const highest = (numbers: readonly number[]): number => Math.max(...numbers);

const html = pageToMeasure();
const server = await serve(PAGES, { '/measured': (response) => response.end(html) });
const lede = await launchChromium();
const timings: Timing[] = [];
let elements = 0;
for (let run = 0; run <= Number(values.runs); run++) {
  const page = await lede.browser.newPage();
  await page.goto(`${server.origin}/measured`);
  elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.bringToFront();
  const pressed = Date.now();
  await lede.press(page);
  const popup = await lede.popup();
  // No named functions: what tsx makes of them is not known in the page.
  const [origin = 0, firstPaint = 0, summary = 0] = await popup.evaluate(() =>
    Promise.all([
      performance.timeOrigin,
      ...['paint', 'element'].map(
        (type) =>
          new Promise<number>((found) => {
            new PerformanceObserver((list) => {
              const entry = (
                list.getEntries() as (PerformanceEntry & { identifier?: string; renderTime?: number })[]
              ).find((each) => each.name === 'first-paint' || each.identifier === 'summary');
              if (entry) found(entry.renderTime || entry.startTime);
            }).observe({ type, buffered: true });
          }),
      ),
    ]),
  );
  const start = origin - pressed;
  // The first press finds nothing warm: it is not what a reader meets all day.
  if (run) timings.push({ start, firstPaint: start + firstPaint, summary: start + summary });
  await popup.close();
  await page.close();
}
await lede.close();
await server.close();

const row = (name: string, of: (timing: Timing) => number) => {
  const all = timings.map(of);
  console.log(
    `${name.padEnd(44)} median ${median(all).toFixed(0).padStart(4)} ms   slowest ${highest(all).toFixed(0)} ms`,
  );
};
console.log(`${timings.length} presses on a page of ${elements} elements, Chromium headless`);
row('press → popup’s document begins (the browser)', ({ start }) => start);
row('press → first paint', ({ firstPaint }) => firstPaint);
row('press → summary painted', ({ summary }) => summary);
row('popup’s document → first paint', ({ firstPaint, start }) => firstPaint - start);
row('popup’s document → summary painted', ({ summary, start }) => summary - start);
