import markdownIt from 'markdown-it';
import { marked } from 'marked';
import type { Article } from '../../../src/article/types.ts';
import { readPage } from '../../../src/engine.ts';
import type { CopyOptions } from '../../../src/formats/compose.ts';
import { copyMarkdown, copyQuotation, copyRich, saveAs } from '../../../src/formats/copies.ts';
import { faultsInMarkup, faultsInTree } from './audit.ts';
import { withPage } from './pages.ts';
import type { Payload } from './payloads.ts';

/** The ways out of an article, each as it ends in a program that checks nothing. */

export const OPTIONS: CopyOptions = {
  head: '{title}\n{authors} · {date} · {updated} · {site}\n{source} {url}',
  foot: '{title} {source}',
  frontMatter: false,
  wrapAt: 72,
  linkNotes: true,
  says: { paid: 'For payment only.', registration: 'For members only.', goesOn: 'Goes on at' },
};

/** Reads a page; what is given back holds nothing of it. */
export const readFrom = (markup: string): Promise<Article | null> =>
  withPage(markup, (page) => {
    const article = readPage(page)?.article ?? null;
    return article && { ...article, url: 'https://example.org/story' };
  });

const permissive = markdownIt({ html: true, linkify: true, typographer: true });
permissive.validateLink = () => true;

const RENDERERS: readonly ((markdown: string) => string)[] = [
  (markdown) => permissive.render(markdown),
  (markdown) => marked.parse(markdown, { gfm: true, breaks: true, async: false }),
];

/** Everything in which an article leaves as markup, with what is wrong with it. */
export function markupsOf(article: Article): { markups: string[]; file: string; faults: string[] } {
  const source = { article, isPart: false };
  const markdown = copyMarkdown(source, OPTIONS).text;
  const markups = [
    copyRich(source, OPTIONS).html ?? '',
    copyRich({ article, isPart: true }, OPTIONS).html ?? '',
    copyQuotation(article).html ?? '',
    ...RENDERERS.map((render) => render(markdown)),
  ];
  const file = saveAs('html', source, OPTIONS).text;
  const ticks = ['input'];
  const faults = [
    ...faultsInTree(article.content),
    ...markups.flatMap((markup) => faultsInMarkup(markup, ticks)),
    ...faultsInMarkup(file, ['meta', 'link', 'style']),
  ];
  const saved = new DOMParser().parseFromString(file, 'text/html');
  const heads = [...saved.querySelectorAll('meta, link, style')].map(({ localName }) => localName).join(' ');
  if (!/^(?:meta ){4,5}link style$/.test(heads)) faults.push(`a head of its own in the file: ${heads}`);
  if (saved.querySelector('link')?.href !== article.url) faults.push('another link in the file');
  return { markups, file, faults };
}

/** So many that swallow nothing stand on one page. */
export const TOGETHER = 24;
export const grouped = (payloads: readonly Payload[], size: number): Payload[][] => {
  const together = payloads.filter(({ swallows }) => !swallows);
  const groups = payloads.filter(({ swallows }) => swallows).map((payload) => [payload]);
  for (let i = 0; i < together.length; i += size) groups.push(together.slice(i, i + size));
  return groups;
};
