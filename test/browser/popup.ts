import type { Page } from 'puppeteer-core';

export interface PopupSaid {
  /** Title, byline, summary, hashtags, what was hidden and why, for a terminal. */
  text: string;
  /** Height of all that the popup shows, in CSS pixels. */
  height: number;
}

/** Waits until the popup has said everything, unfolds what was hidden, and reads it by its accessible names. */
export async function readPopup(popup: Page): Promise<PopupSaid> {
  await popup.waitForSelector('section[aria-busy=false], .message');
  const fold = await popup.$('button[aria-controls=hidden]');
  await fold?.click();
  if (fold) await popup.waitForSelector('ul#hidden');
  const said = await popup.evaluate(() => {
    const words = (element: Element | null | undefined) =>
      (element as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
    const list = (name: string) => [...document.querySelectorAll(`[aria-label="${name}"] > li`)];
    const lines = [words(document.querySelector('.state p') ?? document.querySelector('.message')), ''];
    const title = document.querySelector('h1');
    if (title)
      lines.push(
        words(title),
        words(document.querySelector('.facts')),
        ...[...document.querySelectorAll('.notice')].map(words),
        '',
      );
    const summary = list('Summary');
    if (summary.length) lines.push('Summary', ...summary.map((item) => `  · ${words(item)}`), '');
    const hashtags = list('Hashtags');
    if (hashtags.length) lines.push('Hashtags', `  ${hashtags.map(words).join(' ')}`, '');
    const hidden = list('Hidden');
    if (hidden.length) {
      lines.push(
        'Hidden',
        ...hidden.map(
          (item) => `  · ${words(item.querySelector('.kind'))}\n      ${words(item.querySelector('.why'))}`,
        ),
      );
    }
    return { text: lines.join('\n'), height: document.body.scrollHeight };
  });
  return said;
}
