import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { cleanPage, digest, readPage, toHtml, toMarkdown, toText } from '../../src/engine.ts';
import type { CopyOptions } from '../../src/formats/compose.ts';
import { copyMarkdown, copyPlain, copyQuotation, copyRich, saveAs } from '../../src/formats/copies.ts';
import { faultsInTree } from './hostile/audit.ts';
import { withPage } from './hostile/pages.ts';
import { MARKUP, TEXTS } from './hostile/payloads.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    corpusPages: (count: number) => Promise<string[]>;
  }
}

/** How many pages: `npm run fuzz -- --minutes 30 --corpus <dir> --seed 7` takes more, and from elsewhere. */
const PAGES = Number(import.meta.env.VITE_LEDE_FUZZ ?? 80);
const MINUTES = Number(import.meta.env.VITE_LEDE_MINUTES ?? 0);
const SEED = Number(import.meta.env.VITE_LEDE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const PATIENCE_MS = 60_000 + PAGES * 1500 + MINUTES * 60_000;

const OWN: Record<string, string> = import.meta.glob('../pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const OPTIONS: CopyOptions = {
  head: '{title}\n{authors} · {date}\n{source}',
  foot: '{url}',
  frontMatter: true,
  wrapAt: 40,
  linkNotes: true,
  says: { paid: 'For payment only.', registration: 'For members only.', goesOn: 'Goes on at' },
};

const STILL = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
const NAMES =
  'p div section article main aside header footer nav h1 h2 li ul table tr td a span em form dialog details summary figure figcaption blockquote pre code math svg template iframe select button label x-part rt ruby'.split(
    ' ',
  );
const ATTRIBUTES =
  'class id style hidden dir lang role itemprop datetime content rel href src srcset data-src alt title open inert aria-hidden name type start colspan alttext'.split(
    ' ',
  );
const VALUES = [
  '',
  ' ',
  '0',
  '-1',
  '99999999999',
  'auto',
  'none',
  'comments',
  'newsletter modal',
  'byline author',
  'display:none',
  'position:fixed;inset:0',
  'position:sticky;top:0',
  'display:contents',
  'float:left;width:1px',
  'rtl',
  'xx-invalid-tag-',
  'https://example.org/a b',
  '//',
  '#',
  '\ud800',
  '2024-13-45T99:99',
  'NaN',
];
const STRINGS = [
  '',
  '\u00a0',
  '\u200b\u200d',
  '\u202eabc',
  '\ud800',
  '\udc00x',
  'ﷺ',
  '字',
  'a'.repeat(20_000),
  '. '.repeat(500),
  '!?…'.repeat(50),
  '\u0000',
  '\r\n\t',
  'İıẞ',
  '👩‍👩‍👧',
  '#a #b #c',
  '1. 2. 3.',
  'By By By',
  '"“”\'’',
  'Mr. Dr. U.S. a.m. e.g. etc.',
];

/** A way to change a document; numbers choose where and how. */
type Change = (elements: readonly Element[], a: number, b: number) => void;
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const CHANGES: Readonly<Record<string, Change>> = {
  remove: (all, a) => pick(all, a).remove(),
  repeat: (all, a, b) => {
    const one = pick(all, a);
    for (let i = 0; i < (b % 12) + 1; i++) one.after(one.cloneNode(true));
  },
  move: (all, a, b) => {
    const [one, to] = [pick(all, a), pick(all, b)];
    if (!one.contains(to)) to.append(one);
  },
  rename: (all, a, b) => {
    const one = pick(all, a);
    if (one.localName === 'body' || one.localName === 'head') return;
    const other = one.ownerDocument.createElement(pick(NAMES, b));
    for (const { name, value } of one.attributes) other.setAttribute(name, value);
    other.append(...one.childNodes);
    one.replaceWith(other);
  },
  unwrap: (all, a) => {
    const one = pick(all, a);
    if (one.localName !== 'body' && one.localName !== 'head') one.replaceWith(...one.childNodes);
  },
  nest: (all, a, b) => {
    const one = pick(all, a);
    if (one.localName === 'body' || one.localName === 'head') return;
    let inner: Element = one;
    for (let i = 0; i < (b % 300) + 1; i++) {
      const around = one.ownerDocument.createElement(pick(['div', 'span', 'b', 'blockquote', 'ul'], b));
      inner.replaceWith(around);
      around.append(inner);
      inner = around;
    }
  },
  attribute: (all, a, b) => pick(all, a).setAttribute(pick(ATTRIBUTES, b), pick(VALUES, b >> 5)),
  payload: (all, a, b) => pick(all, a).insertAdjacentHTML(a % 2 ? 'beforeend' : 'afterbegin', pick(MARKUP, b).markup),
  text: (all, a, b) => pick(all, a).prepend(b % 2 ? pick(STRINGS, b >> 1) : pick(TEXTS, b >> 1).markup),
  data: (all, a, b) => {
    const scripts = all.filter((one) => one.localName === 'script');
    const script = scripts.length ? pick(scripts, a) : null;
    if (!script) return;
    const text = script.textContent ?? '';
    script.textContent =
      b % 3
        ? text.replace(/"([^"]{3,})"/g, () => pick(['null', '[]', '{}', '1e999', '"\\ud800"', '[[["x"]]]', 'true'], b))
        : text.slice(0, b % Math.max(1, text.length));
  },
};

interface Mutation {
  page: number;
  changes: readonly { name: string; a: number; b: number }[];
  cut: number;
}
const mutations = (pages: number): fc.Arbitrary<Mutation> =>
  fc.record({
    page: fc.nat(pages - 1),
    changes: fc.array(fc.record({ name: fc.constantFrom(...Object.keys(CHANGES)), a: fc.nat(5000), b: fc.nat(5000) }), {
      maxLength: 10,
    }),
    // Most pages are whole.
    cut: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 99 }) }),
  });

function mutated(markup: string, { changes, cut }: Mutation): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const { name, a, b } of changes) {
    const all = [...page.querySelectorAll('body, body *, script[type*=json]')];
    if (all.length) CHANGES[name]!(all, a, b);
  }
  const whole = `<!doctype html><html lang="${page.documentElement.lang}"><head>${STILL}${page.head.innerHTML}</head>${page.body?.outerHTML ?? ''}</html>`;
  return cut ? whole.slice(0, (whole.length * cut) / 100) : whole;
}

async function check(markup: string): Promise<void> {
  await withPage(markup, async (page) => {
    const before = page.documentElement.outerHTML;
    const reading = readPage(page);
    expect(page.documentElement.outerHTML).toBe(before);
    if (reading) {
      const { article } = reading;
      expect(readPage(page)?.article).toEqual(article);
      expect(structuredClone(article)).toEqual(article);
      expect(faultsInTree(article.content)).toEqual([]);
      expect(article.title).toBe(article.title.trim());
      const text = toText(article);
      const fold = (written: string): string => written.replace(/\s+/g, '');
      // Text that was found is where it was found.
      const end = Math.min(text.length, 200);
      expect(fold(text.slice(0, end))).toContain(fold(reading.rangesOf(0, end).map(String).join('')).slice(0, 20));
      const { title, tags, lang, siteName } = article;
      const { summary } = await digest({ title, text, tags, ...(lang && { lang }), ...(siteName && { siteName }) });
      for (const sentence of summary) expect(fold(text.slice(sentence.start, sentence.end))).toBe(fold(sentence.text));
      const source = { article, isPart: false };
      fromMarkdown(toMarkdown(article));
      const written = [
        toHtml(article),
        copyRich(source, OPTIONS),
        copyMarkdown(source, OPTIONS),
        copyPlain(source, OPTIONS),
        copyQuotation(article),
        ...(['md', 'html', 'txt'] as const).map((kind) => saveAs(kind, source, OPTIONS)),
      ];
      expect(written.every(Boolean)).toBe(true);
    }
    const shown = (reading?.kept ?? []).filter((element) => element.getClientRects().length > 0).length;
    const set = await cleanPage(page, reading);
    const left = (reading?.kept ?? []).filter((element) => element.getClientRects().length > 0).length;
    expect(left).toBeGreaterThanOrEqual(shown);
    expect(structuredClone(set.items)).toEqual(set.items);
    set.restore();
    expect(page.documentElement.outerHTML).toBe(before);
  });
}

it(
  `keeps its word on pages that nobody wrote (seed ${SEED})`,
  async () => {
    const pages = [...Object.values(OWN), ...(await commands.corpusPages(200))];
    const until = Date.now() + MINUTES * 60_000;
    let seed = SEED;
    do {
      await fc.assert(
        fc.asyncProperty(mutations(pages.length), (mutation) => check(mutated(pages[mutation.page]!, mutation))),
        { numRuns: PAGES, seed: seed++ },
      );
    } while (Date.now() < until);
  },
  PATIENCE_MS,
);
