/**
 * `npm run icons`: draws the icons of all sizes, as the button looks and, as `on-…`, as it looks where a page is cleaned,
 * and writes `icons/lede.svg`. With `--sheet` also out/icons.png, all of them on the toolbars of both schemes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findOrInstallBrowser } from '../browser/find.ts';

const SIZES = [16, 19, 32, 48, 128];
const GRID = 16;
const BRICK = '#b8401f';
const PAPER = '#fff8f3';

/** A headline and two lines of text: left, top, width and height on a grid of 16. */
const LINES = [
  [3, 3, 10, 3],
  [3, 8, 10, 2],
  [3, 11, 6, 2],
] as const;

/** Every edge on a whole pixel: at 16 a blurred line is no line. */
function draw(size: number, on: boolean): string {
  const at = (value: number): number => Math.round((value * size) / GRID);
  const [ground, text] = on ? [PAPER, BRICK] : [BRICK, PAPER];
  const border = Math.max(1, at(1));
  const radius = (size * 3.5) / GRID;
  const frame = on
    ? `<rect x="${border / 2}" y="${border / 2}" width="${size - border}" height="${size - border}" rx="${radius - border / 2}" fill="${ground}" stroke="${BRICK}" stroke-width="${border}"/>`
    : `<rect width="${size}" height="${size}" rx="${radius}" fill="${ground}"/>`;
  const lines = LINES.map(([x, y, width, height]) => {
    const [left, top] = [at(x), at(y)];
    const [right, bottom] = [at(x + width), at(y + height)];
    return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${((bottom - top) / 2.4).toFixed(1)}" fill="${text}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">\n  <title>Lede</title>\n  ${[frame, ...lines].join('\n  ')}\n</svg>\n`;
}

const browser = await puppeteer.launch({
  executablePath: await findOrInstallBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const nameOf = (size: number, on: boolean): string => `${on ? 'on-' : ''}${size}`;
for (const on of [false, true]) {
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${draw(size, on)}`);
    writeFileSync(`icons/${nameOf(size, on)}.png`, await page.screenshot({ omitBackground: true }));
  }
}
writeFileSync('icons/lede.svg', draw(128, false));

if (process.argv.includes('--sheet')) {
  const shown = [false, true].flatMap((on) => SIZES.map((size) => nameOf(size, on)));
  const images = shown
    .map((name) => `<img src="data:image/png;base64,${readFileSync(`icons/${name}.png`).toString('base64')}">`)
    .join('');
  const bars = ['#ffffff', '#dee1e6', '#f0f0f4', '#35363a', '#202124', '#1c1b22'];
  await page.setViewport({ width: 700, height: bars.length * 150, deviceScaleFactor: 2 });
  await page.setContent(
    `<style>body{margin:0}p{margin:0;padding:10px;display:flex;gap:14px;align-items:center;height:130px}</style>${bars.map((bar) => `<p style="background:${bar}">${images}</p>`).join('')}`,
  );
  mkdirSync('out', { recursive: true });
  writeFileSync('out/icons.png', await page.screenshot());
}
await browser.close();
