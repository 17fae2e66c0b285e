import { textContentOf } from './dom.ts';
import { oneLine } from './words.ts';

/** What an article's structured data say about it, as they say it. */
export interface StructuredArticle {
  types: string[];
  headline: string;
  description: string;
  body: string;
  authors: string[];
  published: string;
  modified: string;
  expires: string;
  image: string;
  keywords: string[];
  language: string;
  publisher: string;
  url: string;
  /** False where the page says that reading needs payment. */
  free: boolean | null;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

const MAX_SCRIPTS = 60;
const MAX_NODES = 5000;
const MAX_LENGTH = 2_000_000;
const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|HowTo|CreativeWork|Chapter|QAPage|Opinion)$/;
const PAGE = /(?:WebPage|AboutPage|ItemPage|QAPage)$/;
/** A question and its answers. */
export const QA_PAGE = 'QAPage';
const SAID = /\b(?:Question|Answer)$/;

const isString = (value: unknown): value is string => typeof value === 'string';
const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Pages write JSON with raw line breaks, comments around it and the like. */
function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    try {
      const bare = text
        .trim()
        .replace(/^(?:<!--|(?:\/[*/]\s*)?<!\[CDATA\[(?:\s*\*\/)?)/, '')
        .replace(/(?:-->|(?:\/[*/]\s*)?\]\]>(?:\s*\*\/)?)\s*;?$/, '')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what breaks the JSON
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/,\s*([}\]])/g, '$1');
      return JSON.parse(bare) as Json;
    } catch {
      return undefined;
    }
  }
}

/** All nodes of the JSON-LD scripts, outer ones first. */
function nodesOf(scripts: readonly Element[]): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < scripts.length && i < MAX_SCRIPTS; i++) {
    const text = textContentOf(scripts[i]!);
    if (text.length > MAX_LENGTH) continue;
    const queue: Json[] = [parse(text) ?? null];
    for (let at = 0; at < queue.length && nodes.length < MAX_NODES && at < MAX_NODES * 4; at++) {
      const value = queue[at]!;
      if (Array.isArray(value)) queue.push(...value.slice(0, 500));
      else if (isNode(value)) {
        nodes.push(value);
        for (const key of Object.keys(value).slice(0, 100)) {
          const inner = value[key];
          if (typeof inner === 'object') queue.push(inner);
        }
      }
    }
  }
  return nodes;
}

const typesOf = (node: Node): string[] =>
  listOf(node['@type'])
    .filter(isString)
    .map((type) => type.replace(/^.*[/#:]/, ''));

function textOf(value: Json | undefined): string {
  for (const item of listOf(value)) {
    if (isString(item)) return oneLine(item);
    if (isNode(item)) {
      const inner = item['@value'] ?? item.name ?? item.url;
      if (isString(inner)) return inner.trim();
    }
  }
  return '';
}

function imageOf(value: Json | undefined): string {
  for (const item of listOf(value)) {
    if (isString(item)) return item;
    if (isNode(item)) {
      const url = textOf(item.url) || textOf(item.contentUrl) || textOf(item['@id']);
      if (url) return url;
    }
  }
  return '';
}

/** Pages write it as a truth value, as a word or as a number; null where they write something else. */
function truth(value: Json | undefined): boolean | null {
  const written = String(value);
  if (/^(?:true|1|yes)$/i.test(written)) return true;
  return /^(?:false|no)$/i.test(written) ? false : null;
}

function describe(node: Node, byId: ReadonlyMap<string, Node>, said: string): StructuredArticle {
  const resolve = (value: Json): Json => {
    const id = isNode(value) ? value['@id'] : undefined;
    return isNode(value) && isString(id) && !value.name ? (byId.get(id) ?? value) : value;
  };
  const authors = [...listOf(node.author), ...listOf(node.creator)].flatMap((value) => {
    const author = resolve(value);
    if (isString(author)) return [author];
    return isNode(author) ? listOf(author.name).filter(isString) : [];
  });
  return {
    types: typesOf(node),
    headline: textOf(node.headline) || textOf(node.name),
    description: textOf(node.description),
    body: [node.articleBody, node.reviewBody, node.text].find(isString) ?? said,
    authors: [...new Set(authors.map(oneLine).filter(Boolean))],
    published: textOf(node.datePublished) || textOf(node.dateCreated) || textOf(node.uploadDate),
    modified: textOf(node.dateModified),
    expires: textOf(node.expires),
    image: imageOf(listOf(node.image).map(resolve)) || textOf(node.thumbnailUrl),
    keywords: listOf(node.keywords).flatMap((words) => (isString(words) ? words.split(/[,;]/) : [textOf(words)])),
    language: textOf(node.inLanguage),
    publisher: textOf(listOf(node.publisher).map(resolve)),
    url: textOf(node.url) || textOf(node.mainEntityOfPage),
    free: truth(node.isAccessibleForFree),
  };
}

/** The page's own account of its article: JSON-LD nodes that are articles, then pages; the fullest first. */
export function readStructured(scripts: readonly Element[]): StructuredArticle[] {
  const nodes = nodesOf(scripts);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    if (isString(id) && (node.name || !byId.has(id))) byId.set(id, node);
  }
  const said = (): string => nodes.map((node) => (SAID.test(String(node['@type'])) ? node.text : '')).join(' ');
  const rank = (node: Node): number => {
    const types = typesOf(node);
    if (types.some((type) => ARTICLE.test(type)) && (node.headline || node.articleBody || node.datePublished)) return 2;
    return types.some((type) => PAGE.test(type)) ? 1 : 0;
  };
  return nodes
    .map((node) => ({ node, rank: rank(node) }))
    .filter((entry) => entry.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 20)
    .map(({ node }) => describe(node, byId, typesOf(node).includes(QA_PAGE) ? said() : ''));
}
