/**
 * Pages of more than any page has: a million elements, a hundred thousand levels, fifty megabytes in one node, ten thousand
 * changes a second. Each ends in a result or in a reason; told are the times of the browser's own layout, of reading and of
 * cleaning, and the longest task of the cleaning.
 */
import puppeteer from 'puppeteer-core';
import { bundleEngine } from '../../browser/bundle.ts';
import { findOrInstallBrowser } from '../../browser/find.ts';

interface Case {
  name: string;
  /** Run in an empty page with an article in `main`: makes it hostile. */
  make: string;
}

const SENTENCE =
  'The mill at the weir turned again on Sunday, and the miller, who had learned it from a book, was white.';
const ARTICLE = `<!doctype html><html lang="en"><head><title>The mill turns</title><style>body{margin:0;font:16px serif}main{width:640px;margin:auto}.modal{position:fixed;inset:10%;background:#eee;z-index:9}</style></head><body><main><h1>The mill turns</h1>${Array.from({ length: 9 }, (_, i) => `<p>${SENTENCE} It was the ${i + 2}. time.</p>`).join('')}</main><div class="modal">Subscribe to our newsletter<input type="email"></div><div id="room"></div></body></html>`;

const CASES: readonly Case[] = [
  { name: 'an ordinary page, for comparison', make: '' },
  {
    name: '1,000,000 elements',
    make: `const all = document.createDocumentFragment(); for (let i = 0; i < 250000; i++) { const p = document.createElement('p'); p.innerHTML = 'Line <b>' + i + '</b> of <i>the</i> <a href="#">list</a>'; all.append(p); } room.append(all);`,
  },
  ...[40_000, 100_000].map((levels) => ({
    name: `${levels.toLocaleString('en')} levels, not displayed`,
    // In pieces, each put in as a whole: the browser itself takes a square of the depth for one by one.
    make: `room.hidden = true; let at = room; for (let i = 0; i < ${levels / 400}; i++) { const piece = document.createElement('div'); piece.innerHTML = '<div>'.repeat(400); const top = piece.firstElementChild; at.append(top); at = top; while (at.firstElementChild) at = at.firstElementChild; } at.append('The bottom');`,
  })),
  {
    name: '2,000 levels around the article',
    make: `let at = document.querySelector('main'); for (let i = 0; i < 2000; i++) { const around = document.createElement('div'); at.replaceWith(around); around.append(at); at = around; }`,
  },
  {
    name: 'a text node of 50 MB',
    make: `const p = document.createElement('p'); p.append('word '.repeat(10_000_000)); p.style.cssText = 'height:40px;overflow:hidden;content-visibility:hidden'; room.append(p);`,
  },
  {
    name: '10,000 changes a second',
    make: `setInterval(() => { for (let i = 0; i < 100; i++) { room.setAttribute('class', 'n' + i); room.replaceChildren(String(i)); } }, 10);`,
  },
  {
    name: '5,000 things over the page',
    make: `for (let i = 0; i < 5000; i++) { const over = document.createElement('div'); over.className = 'modal n' + i; over.textContent = 'Subscribe to our newsletter'; room.append(over); }`,
  },
  {
    name: '5,000 things over the page, each raised from the body',
    make: `for (let i = 0; i < 5000; i++) { const over = document.createElement('div'); over.className = 'modal n' + i; over.textContent = 'Subscribe to our newsletter'; document.body.append(over); }`,
  },
  {
    name: 'forms whose names shadow everything',
    make: `for (let i = 0; i < 200; i++) { const form = document.createElement('form'); for (const name of ['parentNode', 'children', 'textContent', 'querySelectorAll', 'getAttribute']) { const input = document.createElement('input'); Element.prototype.setAttribute.call(input, 'name', name); Element.prototype.append.call(form, input); } room.append(form); }`,
  },
];

/** Milliseconds for one case; it is given up then. */
const PATIENCE_MS = 120_000;

/** @param only part of a page's name */
export async function measureSizes(only: string): Promise<void> {
  const script = await bundleEngine();
  const browser = await puppeteer.launch({
    executablePath: await findOrInstallBrowser('chromium'),
    headless: true,
    protocolTimeout: PATIENCE_MS,
    defaultViewport: { width: 1280, height: 860 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

  console.log('| page | elements | layout | reading | cleaning | longest task | ends in |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const { name, make } of CASES.filter((each) => each.name.includes(only))) {
    const page = await browser.newPage();
    const crashed = new Promise<never>((_, reject) => page.once('error', () => reject(new Error('the page crashed'))));
    try {
      await page.setContent(ARTICLE, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
      const measured = page.evaluate(async (code) => {
        new Function(code)();
        const begin = performance.now();
        document.body.getBoundingClientRect();
        const layout = performance.now() - begin;
        const elements = document.querySelectorAll('*').length;
        const started = performance.now();
        const reading = lede.readPage(document);
        // Made when it is first asked for.
        void reading?.article;
        const read = performance.now() - started;
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        // Let the reading's own task end before tasks are measured.
        await new Promise((done) => setTimeout(done, 50));
        observer.observe({ type: 'longtask' });
        const cleaning = performance.now();
        const set = await lede.cleanPage(document, reading);
        const cleaned = performance.now() - cleaning;
        await new Promise((done) => setTimeout(done, 100));
        observer.disconnect();
        const hidden = set.items.filter(({ state }) => state === 'hidden').length;
        set.restore();
        const end = reading
          ? `${reading.article.words} words, ${hidden} hidden`
          : `'${lede.whyUnread(document)}', ${hidden} hidden`;
        return { elements, layout, read, cleaned, longest, end };
      }, make);
      const row = await Promise.race([measured, crashed]);
      const ms = (value: number): string => `${value.toFixed(0)} ms`;
      console.log(
        `| ${name} | ${row.elements} | ${ms(row.layout)} | ${ms(row.read)} | ${ms(row.cleaned)} | ${ms(row.longest)} | ${row.end} |`,
      );
    } catch (error) {
      console.log(`| ${name} | | | | | | given up: ${String(error).split('\n')[0]} |`);
    }
    await page.close().catch(() => undefined);
  }
  await browser.close();
}
