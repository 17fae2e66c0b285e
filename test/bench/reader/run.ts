/**
 * `npm run bench:reader [-- --runs 5] [--no-build]`: opens the reader view on an article of middling length and on a very
 * long one, and tells how long it takes once the page is read, the longest task meanwhile, the frames while scrolling,
 * and what memory comes back when it closes. Target: a middling article opens in under 100 ms.
 */
import { resolve } from 'node:path';
import { launchChromium } from '../../browser/chromium.ts';
import { readerOf } from '../../browser/reader.ts';
import { serve } from '../../browser/serve.ts';
import { build } from '../../commands/build.ts';
import { readOptions } from '../../commands/options.ts';

const { values } = readOptions('npm run bench:reader [-- --runs N] [--no-build]', {
  options: { runs: { type: 'string', default: '5' }, 'no-build': { type: 'boolean', default: false } },
});

if (!values['no-build']) build();

const SENTENCES = [
  'The office has measured the river at three stations every morning since the mill was built, and keeps the books in a cupboard behind the door.',
  'Whoever asks for a reading receives it on paper, for the price of the <a href="https://post.example/stamps">stamp</a>, and a note in the hand of the clerk.',
  'In the year of the great flood the gauge itself was carried away, so that the highest level on record is <em>what the miller remembered</em> of it.',
  'His daughter, who was nine, had marked it on the wall with a piece of chalk; the mark was painted over twice and found again both times.',
  'It is not a large river, but it has moved four bridges, two villages and the border of the county in the time that anybody has looked at it.',
];

/** An article of so many words and pictures, with a heading every dozen paragraphs and now and then a list or table. */
function articleOf(words: number, pictures: number): string {
  const parts: string[] = [];
  let written = 0;
  for (let i = 0; written < words; i++) {
    const paragraph = [0, 1, 2].map((j) => SENTENCES[(i + j) % SENTENCES.length]).join(' ');
    written += paragraph.replace(/<[^>]+>/g, '').split(' ').length;
    if (i % 12 === 11) parts.push(`<h2>Part ${(i + 1) / 12}: what the river carried</h2>`);
    parts.push(`<p>${paragraph}</p>`);
    if (i % 30 === 17) parts.push('<ul><li>The mill, since 1921</li><li>The weir, since 1934</li></ul>');
  }
  for (let i = 0; i < pictures; i++) {
    const at = Math.floor(((i + 0.5) / pictures) * parts.length);
    parts[at] +=
      `<figure><img src="/photo.svg?${i}" alt="The river, ${i}" width="1200" height="800"><figcaption>The river in year ${i}.</figcaption></figure>`;
  }
  return `<!doctype html><html lang="en"><title>What the river carried</title><main><article><h1>What the river carried</h1>${parts.join('')}</article></main></html>`;
}

const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="teal"/></svg>';
const KINDS = {
  middling: articleOf(800, 4),
  long: articleOf(10_000, 50),
  'very long': articleOf(100_000, 500),
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const told = (value: number, unit: string, digits = 0) => `${value.toFixed(digits).padStart(7)} ${unit}`;

const server = await serve(resolve(import.meta.dirname, '../../pages'), {
  '/photo.svg': (response) => response.end(PHOTO),
  ...Object.fromEntries(
    Object.entries(KINDS).map(([name, html]) => [`/${name}`, (response) => void response.end(html)]),
  ),
});
const lede = await launchChromium();

/** Tells when the next frame is painted. */
const PAINTED = `globalThis.painted = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));`;
const FETCH = `(async () => { const began = performance.now(); await chrome.runtime.sendMessage({ want: 'reader' }); return performance.now() - began; })()`;
const OPEN = `(async () => { const began = performance.now(); await ledePresence.session.openReader(); await painted(); return performance.now() - began; })()`;

/** How long it takes in a page that is read until the script is there, and from then on the first opening. */
async function firstOpening(name: string): Promise<{ script: number; opening: number }> {
  const page = await lede.browser.newPage();
  await page.goto(`${server.origin}/${name}`);
  await (await lede.open(page)).close();
  await page.bringToFront();
  const reader = await readerOf(page, lede.id);
  await reader.evaluate(PAINTED);
  const script = await reader.inReader<number>(FETCH);
  const opening = await reader.inReader<number>(OPEN);
  await page.close();
  return { script, opening };
}

for (const name of Object.keys(KINDS)) {
  const page = await lede.browser.newPage();
  await page.goto(`${server.origin}/${name}`);
  await (await lede.open(page)).close();
  await page.bringToFront();
  const client = await page.createCDPSession();
  const reader = await readerOf(page, lede.id);
  const heap = async () => {
    // What the first round frees may hold what the next one can.
    for (let i = 0; i < 3; i++) {
      await client.send('HeapProfiler.collectGarbage');
      await reader.inReader('new Promise((done) => setTimeout(done, 100)).then(() => 1)');
    }
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (metric: string) => metrics.find((each) => each.name === metric)?.value ?? 0;
    return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
  };
  await client.send('Performance.enable');
  await reader.evaluate(`
    globalThis.longest = 0;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: 'longtask' });
    ${PAINTED}
  `);
  const open = () => reader.inReader<number>(OPEN);
  const close = () =>
    reader.inReader<number>(
      `(async () => { const began = performance.now(); ledePresence.session.leaveReader(); await painted(); return performance.now() - began; })()`,
    );
  const before = await heap();
  const scripts = [await reader.inReader<number>(FETCH)];
  const first = [await open()];
  await close();
  // A first opening is there once on a page.
  for (let run = 1; name === 'middling' && run < Number(values.runs); run++) {
    const { script, opening } = await firstOpening(name);
    scripts.push(script);
    first.push(opening);
  }
  await page.bringToFront();
  const opened: number[] = [];
  const closed: number[] = [];
  const frames: number[] = [];
  let during = before;
  await reader.evaluate('longest = 0');
  for (let run = 0; run < Number(values.runs); run++) {
    opened.push(await open());
    const longest = await reader.inReader<number>('longest');
    if (run === 0) {
      frames.push(
        ...(await reader.inReader<number[]>(`(async () => {
          const dialog = root.querySelector('dialog');
          const frames = [];
          for (let i = 0, last = performance.now(); i < 120; i++) {
            dialog.scrollTop += 400;
            await new Promise((next) => requestAnimationFrame(next));
            frames.push(performance.now() - last);
            last = performance.now();
          }
          return frames;
        })()`)),
      );
      during = await heap();
      await reader.evaluate(`longest = ${longest}`);
    }
    closed.push(await close());
  }
  const longest = await reader.inReader<number>('longest');
  const after = await heap();
  const megabytes = (bytes: number) => bytes / 2 ** 20;
  console.log(`\n${name}: ${KINDS[name as keyof typeof KINDS].length >> 10} KB of markup`);
  console.log(`  the script comes in (median of ${scripts.length})   ${told(median(scripts), 'ms')}`);
  console.log(
    `  first opening (median of ${first.length})        ${told(median(first), 'ms')}   slowest ${Math.max(...first).toFixed(0)} ms`,
  );
  console.log(
    `  opening (median of ${opened.length})              ${told(median(opened), 'ms')}   slowest ${Math.max(...opened).toFixed(0)} ms`,
  );
  console.log(`  longest task while it opens       ${told(longest, 'ms')}   (0: none over 50 ms)`);
  console.log(
    `  frame while scrolling (median)    ${told(median(frames), 'ms')}   slowest ${Math.max(...frames).toFixed(0)} ms`,
  );
  console.log(`  leaving (median)                  ${told(median(closed), 'ms')}`);
  console.log(
    `  memory: open +${megabytes(during.bytes - before.bytes).toFixed(1)} MB, ${during.nodes - before.nodes} nodes; after ${values.runs} openings ${megabytes(after.bytes - before.bytes).toFixed(1)} MB, ${after.nodes - before.nodes} nodes`,
  );
  await page.close();
}
await lede.close();
await server.close();
