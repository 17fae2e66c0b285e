import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumWithLede, launchChromium } from '../browser/chromium.ts';
import { downloadsOf } from '../browser/downloads.ts';
import { press, settled, status } from '../browser/popup.ts';
import { type Server, serve } from '../browser/serve.ts';

const PAGES = resolve(import.meta.dirname, '../pages');
const NOTE = 'The line of contributors is gone.';

let lede: ChromiumWithLede;
let server: Server;
let folder: string;
beforeAll(async () => {
  server = await serve(PAGES);
  lede = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'lede-reported-'));
});
afterAll(async () => {
  await lede.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

it('a report of a wrong cut becomes a page folder, with the reader’s note and none of the page’s words', async () => {
  const page = await lede.browser.newPage();
  await page.goto(`${server.origin}/sample/page.html`);
  const popup = await lede.open(page);
  await settled(popup);
  const downloads = await downloadsOf(popup);
  await press(popup, 'Report a wrong cut');
  await (await popup.waitForSelector('aria/What went wrong?[role="textbox"]'))?.type(NOTE);
  await press(popup, 'Save the file');
  await status(popup, 'Saved to your downloads');
  const { path } = await downloads.next('html');

  const { status: code, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'test/commands/page.ts', 'reported', path, '--into', folder],
    { encoding: 'utf8' },
  );
  expect(code, stderr).toBe(0);
  const read = (name: string): string => readFileSync(join(folder, 'reported', name), 'utf8');
  const about = JSON.parse(read('about.json')) as { shows: string; article: { title: string } | null };
  expect(about.shows).toBe(NOTE);
  expect(about.article?.title).toBeTruthy();
  expect(read('article.md').split('\n\n').length).toBeGreaterThan(5);
  const report = JSON.parse(read('report.json')) as { note: string; items: { kind: string }[] };
  expect(report.note).toBe(NOTE);
  expect(report.items.map(({ kind }) => kind)).toContain('consent');
  expect(JSON.parse(read('clutter.json')).hidden.length).toBeGreaterThan(0);
  const html = read('page.html');
  expect(html).not.toContain('lede-report');
  for (const word of ['Norvia', 'Estmark', 'Holm', 'Brandvold']) expect(html).not.toContain(word);
  downloads.remove();
});
