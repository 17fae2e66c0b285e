/**
 * `npm start [-- <address or file>] [--browser firefox]`: builds Lede, opens a browser with it, and shows it at work: on a
 * display for a person to press the button, else by pressing it and telling what it said.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import process from 'node:process';
import { launchChromium } from '../browser/chromium.ts';
import { readPopup, settled } from '../browser/popup.ts';
import { serve } from '../browser/serve.ts';
import { readOptions } from './options.ts';

const SAMPLE = resolve(import.meta.dirname, '../pages/sample/page.html');
const OUT = resolve('out');

const { values, positionals } = readOptions('npm start [-- <address or file>] [--browser firefox] [--headless]', {
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean' } },
});
const place = positionals[0] ?? SAMPLE;
const isAddress = /^https?:\/\//.test(place);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!isAddress && !existsSync(place))
  fail(`There is no file '${place}'. Give a file, or an address that begins with http.`);
if (!['chromium', 'firefox'].includes(values.browser))
  fail(`'${values.browser}' is not a browser that Lede starts: chromium or firefox.`);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = values.headless ?? !hasDisplay;

console.log('Building …');
const mode = values.browser === 'firefox' ? 'firefox' : 'chrome';
const built = spawnSync(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'error'],
  {
    encoding: 'utf8',
  },
);
if (built.status !== 0) fail(`${built.stdout}${built.stderr}`);
const server = isAddress ? null : await serve(dirname(resolve(place)));
const address = server ? `${server.origin}/${encodeURIComponent(basename(place))}` : place;

if (values.browser === 'firefox') {
  const { showInFirefox } = await import('../browser/firefox.ts');
  await showInFirefox(address, headless, OUT);
} else await showInChromium();
await server?.close();

async function showInChromium(): Promise<void> {
  const lede = await launchChromium({ headless });
  const page = (await lede.browser.pages())[0] ?? (await lede.browser.newPage());
  await page
    .goto(address, { waitUntil: 'load' })
    .catch((error: Error) => fail(`${address} could not be opened: ${error.message}`));
  if (!headless) {
    console.log(
      `Open: ${address}\nPress Lede's button (behind the puzzle piece, where it can be pinned). Close the browser to end.`,
    );
    await new Promise((closed) => lede.browser.once('disconnected', closed));
    return;
  }
  mkdirSync(OUT, { recursive: true });
  await page.screenshot({ path: `${OUT}/before.png` });
  const popup = await lede.open(page);
  await settled(popup);
  await popup.screenshot({ path: `${OUT}/popup.png` });
  console.log(await readPopup(popup));
  await page.screenshot({ path: `${OUT}/after.png` });
  console.log('\nPictures: out/before.png, out/after.png, out/popup.png');
  await lede.close();
}
