import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadCorpus, readMarkup } from '../reading/corpus.ts';

const PAGES = resolve(import.meta.dirname, '../../pages');

/** A page in whose place the reader view is opened. */
export interface Shown {
  name: string;
  url: string;
  markup: () => string | Buffer;
}

/** What opening the reader view on a page, going through it and leaving told. */
export interface Told {
  /** Null where nothing was opened. */
  pictures: number | null;
  faults: string[];
}

/** A browser with the extension. */
export interface Opener {
  open: (shown: Shown) => Promise<Told>;
  close: () => Promise<void>;
}

/** The project's own pages, or so many of a corpus, evenly taken. */
export function pagesToOpen(corpus?: string, limit?: number): Shown[] {
  if (!corpus) {
    const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => ({
      name,
      url: `https://page.example/${name}/`,
      markup: () => readFileSync(resolve(PAGES, name, 'page.html')),
    }));
  }
  const folder = resolve(corpus);
  const pages = loadCorpus(folder);
  const step = limit ? Math.max(1, pages.length / limit) : 1;
  return pages
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .map((page) => ({ name: page.id, url: page.url, markup: () => readMarkup(folder, page) }));
}

const AROUND = 40;

/** A fault where the markup of a page is not what it was, with the first place where it differs. */
export function changesOf(before: string, after: string): string[] {
  if (before === after) return [];
  let at = 0;
  while (before[at] === after[at]) at++;
  const excerpt = (markup: string) => JSON.stringify(markup.slice(Math.max(0, at - AROUND), at + AROUND));
  return [`the page is not as it was: ${excerpt(before)}, now ${excerpt(after)}`];
}

/** An address as the browser asks for it: without a place, and securely, as a secure page asks for its pictures. */
export const asAsked = (address: string): string => address.split('#')[0]!.replace(/^http:/, 'https:');

/** Runs in the reader view: goes through it from top to bottom. */
export const GO_THROUGH = `(async () => {
  const dialog = root.querySelector('dialog');
  const next = () => new Promise((done) => requestAnimationFrame(done));
  for (let i = 0; i < 400 && dialog.scrollTop + dialog.clientHeight < dialog.scrollHeight - 2; i++) {
    dialog.scrollTop += dialog.clientHeight;
    await next();
    await next();
  }
})()`;
/** Whether all pictures of the reader view have come, or show as what they are instead. */
export const PICTURES_CAME = `[...root.querySelectorAll('img')].every((img) => img.complete || img.getBoundingClientRect().width === 0)`;
export const PICTURES = `[...root.querySelectorAll('img')].map((img) => img.src)`;
