import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, RUN_AXE_IN_READER } from '../browser/axe.ts';
import { type FirefoxWithLede, launchFirefox } from '../browser/firefox.ts';
import { readerArticles } from '../browser/reader-articles.ts';
import { type Server, serve } from '../browser/serve.ts';

let lede: FirefoxWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(import.meta.dirname, readerArticles);
  lede = await launchFirefox();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});

const inReader = <T>(expression: string, script = '') => lede.runInPage<T>(script, expression);
const waitInReader = (expression: string) => expect.poll(() => inReader<boolean>(`Boolean(${expression})`)).toBe(true);
/** Axe asks the host for its root, which is closed to it. */
const PREPARE = `if (!host.shadowRoot) Object.defineProperty(host, 'shadowRoot', { value: root }); ${AXE}`;
const violations = () => inReader<string[]>(RUN_AXE_IN_READER, PREPARE);

async function openOn(path: string): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(server.origin + path);
  await lede.press(page);
  await lede.waitInPopup(`popup.document.querySelector('section[aria-busy=false]')`);
  await lede.inPopup(`[...popup.document.querySelectorAll('.state input[type=radio]')].at(-1).click()`);
  await lede.says('reader view is open');
  await lede.closePopup();
  await page.bringToFront();
  await waitInReader(`root?.querySelector('h1')`);
  return page;
}

describe.each([
  ['day', 'light'],
  ['night', 'dark'],
] as const)('by %s axe finds nothing in the reader view in Firefox', (_, scheme) => {
  beforeAll(() => lede.setScheme(scheme));

  it('with its cards and a note open', async () => {
    const page = await openOn('/reader/maths');
    expect(await inReader(`root.querySelector('dialog').style.colorScheme`)).toBe(scheme);
    expect(await violations()).toEqual([]);
    for (const [key, card] of [
      ['s', '.points li'],
      ['a', '#look'],
      ['o', '#outline'],
      ['?', '#help'],
      ['m', '#more'],
    ] as const) {
      await page.keyboard.press(key);
      await waitInReader(`root.querySelector('${card}') && root.getAnimations().length === 0`);
      expect(await violations()).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await inReader(`root.querySelector('a.note').click()`);
    await waitInReader(`root.querySelector('.note-card')`);
    expect(await violations()).toEqual([]);
    await page.close();
  });

  it('with a gallery, and one picture of it open', async () => {
    const page = await openOn('/reader/gallery');
    expect(await violations()).toEqual([]);
    await inReader(`root.querySelector('.gallery .picture').click()`);
    await waitInReader(`root.querySelector('.viewer img')`);
    expect(await violations()).toEqual([]);
    await page.close();
  });
});

describe('the text in Firefox', () => {
  it('is gone on with where reading stopped', async () => {
    await lede.inOptions(`browser.storage.local.remove('readerPlaces').then(() => true)`);
    const page = await openOn('/reader/news');
    await inReader(`(root.querySelector('dialog').scrollTop = 2000, 1)`);
    await expect
      .poll(() => lede.inOptions(`browser.storage.local.get('readerPlaces').then((all) => Object.keys(all).length)`))
      .toBe(1);
    await page.close();
    const again = await openOn('/reader/news');
    await waitInReader(`root.querySelector('dialog').scrollTop > 1000`);
    await lede.inOptions(`browser.storage.local.remove('readerPlaces').then(() => true)`);
    await again.close();
  });

  it('is selected as a whole by the key for it, and nothing else', async () => {
    const page = await openOn('/reader/news');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await waitInReader(`document.getSelection().toString().includes('limited to seven minutes')`);
    const selected = await inReader<string>('document.getSelection().toString()');
    expect(selected).toContain('The last ferryman');
    expect(selected).not.toContain('Leave the reader view');
    await page.close();
  });
});
