import type { Page } from 'puppeteer-core';
import type { ChromiumWithLede } from './chromium.ts';

/** Texts of all elements that match, white space folded. */
export const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (elements) =>
    elements.map((element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  );

/** What a popup has that has said what it can: not the sentence about a page that is busy, which another will replace. */
export const FINAL_MESSAGE = '.message:not([aria-busy=true])';
/** The same, once the page is as it is to be. */
export const SETTLED = `:root:not(:has(.state-row[aria-busy=true])) :is(section[aria-busy=false], ${FINAL_MESSAGE})`;

/** Waits until the popup has said everything, and the page is as it is to be; and until it has found its height. */
export async function settled(popup: Page): Promise<void> {
  await popup.waitForSelector(SETTLED);
  await popup.waitForFunction(() => {
    const root = document.documentElement;
    return root.scrollHeight <= innerHeight || innerHeight < 26 * Number.parseFloat(getComputedStyle(root).fontSize);
  });
}

/** Opens an address, presses the button there, and waits until the popup has said everything. */
export async function openPopupOn(lede: ChromiumWithLede, address: string): Promise<{ page: Page; popup: Page }> {
  const page = await lede.show(address);
  const popup = await lede.open(page);
  await settled(popup);
  return { page, popup };
}

/**
 * Waits until the popup has said everything, unfolds what was hidden, and reads it by its accessible names: title, byline,
 * summary, hashtags, what was hidden and why, for a terminal.
 */
export async function readPopup(popup: Page): Promise<string> {
  await settled(popup);
  const fold = await popup.$('button[aria-controls=hidden]');
  if (fold) {
    await fold.click();
    // Where nothing was hidden, there is no list in it.
    await popup.waitForSelector('button[aria-controls=hidden][aria-expanded=true]');
  }
  const state = await textsOf(popup, '.state p, .message p');
  const facts = (await textsOf(popup, '.facts > *')).join(' · ');
  const title = [...(await textsOf(popup, 'h1')), facts, ...(await textsOf(popup, '.notice'))].filter(Boolean);
  const summary = await textsOf(popup, '[aria-label=Summary] > li');
  const hashtags = await textsOf(popup, '[aria-label=Hashtags] > li');
  const hidden = await popup.$$eval('#hidden li', (lines) =>
    lines.map((line) => ['.kind', '.why'].map((part) => line.querySelector<HTMLElement>(part)?.innerText ?? '')),
  );
  const part = (name: string, lines: readonly string[]): string[] => (lines.length ? ['', name, ...lines] : []);
  const lines = [
    ...state,
    ...part('', title).slice(1),
    ...part(
      'Summary',
      summary.map((text) => `  · ${text}`),
    ),
    ...part('Hashtags', hashtags.length ? [`  ${hashtags.join(' ')}`] : []),
    ...part(
      'Hidden',
      hidden.map(([kind, why]) => [`  · ${kind?.replace(/\s+/g, ' ')}`, why].filter(Boolean).join('\n      ')),
    ),
  ];
  return lines.join('\n');
}

/** Presses a button of a page of ours by its accessible name, once it can be pressed and stands still. */
export const press = (page: Page, name: string): Promise<void> => page.locator(`aria/${name}[role="button"]`).click();

/** Waits until a page of ours says something, of what was done or what went wrong. */
export async function status(page: Page, text: string): Promise<void> {
  const lines = () =>
    [...document.querySelectorAll('[role=status], [role=alert]')].map((each) => each.textContent ?? '');
  try {
    await page.waitForFunction(`(${lines})().some((line) => line.includes(${JSON.stringify(text)}))`);
  } catch (cause) {
    const said = await page.evaluate(`JSON.stringify([(${lines})(), document.body.innerText])`).catch(String);
    throw new Error(`never said: ${text}; said, and shown, is ${said}`, { cause });
  }
}

/** Chooses how the page is seen. */
export const choose = (popup: Page, view: string): Promise<void> => popup.locator(`aria/${view}[role="radio"]`).click();
