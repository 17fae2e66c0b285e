import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, RUN_AXE } from '../browser/axe.ts';
import { type FirefoxWithLede, launchFirefox } from '../browser/firefox.ts';
import { type Server, serve } from '../browser/serve.ts';

let lede: FirefoxWithLede;
let server: Server;
beforeAll(async () => {
  server = await serve(resolve(import.meta.dirname, '../pages'));
  lede = await launchFirefox();
});
afterAll(async () => {
  await lede.close();
  await server.close();
});

type Evaluate = <T>(expression: string) => Promise<T>;

const violationsIn = async (evaluate: Evaluate): Promise<string[]> => {
  await evaluate(`(() => { ${AXE}\n; return true; })()`);
  return evaluate<string[]>(RUN_AXE);
};

describe.each(['light', 'dark'] as const)('in the %s scheme axe finds nothing in Firefox', (scheme) => {
  beforeAll(() => lede.setScheme(scheme));

  it('on the first page, whose sample is cleaned and brought back there too', async () => {
    const evaluate = await lede.openPage('welcome/welcome.html');
    const press = async (said: string) => {
      await expect.poll(() => evaluate(`document.querySelector('button.primary')?.disabled`)).toBe(false);
      await evaluate(`document.querySelector('button.primary').click()`);
      await expect.poll(() => evaluate(`document.querySelector('[role=status]').textContent`)).toContain(said);
    };
    await press('Cleaned: ');
    expect(
      await evaluate(
        `document.querySelector('iframe').contentDocument.querySelector('.modal').getClientRects().length`,
      ),
    ).toBe(0);
    await expect.poll(() => evaluate(`document.querySelectorAll('.summary li').length`)).toBeGreaterThan(0);
    expect(await violationsIn(evaluate)).toEqual([]);
    await press('Everything is back');
  });

  it('in the options', async () => {
    const evaluate = await lede.openPage('options/options.html');
    await expect.poll(() => evaluate(`document.querySelector('main') !== null`)).toBe(true);
    expect(await violationsIn(evaluate)).toEqual([]);
  });

  it('in the popup with all its folds open', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    await lede.press(page);
    await lede.waitInPopup(`popup.document.querySelector('section[aria-busy=false]')`);
    await lede.inPopup(`[...popup.document.querySelectorAll('.fold')].forEach((fold) => fold.click())`);
    await lede.waitInPopup(`popup.document.querySelector('.report textarea')`);
    expect(await lede.runInPopup<string[]>(AXE, RUN_AXE)).toEqual([]);
    await lede.closePopup();
    await page.close();
  });
});
