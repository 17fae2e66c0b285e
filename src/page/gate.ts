import { type Clue, judge, type Verdict } from '../verdict.ts';
import { findRunningText, type RunningText } from './column.ts';
import { addressOf, attributeOf, findAllIn, findIn, textContentOf } from './dom.ts';

/** What a glance at a page tells, without layout and without walking it. */
interface Glance extends RunningText {
  path: string;
  query: string;
  /** The page's own word for what it is. */
  type: string;
  structured: boolean;
  headings: number;
  links: number;
  /** Fields to fill in, and those for passwords among them. */
  fields: number;
  passwords: number;
  /** Headlines that are links: teasers. */
  teasers: number;
  /** Characters in the element that is marked as the article, where there is one only. */
  marked: number;
  /** The longest text that hangs together. */
  text: number;
}

const MOST_SCRIPTS = 10;
const LONGEST_PATH = 1000;
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:\w*Article|\w*BlogPosting|Report|Recipe|Review|LiveBlogPosting)"/;

function isStructured(document: Document): boolean {
  const scripts = findAllIn(document, 'script[type="application/ld+json"]');
  for (let i = 0; i < scripts.length && i < MOST_SCRIPTS; i++)
    if (ARTICLE_TYPE.test(textContentOf(scripts[i]!).slice(0, 100_000))) return true;
  return false;
}

function partsOf(address: string): { path: string; query: string } {
  try {
    const { pathname, search } = new URL(address);
    // Pages may write into their address whatever they like: how it ends tells what it is.
    return { path: pathname.slice(-LONGEST_PATH), query: search };
  } catch {
    // An address that is none says nothing.
    return { path: '/-', query: '' };
  }
}

function glanceAt(document: Document): Glance {
  const count = (selector: string): number => findAllIn(document, selector).length;
  const type = findIn(document, 'meta[property="og:type"], meta[name="og:type"]');
  const marked = findAllIn(document, 'article, [itemprop~="articleBody"], [role="article"]');
  const running = findRunningText(document);
  return {
    ...running,
    ...partsOf(addressOf(document)),
    type: (type && attributeOf(type, 'content')?.toLowerCase()) || '',
    structured: isStructured(document),
    headings: count('h2, h3, h4, h5, h6'),
    links: count('a[href]'),
    fields: count('input:not([type="hidden"]), select, textarea'),
    passwords: count('input[type="password"]'),
    teasers: count('h2 a, h3 a, h4 a, a h2, a h3, a h4'),
    marked: marked.length === 1 ? textContentOf(marked[0]!).length : 0,
    text: Math.max(running.column, running.broken, running.loose),
  };
}

const SLUG = /(?:[A-Za-z\xaa-\uffff]+[-_]){3}[^/]*\/?$|\/(?:19|20)\d\d\/\d{1,2}\/|\d{5,}/;
const LIST_PATH = /^\/(?:index\.\w+|home|start|\w{2}(?:-\w{2})?)?\/?$/i;
const LIST_WORDS =
  /\/(?:search|suche|recherche|buscar|tag|tags|category|categories|kategorie|author|autor|topics?|archive|login|signin|account|cart|checkout|forum|forums|shop|products?)(?:\/|$)/i;

/** The points are logistic weights, rounded, that tell articles from the other pages of `npm run bench:gate`. */
const CLUES: readonly Clue<Glance>[] = [
  { name: 'running text in one column', points: 1.2, ask: ({ column }) => column / 1500 },
  { name: 'three paragraphs in one column', points: 0.9, ask: ({ columnParagraphs }) => columnParagraphs >= 3 },
  { name: 'running text', points: 0.85, ask: ({ characters }) => characters / 2500 },
  { name: 'text parted by line breaks', points: 0.9, ask: ({ broken }) => broken / 1500 },
  { name: 'a text to speak of', points: 0.75, ask: ({ text }) => text / 600 },
  { name: 'hardly any running text', points: -1.3, ask: ({ text }) => text < 200 },
  { name: 'text, and few links', points: 1.1, ask: ({ text, links }) => text / (text + 40 * links + 200) },
  { name: 'headings over little text', points: -1.05, ask: ({ headings, text }) => (headings * 60) / (text + 1) },
  {
    name: 'a linked headline to every text',
    points: -0.55,
    ask: ({ paragraphs, teasers }) => teasers >= 3 && teasers >= paragraphs * 0.8,
  },
  { name: 'fields to fill in', points: -0.95, ask: ({ fields }) => fields / 15 },
  { name: 'a password, and little text', points: -1, ask: ({ passwords, text }) => passwords > 0 && text < 600 },
  { name: 'says article', points: 2.4, ask: ({ type }) => type === 'article' },
  { name: 'says another thing', points: -1, ask: ({ type }) => /product|profile|video|music|place/.test(type) },
  { name: 'structured article', points: 1.1, ask: ({ structured }) => structured },
  { name: 'one marked article', points: 1.35, ask: ({ marked }) => marked / 1000 },
  { name: 'address of a piece', points: 1, ask: ({ path }) => SLUG.test(path) },
  { name: 'address of a front page', points: -1.5, ask: ({ path, query }) => query === '' && LIST_PATH.test(path) },
  {
    name: 'address of a list',
    points: -1.5,
    ask: ({ path, query }) => LIST_WORDS.test(path) || /[?&](?:q|s|query|search)=/.test(query),
  },
];

const ENOUGH = 1.05;

/** Whether a page could be an article, by a glance: for automatic mode, which then reads it in full. */
export function couldBeArticle(document: Document): { could: boolean; verdict: Verdict } {
  const verdict = judge(glanceAt(document), CLUES);
  return { could: verdict.points >= ENOUGH, verdict };
}
