/** Runs inside a page: does with it each thing that Lede does with one. */

import './extension.ts';
import { h, render } from 'preact';
import { type Article, cleanPage, digest, readPage, toText } from '../../../src/engine.ts';
import type { CopyOptions } from '../../../src/formats/compose.ts';
import { copyMarkdown, copyPlain, copyQuotation, copyRich, saveAs } from '../../../src/formats/copies.ts';
import { findFootnotes } from '../../../src/formats/footnotes.ts';
import { isFault, readFile, writeFile } from '../../../src/options/transfer-file.ts';
import { couldBeArticle } from '../../../src/page/gate.ts';
import { Body } from '../../../src/reader/body.tsx';
import { Head } from '../../../src/reader/head.tsx';
import { linksIn, picturesIn } from '../../../src/reader/pictures.ts';
import { TextMap } from '../../../src/reader/text-map.ts';
import { keepTogether } from '../../../src/reader/together.ts';
import { Placeholders } from '../../../src/report/placeholder.ts';
import { redactPage } from '../../../src/report/redact.ts';
import { actionFor, readChoice } from '../../../src/sites/automatic.ts';
import { readRules } from '../../../src/sites/rules.ts';
import { texToMathml } from '../../../src/tex.ts';

export type Step = 'glance' | 'read' | 'clean' | 'copy' | 'reader view' | 'digest' | 'report' | 'import';

const COPIES: CopyOptions = {
  head: '{title}\n{authors} · {date} · {updated} · {site}\n{tags}\n{source} {url}',
  foot: '{title} {source}',
  frontMatter: true,
  wrapAt: 72,
  linkNotes: true,
  says: { paid: 'For payment only.', registration: 'For members only.', goesOn: 'Goes on at' },
};

let article: Article | undefined;
let choices = '';

/** Shows a page of this markup, to which its reader brings a file of choices. */
function show(markup: string, file: string): void {
  document.documentElement.innerHTML = markup;
  document.body.getBoundingClientRect();
  article = undefined;
  choices = file;
}

const DO: Readonly<Record<Step, () => unknown>> = {
  glance: () => couldBeArticle(document),
  read() {
    article = readPage(document)?.article;
  },
  clean: async () => (await cleanPage(document, readPage(document))).restore(),
  copy() {
    if (!article) return;
    const source = { article: { ...article, url: 'https://example.org/story' }, isPart: false };
    copyRich(source, COPIES);
    copyMarkdown(source, COPIES);
    copyPlain(source, COPIES);
    copyQuotation(source.article);
    for (const kind of ['md', 'html', 'txt'] as const) saveAs(kind, source, { ...COPIES, frontMatter: false });
  },
  'reader view'() {
    if (!article) return;
    const room = document.createElement('div');
    const content = keepTogether(article.content);
    const notes = findFootnotes(content);
    picturesIn(content);
    linksIn(content);
    const showing = { notes, formulas: texToMathml, onPicture: () => undefined };
    render([h(Head, { article, key: 'head' }), h(Body, { content, showing, key: 'body' })], room);
    new TextMap(content, room);
    render(null, room);
  },
  async digest() {
    if (!article) return;
    const { title, lang, tags, siteName } = article;
    const text = toText(article);
    await digest({ title, text, tags, ...(lang !== undefined && { lang }), ...(siteName && { siteName }) });
  },
  report: () => redactPage(document, new Placeholders()),
  /** Reads the file, writes it again, and does with the page what it says. */
  async import() {
    const taken = choices ? readFile(choices) : null;
    if (!taken || isFault(taken)) return;
    writeFile(taken);
    for (const record of Object.values(taken.sites))
      actionFor('https://example.org/story', readChoice(record), taken.everywhere);
    const rules = readRules(taken.sites['example.org']);
    (await cleanPage(document, readPage(document), { rules })).restore();
  },
};

/** Does one thing with the page that is shown; nothing of what it gives leaves the page. */
async function take(step: Step): Promise<void> {
  await DO[step]();
}

declare global {
  var hostilePage: { show: typeof show; take: typeof take };
}
globalThis.hostilePage = { show, take };
