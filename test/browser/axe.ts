import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** To be evaluated where axe is: what it finds, each with the markup that it finds it in. Frames are looked at on their own. */
export const RUN_AXE = `axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

/**
 * The same of the reader view, whose host is bound to `host` and must give its root. Two rules are off: one counts the main
 * part of the page below, which is inert, the other seeks what the first link inside points at in the document, not the root.
 */
export const RUN_AXE_IN_READER = `axe.run(host, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'best-practice'], rules: { 'landmark-no-duplicate-main': { enabled: false }, 'skip-link': { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + failureSummary).join(' ').slice(0, 600)))`;

/** What axe finds on a page of ours. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(RUN_AXE) as Promise<string[]>;
}
