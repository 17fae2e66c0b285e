/** Injected on demand, after the content script, when a reader reports a wrong cut: writes the page as a report. */

import type { Article } from '../article/types.ts';
import { append, childrenOf, find, localNameOf, make, parentElementOf, rootOf } from '../page/dom.ts';
import { left } from '../world.ts';
import { Placeholders } from './placeholder.ts';
import { redactPage } from './redact.ts';

declare global {
  /** The report as a file of HTML, with the reader's note in it; empty where there is nothing to report on. */
  var ledeReport: ((note: string) => string) | undefined;
}

/** Where `npm run page` finds what Lede decided. */
const ID = 'lede-report';

/** The way to an element from the root, which the copy has too. */
function pathOf(element: Element | null | undefined): string {
  const steps: string[] = [];
  for (let at = element; at; ) {
    const around: Element | null = parentElementOf(at);
    if (!around) break;
    const name = localNameOf(at);
    const same = [...childrenOf(around)].filter((child) => localNameOf(child) === name);
    steps.unshift(same.length > 1 ? `${name}:nth-of-type(${same.indexOf(at) + 1})` : name);
    at = around;
  }
  return steps.join(' > ');
}

function factsOf(article: Article, placeholders: Placeholders) {
  const { title, authors, published, expires, words, lang, gate, tags } = article;
  return {
    title: placeholders.redact(title),
    authors: authors.map((author) => placeholders.redact(author)),
    hasDate: published !== undefined,
    expires: expires !== undefined,
    words,
    lang,
    gate: gate?.kind,
    tags: tags.length,
  };
}

function report(note: string): string {
  const session = left('ledePresence')?.session;
  if (!session) return '';
  const placeholders = new Placeholders();
  const copy = redactPage(document, placeholders);
  const { visit } = session;
  const decisions = {
    note,
    view: visit.view,
    unread: visit.unread,
    article: visit.article && factsOf(visit.article, placeholders),
    region: pathOf(session.region),
    items: visit.items.map(({ id, kind, also, state, words, reasons }) => ({
      kind,
      also,
      state,
      words,
      reasons,
      element: pathOf(session.elementOf(id)),
    })),
  };
  const script = make(copy, 'script');
  script.id = ID;
  script.setAttribute('type', 'application/json');
  script.textContent = JSON.stringify(decisions, null, 2).replaceAll('<', '\\u003c');
  const root = rootOf(copy)!;
  append(find(root, 'body') ?? root, script);
  return `<!doctype html>\n${root.outerHTML}\n`;
}

globalThis.ledeReport = report;
