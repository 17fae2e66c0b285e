/**
 * `npm run pictures`: the pictures of the README and of the stores, 1280 by 800 as stores ask for, into .github/pictures: a
 * cluttered sample as it came, clean with the popup over it, and in the reader view.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browser/chromium.ts';
import { settled } from '../browser/popup.ts';
import { readerOf } from '../browser/reader.ts';
import { serve } from '../browser/serve.ts';
import { build } from './build.ts';

const OUT = resolve('.github/pictures');
const SAMPLE = resolve(import.meta.dirname, '../pages/sample');
const WINDOW = { width: 1280, height: 800 };
/** Where a browser opens the popup: below its buttons, at the far end. */
const POPUP_INSET = 16;
const POPUP_WIDTH = 380;

build();

mkdirSync(OUT, { recursive: true });
const server = await serve(SAMPLE);
const lede = await launchChromium({
  viewport: WINDOW,
  scheme: 'light',
  // The popup takes no more room than the screen has.
  args: ['--force-device-scale-factor=2', '--window-size=1400,1000', '--screen-info={2800x2000}'],
});

const pictureOf = (page: Page): Promise<string> => page.screenshot({ encoding: 'base64' });

/** A popup is a window of its own, and in no picture of its page: both are laid over one another. */
async function together(page: string, popup: string): Promise<Page> {
  const canvas = await lede.browser.newPage();
  await canvas.setContent(`<!doctype html><style>
    body { margin: 0; }
    img { display: block; }
    .page { width: ${WINDOW.width}px; }
    .popup { position: fixed; width: ${POPUP_WIDTH}px; top: 0; right: ${POPUP_INSET}px; border-radius: 0 0 10px 10px;
      box-shadow: 0 0 0 1px rgb(0 0 0 / 15%), 0 12px 40px rgb(0 0 0 / 35%); }
    </style><img class="page" src="data:image/png;base64,${page}"><img class="popup" src="data:image/png;base64,${popup}">`);
  return canvas;
}

const save = (page: Page, name: string): Promise<Uint8Array> => page.screenshot({ path: join(OUT, `${name}.png`) });

const page = await lede.browser.newPage();
await page.goto(`${server.origin}/page.html`, { waitUntil: 'load' });
await save(page, 'before');
const popup = await lede.open(page);
await settled(popup);
const [below, above] = [await pictureOf(page), await pictureOf(popup)];
await save(await together(below, above), 'after');
await page.bringToFront();
const reader = await readerOf(page, lede.id);
await reader.evaluate('ledePresence.session.openReader()');
await reader.waitInReader('root?.querySelector("h1")');
await save(page, 'reader');

await lede.close();
await server.close();
console.log(`3 pictures in ${OUT}`);
