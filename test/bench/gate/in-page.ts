/** Runs inside each page: the gate, and the page without its article. */
import { readPage } from '../../../src/engine.ts';
import { couldBeArticle } from '../../../src/page/gate.ts';

export interface Glanced {
  could: boolean;
  points: number;
  /** Whether the whole reading finds an article. */
  read: boolean;
  /** Milliseconds of each call, the first one included. */
  times: number[];
}

export function glance(repeats: number): Glanced {
  const times: number[] = [];
  let found = couldBeArticle(document);
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    found = couldBeArticle(document);
    times.push(performance.now() - start);
  }
  return { could: found.could, points: found.verdict.points, read: readPage(document) !== null, times };
}

/** Takes the article out of the page: what is left is all that stands around one. */
export function strip(): boolean {
  const reading = readPage(document);
  for (const element of reading?.kept ?? []) element.remove();
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.remove();
  document.querySelector('meta[property="og:type"]')?.remove();
  return reading !== null;
}

declare global {
  var gateBench: { glance: typeof glance; strip: typeof strip };
}
globalThis.gateBench = { glance, strip };
