/**
 * `npm run bench:popup [-- --runs 15] [--no-build]`: presses the button on a page of a thousand elements and tells how long it takes
 * until the popup paints anything, until it paints the summary, and how much of that is the browser's own making of the
 * popup's window. Beside it the same browser paints a popup that holds nothing but a few lines of text: no popup can be
 * there sooner. Targets: first paint under 100 ms, summary under 300 ms.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../browser/chromium.ts';
import { serve } from '../../browser/serve.ts';
import { build } from '../../commands/build.ts';
import { readOptions } from '../../commands/options.ts';

const PAGES = resolve(import.meta.dirname, '../../pages');
/** Elements of the page that is measured, about what news pages have: set by hand, and told with the result. */
const ELEMENTS = 1000;

const { values } = readOptions('npm run bench:popup [-- --runs N] [--no-build]', {
  options: { runs: { type: 'string', default: '15' }, 'no-build': { type: 'boolean', default: false } },
});

if (!values['no-build']) build();

/** The sample with as many teasers below it as it takes to have the size of the one that is measured. */
function pageToMeasure(): string {
  const sample = readFileSync(resolve(PAGES, 'sample/page.html'), 'utf8');
  const own = sample.match(/<[a-z]/g)?.length ?? 0;
  const teaser = '<li><div><h3><a href="#"><span>What the harbor says when nobody listens</span></a></h3></div></li>';
  const teasers = teaser.repeat(Math.max(0, Math.round((ELEMENTS - own) / 5)));
  return sample.replace('</body>', `<footer><ul>${teasers}</ul></footer></body>`);
}

/** Times of one press, in milliseconds after it. */
interface Timing {
  /** The popup's document begins. */
  start: number;
  firstPaint: number;
  /** Not in the plain popup. */
  summary: number;
}

/** Shown as a popup it is plain text, without a script. */
const PLAIN = 'manifest.json';

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const highest = (numbers: readonly number[]): number => Math.max(...numbers);

const html = pageToMeasure();
const server = await serve(PAGES, { '/measured': (response) => response.end(html) });
const lede = await launchChromium();
let elements = 0;

async function press(opened: () => Promise<Page>, paints: readonly string[]): Promise<Timing> {
  const page = await lede.browser.newPage();
  await page.goto(`${server.origin}/measured`);
  elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.bringToFront();
  const pressed = Date.now();
  await lede.press(page);
  const popup = await opened();
  // No named functions: what tsx makes of them is not known in the page.
  const [origin = 0, firstPaint = 0, summary = 0] = await popup.evaluate(
    (types) =>
      Promise.all([
        performance.timeOrigin,
        ...types.map(
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
    paints,
  );
  const start = origin - pressed;
  await popup.close();
  await page.close();
  return { start, firstPaint: start + firstPaint, summary: start + summary };
}

async function pressOften(opened: () => Promise<Page>, paints: readonly string[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  // The first press finds nothing warm: it is not what a reader meets all day.
  for (let run = 0; run <= Number(values.runs); run++) timings.push(await press(opened, paints));
  return timings.slice(1);
}

const timings = await pressOften(lede.popup, ['paint', 'element']);
await lede.inWorker(`chrome.action.setPopup({ popup: '${PLAIN}' })`);
const plain = await pressOften(
  async () => (await lede.browser.waitForTarget((target) => target.url().endsWith(`/${PLAIN}`))).asPage(),
  ['paint'],
);
await lede.close();
await server.close();

const row = (name: string, all: readonly number[]) =>
  console.log(
    `${name.padEnd(44)} median ${median(all).toFixed(0).padStart(4)} ms   slowest ${highest(all).toFixed(0)} ms`,
  );
const column = (of: (timing: Timing) => number) => timings.map(of);
console.log(`${timings.length} presses on a page of ${elements} elements, Chromium headless`);
row(
  'press → popup’s document begins (the browser)',
  column(({ start }) => start),
);
row(
  'press → first paint of a popup of plain text',
  plain.map(({ firstPaint }) => firstPaint),
);
row(
  'press → first paint',
  column(({ firstPaint }) => firstPaint),
);
row(
  'press → summary painted',
  column(({ summary }) => summary),
);
row(
  'popup’s document → first paint',
  column(({ firstPaint, start }) => firstPaint - start),
);
row(
  'popup’s document → summary painted',
  column(({ summary, start }) => summary - start),
);
