/** `npm run icons`: draws the icons of all sizes from icons/lede.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findOrInstallBrowser } from '../browser/find.ts';

const svg = readFileSync('icons/lede.svg', 'utf8');
const browser = await puppeteer.launch({
  executablePath: await findOrInstallBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0;display:block}svg{width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(`icons/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
