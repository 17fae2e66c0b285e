import { type Clue, judge, type Verdict } from '../verdict.ts';
import {
  addressOf,
  attributeOf,
  find,
  findAllIn,
  findIn,
  firstElementOf,
  localNameOf,
  parentElementOf,
  textContentOf,
} from './dom.ts';

/** What a glance at a page tells, without layout and without walking it. */
interface Glance {
  path: string;
  query: string;
  /** The page's own word for what it is. */
  type: string;
  structured: boolean;
  headlines: number;
  /** Paragraphs long enough for running text, and their characters. */
  paragraphs: number;
  characters: number;
  /** Headlines that are links: teasers. */
  teasers: number;
  /** Text of the element that is marked as the article, where there is one only. */
  marked: number;
  articles: number;
}

const MOST_PARAGRAPHS = 300;
const LONG = 90;
const MOST_HOLDERS = 12;
const MOST_SCRIPTS = 10;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff]/;
const STOP = /[.!?…。！？؟।]/;
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:\w*Article|\w*BlogPosting|Report|Recipe|Review|LiveBlogPosting)"/;

function glanceAt(document: Document): Glance {
  const glance: Glance = {
    path: '/',
    query: '',
    type: '',
    structured: false,
    headlines: 0,
    paragraphs: 0,
    characters: 0,
    teasers: 0,
    marked: 0,
    articles: 0,
  };
  try {
    const url = new URL(addressOf(document));
    glance.path = url.pathname;
    glance.query = url.search;
  } catch {
    // an address that is none says nothing
  }
  const type = findIn(document, 'meta[property="og:type"], meta[name="og:type"]');
  glance.type = (type && attributeOf(type, 'content')?.toLowerCase()) || '';
  const scripts = findAllIn(document, 'script[type="application/ld+json"]');
  for (let i = 0; i < scripts.length && i < MOST_SCRIPTS && !glance.structured; i++)
    glance.structured = ARTICLE_TYPE.test(textContentOf(scripts[i]!).slice(0, 100_000));
  glance.headlines = findAllIn(document, 'h1').length;
  glance.teasers = findAllIn(document, 'h2 > a, h3 > a, h4 > a, a > h2, a > h3, a > h4').length;
  const marked = findAllIn(document, 'article, [itemprop~="articleBody"], [role="article"]');
  glance.articles = marked.length;
  if (marked.length === 1) glance.marked = textContentOf(marked[0]!).length;
  const paragraphs = findAllIn(document, 'p, li, dd');
  for (let i = 0; i < paragraphs.length && i < MOST_PARAGRAPHS; i++) {
    const paragraph = paragraphs[i]!;
    const text = textContentOf(paragraph).trim();
    if (text.length < (WIDE.test(text) ? LONG / 2 : LONG) || !STOP.test(text)) continue;
    const inner = firstElementOf(paragraph);
    if (localNameOf(paragraph) !== 'p' && find(paragraph, 'p, h2, h3, h4')) continue;
    // A paragraph that is one link leads elsewhere.
    if (inner && textContentOf(inner).length > text.length * 0.8 && localNameOf(inner) === 'a') continue;
    glance.paragraphs++;
    glance.characters += text.length;
  }
  if (glance.paragraphs === 0) addBrokenLines(document, glance);
  return glance;
}

/** Older pages part paragraphs by line breaks. */
function addBrokenLines(document: Document, glance: Glance): void {
  const holders = new Set<Element>();
  const breaks = findAllIn(document, 'br');
  for (let i = 0; i < breaks.length && i < MOST_PARAGRAPHS && holders.size < MOST_HOLDERS; i++) {
    const holder = parentElementOf(breaks[i]!);
    if (!holder || holders.has(holder)) continue;
    holders.add(holder);
    const text = textContentOf(holder).trim();
    if (text.length < LONG * 4 || text.length > LONG * 400 || !STOP.test(text) || find(holder, 'a a, form, script'))
      continue;
    glance.paragraphs += 3;
    glance.characters += text.length;
  }
}

/** How many characters of running text make an article beyond doubt. */
const PLENTY = 2500;
const SLUG = /\/[^/]*(?:\p{L}+[-_]){3,}[^/]*\/?$|\/(?:19|20)\d\d\/\d{1,2}\/|\d{5,}/u;
const LIST_PATH = /^\/(?:index\.\w+|home|start|\w{2}(?:-\w{2})?)?\/?$/i;
const LIST_WORDS =
  /\/(?:search|suche|recherche|buscar|tag|tags|category|categories|kategorie|author|autor|topics?|archive|login|signin|account|cart|checkout|forum|forums|shop|products?)(?:\/|$)/i;

const CLUES: readonly Clue<Glance>[] = [
  { name: 'running text', points: 4, ask: ({ characters }) => characters / PLENTY },
  {
    name: 'a paragraph among few teasers',
    points: 0.8,
    ask: ({ paragraphs, teasers }) => paragraphs >= 1 && teasers <= paragraphs * 3,
  },
  {
    name: 'a linked headline to every text',
    points: -3,
    ask: ({ paragraphs, teasers }) => teasers >= 3 && teasers >= paragraphs * 0.8,
  },
  { name: 'three paragraphs', points: 1, ask: ({ paragraphs }) => paragraphs >= 3 },
  { name: 'no running text', points: -3, ask: ({ paragraphs, marked }) => paragraphs === 0 && marked < PLENTY / 2 },
  { name: 'says article', points: 1.5, ask: ({ type }) => type === 'article' },
  { name: 'says another thing', points: -1, ask: ({ type }) => /product|profile|video|music|place/.test(type) },
  { name: 'structured article', points: 1.5, ask: ({ structured }) => structured },
  { name: 'one headline', points: 0.5, ask: ({ headlines }) => headlines === 1 },
  { name: 'one marked article', points: 1, ask: ({ marked }) => marked / PLENTY },
  { name: 'many marked articles', points: -1, ask: ({ articles }) => (articles - 3) / 10 },
  { name: 'address of a piece', points: 1, ask: ({ path }) => SLUG.test(path) },
  { name: 'address of a front page', points: -3, ask: ({ path, query }) => query === '' && LIST_PATH.test(path) },
  {
    name: 'address of a list',
    points: -2.5,
    ask: ({ path, query }) => LIST_WORDS.test(path) || /[?&](?:q|s|query|search)=/.test(query),
  },
  {
    name: 'more teasers than text',
    points: -2,
    ask: ({ teasers, paragraphs }) => teasers > 12 && teasers > paragraphs * 2 && (teasers - 12) / 12,
  },
];

const ENOUGH = 1.7;

/** Whether a page could be an article, by a glance: for automatic mode, which then reads it in full. */
export function couldBeArticle(document: Document): { could: boolean; verdict: Verdict } {
  const verdict = judge(glanceAt(document), CLUES);
  return { could: verdict.points >= ENOUGH, verdict };
}
