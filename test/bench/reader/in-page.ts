/** Runs inside each page: what the reader view shows of it, beside what Readability keeps. */
import './without-extension.ts';
import { Readability } from '@mozilla/readability';
import { h, render } from 'preact';
import { readPage } from '../../../src/engine.ts';
import { findFootnotes } from '../../../src/formats/footnotes.ts';
import { Body } from '../../../src/reader/body.tsx';

/** What belongs to an article, by what it is in both. */
const PARTS = {
  heading: 'h2, h3, h4, h5, h6',
  paragraph: 'p',
  item: 'li',
  quote: 'blockquote',
  code: 'pre',
  table: 'table',
  picture: 'img',
} as const;
export type PartName = keyof typeof PARTS;

export interface Part {
  name: PartName;
  text: string;
  /** In the reader view, but as something else. */
  isFlattened: boolean;
}

export interface Compared {
  /** False where the reader view finds no article. */
  isRead: boolean;
  /** How many parts Readability keeps. */
  kept: number;
  missing: Part[];
}

/** Shorter paragraphs are seldom the article's own. */
const LEAST_PARAGRAPH = 80;
const LEAST = 3;

const fold = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
/** A picture by its file, for both choose among sizes. */
const fileOf = (image: Element): string =>
  decodeURI((image as HTMLImageElement).src || (image.getAttribute('srcset') ?? '').split(' ')[0] || '')
    .split(/[?#]/)[0]!
    .split('/')
    .at(-1)!
    .replace(/[-_]?\d{2,5}x\d{2,5}|[-_@]?\d{1,4}[wx]\b|\.\w{3,4}$/gi, '')
    .toLowerCase();

function textOf(name: PartName, part: Element): string {
  if (name === 'picture') return fileOf(part);
  // The peer keeps the links of editors in headings: 'History[edit]'.
  return fold(name === 'heading' ? (part.textContent ?? '').replace(/\s*\[[^\]]*\]\s*$/, '') : part.textContent);
}

export function compare(): Compared {
  const article = new Readability(document.cloneNode(true) as Document).parse();
  const theirs = new DOMParser().parseFromString(article?.content ?? '', 'text/html').body;
  const reading = readPage(document);
  const ours = document.createElement('div');
  if (reading) {
    const { content } = reading.article;
    const notes = findFootnotes(content);
    render(h(Body, { content, showing: { notes, onPicture: () => undefined } }), ours);
  }
  const whole = fold(`${reading?.article.title} ${reading?.article.byline} ${ours.textContent}`);
  const pictures = new Set([...ours.querySelectorAll('img')].map(fileOf));
  const lead = fileOf(Object.assign(document.createElement('img'), { src: reading?.article.image ?? '' }));
  const missing: Part[] = [];
  let kept = 0;
  for (const [name, selector] of Object.entries(PARTS) as [PartName, string][]) {
    const shown = new Set([...ours.querySelectorAll(selector)].map((part) => textOf(name, part)));
    for (const part of theirs.querySelectorAll(selector)) {
      const text = textOf(name, part);
      if (text.length < (name === 'paragraph' ? LEAST_PARAGRAPH : LEAST)) continue;
      kept++;
      if (shown.has(text) || (name === 'picture' && (pictures.has(text) || text === lead))) continue;
      const isThere = name !== 'picture' && whole.includes(text);
      // A paragraph in an item or a cell is still read as one.
      if (isThere && (name === 'paragraph' || name === 'item')) continue;
      if (isThere || name !== 'table' || part.textContent) {
        const told = name === 'picture' ? text : (part.textContent ?? '').replace(/\s+/g, ' ').trim();
        missing.push({ name, text: told.slice(0, 160), isFlattened: isThere });
      }
    }
  }
  return { isRead: reading !== null, kept, missing };
}

declare global {
  var readerBench: { compare: typeof compare };
}
globalThis.readerBench = { compare };
