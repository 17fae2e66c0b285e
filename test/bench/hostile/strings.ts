/**
 * Long strings of one piece over and over in every field of a page and of a file of choices, and small things in great
 * number: each goes through everything that Lede does with one. What takes long is taken again at half its length, which tells whether it grows
 * faster than the page does.
 */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { bundleScript } from '../../browser/bundle.ts';
import { findOrInstallBrowser } from '../../browser/find.ts';
import type { Step } from './in-page.ts';
import { type Case, caseWith, FIELDS, FILES, type Field, MANY, PIECES } from './long-strings.ts';

export interface StringOptions {
  /** Characters of a string. */
  length: number;
  /** Seconds after which no other page is begun. */
  seconds: number;
  /** Part of a field's name. */
  only: string;
}

interface Slow {
  field: string;
  piece: string;
  step: Step | 'all of it';
  ms: number;
  /** By how much longer it takes at twice the length: 2 is linear, 4 square. Null where it never came back. */
  grows: number | null;
}

/** What is done with a page, in this order. */
const STEPS: readonly Step[] = ['glance', 'read', 'clean', 'copy', 'reader view', 'digest', 'report', 'import'];

const ADDRESS = 'https://example.org/story';

/** A page that takes longer is given up, and its browser with it. */
const PATIENCE_MS = 30_000;
/** In milliseconds: what takes longer is told, and looked at twice. */
const LONG = 250;
/** So many of the slowest are told. */
const TOLD = 25;

class Room {
  #browser: Browser | null = null;
  #page: Page | null = null;
  #metrics: CDPSession | null = null;
  readonly #script: string;
  readonly #executablePath: string;

  constructor(script: string, executablePath: string) {
    this.#script = script;
    this.#executablePath = executablePath;
  }

  /** Milliseconds of each step; where the page never came back, whether that was the browser's own showing of it. */
  async through({ page: markup, file }: Case): Promise<Record<Step, number> | 'frozen' | 'never shown'> {
    let isShown = false;
    try {
      const page = await this.#open();
      await page.evaluate((html, choices) => hostilePage.show(html, choices), markup, file);
      isShown = true;
      const took = {} as Record<Step, number>;
      let before = await this.#time();
      for (const step of STEPS) {
        await page.evaluate((each) => hostilePage.take(each), step);
        const now = await this.#time();
        took[step] = now - before;
        before = now;
      }
      return took;
    } catch (error) {
      // What is no freeze is a fault of ours, and told.
      if (!/timed out|Target closed|Session closed/i.test(String(error))) throw error;
      this.end();
      return isShown ? 'frozen' : 'never shown';
    }
  }

  /** Milliseconds for which the page's thread has been at work: what else the machine does counts for nothing. */
  async #time(): Promise<number> {
    const told = await this.#metrics?.send('Performance.getMetrics');
    return (told?.metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  }

  end(): void {
    this.#browser?.process()?.kill('SIGKILL');
    this.#browser = this.#page = this.#metrics = null;
  }

  async #open(): Promise<Page> {
    if (this.#page) return this.#page;
    this.#browser = await puppeteer.launch({
      executablePath: this.#executablePath,
      headless: true,
      protocolTimeout: PATIENCE_MS,
      defaultViewport: { width: 1280, height: 860 },
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    this.#page = await this.#browser.newPage();
    // Pages have an address, that links be links; nothing else is fetched.
    await this.#page.setRequestInterception(true);
    this.#page.on('request', (request) => {
      if (request.url() === ADDRESS) void request.respond({ contentType: 'text/html', body: '<!doctype html>' });
      else void request.abort();
    });
    await this.#page.goto(ADDRESS);
    await this.#page.evaluate(this.#script);
    this.#metrics = await this.#page.createCDPSession();
    await this.#metrics.send('Performance.enable');
    return this.#page;
  }
}

const slowest = (took: Record<Step, number>): [Step, number] =>
  (Object.entries(took) as [Step, number][]).reduce((most, each) => (each[1] > most[1] ? each : most));

export async function measureStrings({ length, seconds, only }: StringOptions): Promise<void> {
  const [script, executablePath] = await Promise.all([
    bundleScript(resolve(import.meta.dirname, 'in-page.ts')),
    findOrInstallBrowser('chromium'),
  ]);
  const room = new Room(script, executablePath);
  const until = Date.now() + seconds * 1000;
  const cases: [Field, string][] = [
    ...MANY.map((field): [Field, string] => [field, 'x']),
    // One piece after the other in all fields: where time runs out, every field has been tried.
    ...PIECES.flatMap((piece) => [...FIELDS, ...FILES].map((field): [Field, string] => [field, piece])),
  ].filter(([{ name }]) => name.includes(only));
  const slow: Slow[] = [];
  let done = 0;
  let frozen = 0;
  let unshown = 0;
  for (const [field, piece] of cases) {
    if (Date.now() > until) break;
    done++;
    const all = await room.through(caseWith(field, piece, length));
    if (all === 'never shown') {
      unshown++;
      continue;
    }
    if (all === 'frozen') {
      frozen++;
      slow.push({ field: field.name, piece, step: 'all of it', ms: PATIENCE_MS, grows: null });
      continue;
    }
    const [step, ms] = slowest(all);
    if (ms < LONG) continue;
    const half = await room.through(caseWith(field, piece, length / 2));
    slow.push({
      field: field.name,
      piece,
      step,
      ms,
      grows: typeof half === 'string' ? null : ms / Math.max(1, half[step]),
    });
  }
  room.end();
  const left = cases.length - done;
  console.log(
    `\n${done} pages with ${length.toLocaleString('en')} characters of one piece in one field of it or of a file of choices, or one small thing for every twenty of them${left ? `; ${left} not tried for want of time` : ''}: ${frozen} never came back${unshown ? `, ${unshown} more the browser itself never showed` : ''}, ${slow.length} have a step of more than ${LONG} ms`,
  );
  if (!slow.length) return;
  console.log('\n| field | piece | step | takes | at twice the length |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const { field, piece, step, ms, grows } of slow.sort((a, b) => b.ms - a.ms).slice(0, TOLD))
    console.log(
      `| ${field} | \`${JSON.stringify(piece).replaceAll('|', '\\|')}\` | ${step} | ${ms.toFixed(0)} ms | ${grows === null ? 'never came back' : `× ${grows.toFixed(1)}`} |`,
    );
}
