/**
 * `npm run bench:clutter [-- --only ID] [--shots DIR] [--corpus DIR [--limit N]]`: real overlay software on pages of our own. What must go is gone, the
 * article can be read, selected and scrolled, what must stay is there, and everything comes back.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { bundleScript } from '../../browser/bundle.ts';
import { findOrInstallBrowser } from '../../browser/find.ts';
import { serve } from '../../browser/serve.ts';
import { readOptions } from '../../commands/options.ts';
import type { ClutterCase } from './case.ts';
import { CASES } from './cases.ts';
import { idleCost, longestTask, timeCorpus } from './times.ts';

const { values } = readOptions('npm run bench:clutter [-- --only ID] [--shots <dir>] [--corpus <dir> [--limit N]]', {
  options: {
    only: { type: 'string' },
    shots: { type: 'string' },
    corpus: { type: 'string' },
    limit: { type: 'string', default: '120' },
  },
});
const ROOT = resolve(import.meta.dirname, '../../..');
const SETTLED_MS = 1500;
const LEAST_REACHABLE = 0.995;

function markupOf(each: ClutterCase): string {
  const base = readFileSync(join(ROOT, 'test/pages', each.base, 'page.html'), 'utf8');
  const styles = (each.styles ?? []).map((path) => `<link rel="stylesheet" href="/node_modules/${path}">`).join('');
  const scripts = (each.scripts ?? []).map((path) => `<script src="/node_modules/${path}"></script>`).join('');
  const type = each.code?.startsWith('import') ? ' type="module"' : '';
  const code = each.code ? `<script${type}>${each.code}</script>` : '';
  return base
    .replace('</head>', () => `${styles}${each.head ?? ''}</head>`)
    .replace('</body>', () => `${each.markup ?? ''}${scripts}${code}</body>`);
}

const script = await bundleScript(resolve(import.meta.dirname, 'in-page.ts'));
const server = await serve(
  ROOT,
  Object.fromEntries([
    ...CASES.map((each) => [
      `/case/${each.id}`,
      (response: import('node:http').ServerResponse) => response.end(markupOf(each)),
    ]),
    ...CASES.map(({ base }) => [
      `/base/${base}`,
      (response: import('node:http').ServerResponse) =>
        response.end(readFileSync(join(ROOT, 'test/pages', base, 'page.html'), 'utf8')),
    ]),
  ]),
);
const browser = await puppeteer.launch({
  executablePath: await findOrInstallBrowser('chromium'),
  defaultViewport: { width: 1280, height: 860 },
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});

async function show(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.origin + path, { waitUntil: 'load' });
  await page.evaluate(script);
  return page;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether a turn of the wheel moves the article. */
async function scrolls(page: Page): Promise<boolean> {
  const place = () =>
    page.evaluate(() =>
      Math.round(document.querySelector('main p, .rte p, article p')?.getBoundingClientRect().top ?? 0),
    );
  const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 40);
  const from = await place();
  await page.mouse.move(640, 430);
  await page.mouse.wheel({ deltaY: 200 });
  await wait(300);
  const moved = (await place()) !== from;
  await page.evaluate(() => scrollTo(0, 0));
  return moved || fits;
}

interface Outcome {
  id: string;
  faults: string[];
  ms: number;
}

async function run(each: ClutterCase): Promise<Outcome> {
  const faults: string[] = [];
  const plain = await show(`/base/${each.base}`);
  const texts = await plain.evaluate(() => clutterBench.articleTexts());
  await plain.close();
  const page = await show(`/case/${each.id}`);
  await wait(SETTLED_MS);
  const stays = each.stays ?? [];
  if (!each.later) {
    const missing = await page.evaluate(
      (asked) => asked.filter((one) => !clutterBench.shown([one]).length),
      [...each.gone, ...stays],
    );
    if (missing.length) faults.push(`case is broken: ${missing.join(', ')} does not show before`);
  }
  const shot = async (name: string): Promise<void> => {
    if (!values.shots) return;
    mkdirSync(values.shots, { recursive: true });
    await page.screenshot({ path: join(values.shots, `${each.id}-${name}.png`) as `${string}.png` });
  };
  await shot('before');
  const ms = await page.evaluate(() => clutterBench.clean());
  if (each.later) await page.evaluate(each.later);
  await wait(SETTLED_MS);
  await shot('after');
  if (values.only) console.log((await page.evaluate(() => clutterBench.hidden())).join('\n'));
  const left = await page.evaluate((asked) => clutterBench.shown(asked), each.gone);
  if (left.length) faults.push(`still shows ${left.join(', ')}`);
  const lost = await page.evaluate((asked) => asked.filter((one) => !clutterBench.shown([one]).length), stays);
  if (lost.length) faults.push(`lost ${lost.join(', ')}`);
  const share = await page.evaluate((known) => clutterBench.reachable(known), texts);
  if (share < LEAST_REACHABLE) faults.push(`article ${Math.round(share * 100)} %`);
  if (!(await scrolls(page))) faults.push('no scrolling');
  if (each.opens) {
    await page.click(each.opens.press);
    await wait(SETTLED_MS);
    await shot('opened');
    const opened = await page.evaluate((asked) => clutterBench.shown([asked]), each.opens.shows);
    if (!opened.length) faults.push(`${each.opens.shows} did not stay open`);
  } else if (!each.later && !(await page.evaluate(() => clutterBench.restore()))) faults.push('undo differs');
  await page.close();
  return { id: each.id, faults, ms };
}

const outcomes: Outcome[] = [];
for (const each of CASES.filter(({ id }) => !values.only || id.includes(values.only))) {
  const outcome = await run(each).catch((error: unknown) => ({ id: each.id, faults: [String(error)], ms: 0 }));
  outcomes.push(outcome);
  console.log(`${outcome.faults.length ? 'FAIL' : 'ok  '} ${outcome.id.padEnd(34)} ${outcome.faults.join('; ')}`);
}
if (values.corpus) {
  const { pages, read, clean } = await timeCorpus(browser, script, resolve(values.corpus), Number(values.limit));
  const ms = ({ median, worst }: { median: number; worst: number }) =>
    `${median.toFixed(1)} ms in the middle, ${worst.toFixed(0)} at worst`;
  console.log(`\n${pages} saved pages: reading ${ms(read)}; finding and hiding ${ms(clean)}`);
  console.log(`longest task on 100,000 elements: ${(await longestTask(browser, script, 100_000)).toFixed(0)} ms`);
  const { alone, watched } = await idleCost(browser, script);
  console.log(`work in ten quiet seconds: ${alone.toFixed(1)} ms left alone, ${watched.toFixed(1)} ms watched`);
}
await browser.close();
await server.close();

const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
const passed = outcomes.filter(({ faults }) => !faults.length).length;
console.log(
  `\n${passed} of ${outcomes.length} cases pass; reading and cleaning take ${(times[times.length >> 1] ?? 0).toFixed(0)} ms in the middle, ${(times.at(-1) ?? 0).toFixed(0)} ms at worst`,
);
process.exit(passed === outcomes.length ? 0 : 1);
