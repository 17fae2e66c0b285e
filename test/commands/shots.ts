/**
 * `npm run shots [-- --only <pattern>] [--locale <folder of words>] [--no-build]`: pictures of every page of ours in every state, in
 * both colour schemes, narrow and wide, into out/shots, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browser/chromium.ts';
import { openReader, READER_STATES } from '../browser/reader-states.ts';
import { serveStates } from '../browser/state-pages.ts';
import { OPTIONS_STATES, type PageState, POPUP_STATES, WELCOME_STATES } from '../browser/states.ts';
import { build } from './build.ts';
import { readOptions } from './options.ts';

const { values } = readOptions('npm run shots [-- --only <pattern>] [--locale <folder of words>] [--no-build]', {
  options: {
    only: { type: 'string', default: '' },
    locale: { type: 'string', default: 'en' },
    'no-build': { type: 'boolean', default: false },
  },
});
const OUT = resolve('out/shots', values.locale === 'en' ? '' : values.locale);
const SCHEMES = ['light', 'dark'] as const;

if (!values['no-build']) build();

mkdirSync(OUT, { recursive: true });
const server = await serveStates();
const lede = await launchChromium({
  language: values.locale,
  args: ['--force-device-scale-factor=2', '--window-size=1400,1000', '--screen-info={2800x2000}'],
});
const wanted = <S extends { name: string }>(states: readonly S[]) =>
  states.filter(({ name }) => new RegExp(values.only).test(name));
let count = 0;

async function shoot(page: Page, name: string, fullPage: boolean): Promise<void> {
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage, captureBeyondViewport: fullPage });
  count++;
}

/** Puppeteer knows the scheme, but not forced colours. */
async function emulate(page: Page, scheme: (typeof SCHEMES)[number], forced = false): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      ...(forced ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
}

for (const state of wanted(POPUP_STATES)) {
  const page = await lede.browser.newPage();
  if (state.address) await page.goto(state.address);
  else {
    // What never ends to load is opened without waiting for it.
    void page.goto(server.origin + state.path).catch(() => undefined);
    await page.waitForSelector(state.ready ?? 'body');
    if (!state.ready) await page.waitForFunction(() => document.readyState === 'complete');
  }
  state.before?.(page);
  if (state.before) await lede.press(page);
  const popup = state.before ? await lede.popup() : await lede.open(page);
  await state.prepare?.(popup, page, server.origin);
  for (const scheme of SCHEMES) {
    await emulate(popup, scheme, state.forced);
    await shoot(popup, `${state.name}-${scheme}`, false);
  }
  await state.after?.(popup);
  await popup.close().catch(() => undefined);
  await page.close();
}

async function shootPage(path: string, { name, width, forced, prepare }: PageState): Promise<void> {
  const page = await lede.browser.newPage();
  await page.setViewport({ width, height: 860, deviceScaleFactor: 1 });
  await page.goto(`chrome-extension://${lede.id}/${path}`);
  await page.waitForSelector('main');
  await prepare?.(page);
  for (const scheme of SCHEMES) {
    await emulate(page, scheme, forced);
    await shoot(page, `${name}-${scheme}`, true);
  }
  await page.close();
}

for (const state of wanted(OPTIONS_STATES)) await shootPage('src/options/options.html', state);
for (const state of wanted(WELCOME_STATES)) await shootPage('src/welcome/welcome.html', state);

for (const state of wanted(READER_STATES)) {
  const { name, article, width, height, preferences, keys, prepare, forced, scheme = 'light' } = state;
  const page = await lede.browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await emulate(page, scheme, forced);
  await page.goto(`${server.origin}/reader/${article}`);
  const reader = await openReader(lede, page, { ...(preferences && { preferences }), withVoices: true });
  for (const key of keys ?? []) await page.keyboard.press(key as 'a');
  await prepare?.(reader, page);
  await reader.waitInReader(
    `[...root.querySelectorAll('img')].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight) && !root.querySelector('[aria-busy=true]') && root.getAnimations().every(({ playState }) => playState !== 'running')`,
  );
  await shoot(page, name, false);
  await page.close();
}

await lede.close();
await server.close();
console.log(`${count} pictures in ${OUT}`);
