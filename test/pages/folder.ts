import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PAGES = import.meta.dirname;

/** `about.json`: what the page is, and the facts of its article; null where there is none. */
export interface About {
  /** What the page shows, and what makes it hard. */
  shows: string;
  article: Facts | null;
  /** Whether a glance takes it for an article, so that automatic mode reads it; as there is one unless told. */
  glance?: boolean;
}

export interface Facts {
  title: string;
  authors?: string[];
  published?: string;
  expires?: string;
  lang?: string;
  dir?: string;
  gate?: 'paid' | 'registration';
  tags?: string[];
}

/** `clutter.json`: what is to be hidden, with the kinds that may be named for it, and what must stay. */
export interface Clutter {
  hidden: { selector: string; kind: string[] }[];
  stays: string[];
}

/** `digest.json`: hashtags to be given just so, or among others, and what no summary may say. */
export interface DigestExpectation {
  hashtags?: string[];
  among?: string[];
  never?: string[];
  /** The number of sentences; 3 unless told. */
  sentences?: number;
}

export interface PageFolder {
  slug: string;
  html: string;
  about: About;
  markdown: string;
  clutter: Clutter;
  digest: DigestExpectation;
}

export const slugs = (): string[] =>
  readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Reads a folder; a missing expectation is an error. Only `npm run page` writes one. */
export function readFolder(slug: string): PageFolder {
  const read = (name: string): string => {
    const file = join(PAGES, slug, name);
    if (!existsSync(file)) throw new Error(`${slug} has no ${name}: npm run page ${slug} <file or address> makes one`);
    return readFileSync(file, 'utf8');
  };
  const about = JSON.parse(read('about.json')) as About;
  return {
    slug,
    html: join(PAGES, slug, 'page.html'),
    about,
    markdown: about.article ? read('article.md') : '',
    clutter: JSON.parse(read('clutter.json')) as Clutter,
    digest: about.article ? (JSON.parse(read('digest.json')) as DigestExpectation) : {},
  };
}

export function writeExpectation(folder: string, name: string, content: string | object): void {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(join(folder, name), text);
}
