/** Runs inside each page of the corpus: every reader under the same roof, on the same live document. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readPage, toText } from '../../../src/engine.ts';
import { linesOf } from './lines.ts';

export interface Found {
  text: string;
  title?: string | null | undefined;
  byline?: string | null | undefined;
  published?: string | null | undefined;
}

export interface Outcome {
  found: Found | null;
  /** Milliseconds of each call, the first one included. */
  times: number[];
  /** Whether the document was changed. */
  changed: boolean;
}

const parse = (markup: string | null | undefined): Element =>
  new DOMParser().parseFromString(markup ?? '', 'text/html').documentElement;

const READERS = {
  lede(): Found | null {
    const reading = readPage(document);
    if (!reading) return null;
    const { title, authors, byline, published } = reading.article;
    return { text: toText(reading.article), title, byline: byline ?? authors.join(', '), published };
  },
  // Both peers change what they are given, so each is given a copy, and the copy is part of its time.
  readability(): Found | null {
    const copy = document.cloneNode(true) as Document;
    const result = new Readability(copy).parse();
    return result && { text: linesOf(parse(result.content)), ...result, published: result.publishedTime };
  },
  defuddle(): Found | null {
    const copy = document.cloneNode(true) as Document;
    const result = new Defuddle(copy, { url: location.href }).parse();
    return { text: linesOf(parse(result.content)), ...result, byline: result.author };
  },
};

export type ReaderName = keyof typeof READERS;

export function run(name: ReaderName, repeats: number): Outcome {
  const before = document.documentElement.outerHTML;
  // The page is laid out before anyone is timed.
  document.body?.getBoundingClientRect();
  const times: number[] = [];
  let found: Found | null = null;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    found = READERS[name]();
    times.push(performance.now() - start);
  }
  // What peers give is not always a string.
  const fact = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const kept = found && {
    text: found.text,
    title: fact(found.title),
    byline: fact(found.byline),
    published: fact(found.published),
  };
  return { found: kept, times, changed: document.documentElement.outerHTML !== before };
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';

/** Another letter of the same kind, the same for each occurrence. */
function otherLetter(letter: string): string {
  const among = VOWELS.includes(letter.toLowerCase()) ? VOWELS : CONSONANTS;
  const other = among.charAt((among.indexOf(letter.toLowerCase()) + 2) % among.length);
  return letter === letter.toLowerCase() ? other : other.toUpperCase();
}

/** Gives every class and id a name that nobody knows; what had the same name still has. */
export function rename(): void {
  for (const element of document.querySelectorAll('[class], [id]'))
    for (const name of ['class', 'id']) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/[a-zA-Z]/g, otherLetter));
    }
}

declare global {
  var readingBench: { run: typeof run; rename: typeof rename };
}
globalThis.readingBench = { run, rename };
