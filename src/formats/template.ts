import type { ElementContent } from 'hast';
import type { Article } from '../article/types.ts';
import { RIGHT_TO_LEFT } from '../phrases/right-to-left.ts';
import { formatDate } from './dates.ts';
import { el, text } from './nodes.ts';

/** Placeholders of templates, written in braces: '{title}'. */
export const PLACEHOLDERS = ['title', 'authors', 'date', 'updated', 'site', 'url', 'source', 'today'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A name in braces; braces around anything else are text. */
const PLACEHOLDER = /\{([\p{L}\p{N}_-]{1,40})\}/gu;
/** Text that only separates two values: it is dropped where one of them is missing. */
const SEPARATOR = /^[\s·•|,;:/–—-]*$/u;

const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** Names in braces that are no placeholders, each once, as they are written; for warnings in the settings. */
export const unknownPlaceholders = (template: string): string[] => [
  ...new Set(
    [...template.matchAll(PLACEHOLDER)]
      .map(([, name = '']) => name)
      .filter((name) => !isPlaceholder(name.toLowerCase())),
  ),
];

/** A value with its white space collapsed, so that line breaks of the page do not break a line of the template. */
const folded = (value: string | undefined): string => (value ?? '').replace(/\s+/g, ' ').trim();

/** The name of the site, else its host name without 'www.'; empty for an invalid address. */
export function siteOf({ siteName, url }: Article): string {
  if (folded(siteName)) return folded(siteName);
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** A link to the source; text only if the address is not HTTP or HTTPS. */
const link = (label: string, url: string): ElementContent =>
  /^https?:/.test(url) ? el('a', [text(label)], { href: url }) : text(label);

const RTL = new RegExp(`[${RIGHT_TO_LEFT}]`);

function nodeOf(name: Placeholder, article: Article, now: Date): ElementContent | null {
  const { title, authors, byline, published, modified, url, lang } = article;
  const site = siteOf(article);
  const values: Record<Placeholder, string> = {
    title: folded(title),
    authors: folded(authors.length ? authors.join(', ') : byline),
    date: published ? formatDate(published, lang) : '',
    updated: modified ? formatDate(modified, lang) : '',
    site,
    url,
    source: site || url,
    today: formatDate(now.toISOString(), lang),
  };
  const value = values[name];
  if (!value) return null;
  const node = name === 'url' || name === 'source' ? link(value, url) : text(value);
  // Isolated: beside right-to-left text the bidirectional algorithm would take the digits of a date with Latin names.
  return RTL.test(values.title + values.authors + site) ? el('bdi', [node]) : node;
}

type Part = { literal: string } | { name: Placeholder; value: ElementContent | null };

function partsOf(line: string, article: Article, now: Date): Part[] {
  return line.split(/(\{[\p{L}\p{N}_-]{1,40}\})/u).flatMap((piece): Part[] => {
    const name = piece.slice(1, -1).toLowerCase();
    if (piece.startsWith('{') && isPlaceholder(name)) return [{ name, value: nodeOf(name, article, now) }];
    return piece ? [{ literal: piece }] : [];
  });
}

/** A filled line; empty if it has placeholders but no value for any. Separators beside missing values are merged. */
function lineOf(parts: readonly Part[]): ElementContent[] {
  const values = parts.filter((part) => 'name' in part);
  if (values.length && values.every(({ value }) => !value)) return [];
  const isWhole = values.every(({ value }) => value);
  const line: ElementContent[] = [];
  let parting = '';
  for (const part of parts) {
    if ('literal' in part && !isWhole && SEPARATOR.test(part.literal)) {
      parting ||= part.literal;
      continue;
    }
    const node = 'literal' in part ? text(part.literal) : part.value;
    if (!node) continue;
    if (line.length && parting) line.push(text(parting));
    parting = '';
    line.push(node);
  }
  return line;
}

/**
 * Fills a template with an article's values: empty lines separate paragraphs, and a line with '{title}' alone becomes
 * the heading. Values are inserted as text, never as markup.
 */
export function fillTemplate(template: string, article: Article, now = new Date()): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const paragraph of template.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    let lines: ElementContent[] = [];
    const flush = () => {
      if (lines.length) nodes.push(el('p', lines));
      lines = [];
    };
    for (const written of paragraph.split('\n')) {
      const parts = partsOf(written.trim(), article, now);
      const line = lineOf(parts);
      const [first] = parts;
      if (!line.length) continue;
      if (parts.length === 1 && first && 'name' in first && first.name === 'title') {
        flush();
        nodes.push(
          el(
            'h1',
            line.flatMap((node) => (node.type === 'element' ? node.children : [node])),
          ),
        );
      } else lines.push(...(lines.length ? [el('br')] : []), ...line);
    }
    flush();
  }
  return nodes;
}
