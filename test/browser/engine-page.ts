import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundleScript } from './bundle.ts';
import { findOrInstallBrowser } from './find.ts';
import type { Cleaned, Said } from './in-page.ts';
import { serve } from './serve.ts';

export interface EnginePage {
  page: Page;
  say: () => Promise<Said>;
  /** Cleans and restores. */
  clean: (selectors?: readonly string[]) => Promise<Cleaned>;
}

/** A plain browser in which pages are shown with the engine beside them, without the extension. */
export interface EngineBrowser {
  browser: Browser;
  show: (address: string) => Promise<EnginePage>;
  close: () => Promise<void>;
}

/** The address of a file or a page; files get theirs from a server on this machine. */
async function addressOf(place: string): Promise<{ address: string; close: () => Promise<void> }> {
  if (/^https?:/.test(place)) return { address: place, close: async () => undefined };
  const file = resolve(place);
  if (!existsSync(file)) throw new Error(`There is no file '${place}'`);
  if (!/\.x?html?$/.test(file)) return { address: pathToFileURL(file).href, close: async () => undefined };
  const { origin, close } = await serve(dirname(file));
  return { address: `${origin}/${encodeURIComponent(basename(file))}`, close };
}

export async function launchEngine({ headless = true } = {}): Promise<EngineBrowser> {
  const [script, executablePath] = await Promise.all([
    bundleScript(resolve(import.meta.dirname, 'in-page.ts')),
    findOrInstallBrowser('chromium'),
  ]);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: { width: 1280, height: 860 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const servers: (() => Promise<void>)[] = [];
  return {
    browser,
    async show(place) {
      const { address, close } = await addressOf(place);
      servers.push(close);
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(script);
      return {
        page,
        say: () => page.evaluate(() => ledePage.say()),
        clean: (selectors = []) => page.evaluate((asked) => ledePage.clean(asked), selectors),
      };
    },
    async close() {
      await browser.close();
      await Promise.all(servers.map((close) => close()));
    },
  };
}
