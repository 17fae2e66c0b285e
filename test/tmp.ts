import { mkdirSync } from 'node:fs';
import { launchChromium } from './browser/chromium.ts';
import { serve } from './browser/serve.ts';

(async () => {
  mkdirSync('/tmp/shots', { recursive: true });
  const dir = process.argv[2] ?? 'test/pages/sample';
  const file = process.argv[3] ?? 'page.html';
  const s = await serve(dir);
  const c = await launchChromium({ scheme: (process.argv[4] as 'light') ?? 'light' });
  const page = await c.browser.newPage();
  page.on('console', (m) => console.log('page:', m.text()));
  await page.goto(s.origin + '/' + file);
  await new Promise((r) => setTimeout(r, 600));
  await page.screenshot({ path: '/tmp/shots/before.png' });
  const p = await c.open(page);
  p.on('console', (m) => console.log('popup:', m.text()));
  await p
    .waitForFunction(() => document.querySelector('.summary, .message, section[aria-busy=false]'), { timeout: 5000 })
    .catch((e) => console.log(String(e)));
  const b = await p.$('.fold');
  if (b && process.argv[5]) await b.click();
  await new Promise((r) => setTimeout(r, 400));
  console.log(await p.evaluate(() => document.body.innerText));
  await p.setViewport({
    width: 384,
    height: Math.min(1400, await p.evaluate(() => document.body.scrollHeight)),
    deviceScaleFactor: 2,
  });
  await p.screenshot({ path: '/tmp/shots/popup.png' });
  await page.screenshot({ path: '/tmp/shots/after.png' });
  await c.close();
  await s.close();
})();
