import type { Browser, Page } from 'puppeteer-core';
import { type CorpusPage, readMarkup } from './corpus.ts';

/** A page of a corpus under its own address, without its scripts, with one of ours in it; what else it asks for is refused. */
export async function showCorpusPage(
  browser: Browser,
  folder: string,
  shown: CorpusPage,
  script: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return void request.abort();
    void request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
      body: readMarkup(folder, shown),
    });
  });
  await page.goto(shown.url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  return page;
}
