import type { PageMetadata } from '../page/metadata.ts';
import { NAME } from '../page/names.ts';
import { BYLINE_START } from '../phrases/reading.ts';
import { firstMeta, mainStructured } from './describe.ts';
import type { BlockFacts } from './facts.ts';
import { LINE } from './line.ts';

const AND = /\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bi\b|、|，|・|\/|\|)\s+|\s*[;、|]\s*/u;
const ADDRESS = /https?:|www\.|@|\.(?:com|de|org|net)\b/i;
const MOST_WORDS = 8;

/** A person or desk's name as it should be written: without 'By', roles behind a comma, addresses. */
export function cleanName(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .replace(BYLINE_START, '')
    .replace(BYLINE_START, '')
    .replace(/^[\s:•·|,–-]+|[\s:•·|,–-]+$/gu, '')
    .trim();
}

function isName(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    text.length > 1 &&
    text.length <= 80 &&
    words <= MOST_WORDS &&
    !ADDRESS.test(text) &&
    /\p{L}/u.test(text) &&
    !/\d{3}/.test(text) &&
    !/[.!?]\s+\p{Lu}/u.test(text.replace(/\b\p{Lu}\.\s/gu, ''))
  );
}

/** A line of names in single names. */
export function splitNames(line: string): string[] {
  return line.split(AND).map(cleanName).filter(isName);
}

/** The writers, by structured data, metadata, marked names, or the line that says so near the headline. */
export function authorsOf(meta: PageMetadata, facts: readonly BlockFacts[], textAt: number): string[] {
  const structured = mainStructured(meta)?.authors.map(cleanName).filter(isName) ?? [];
  if (structured.length) return unique(structured);
  const named = [
    'author',
    'article:author',
    'og:article:author',
    'dc.creator',
    'dcterms.creator',
    'dc.author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'citation_author',
    'article:author_name',
    'cxenseparse:author',
  ]
    .flatMap((key) => meta.metas.get(key) ?? [])
    .map(cleanName)
    .filter(isName);
  const marked = meta.authors.map(cleanName).filter(isName);
  const line = bylineOf(facts, textAt);
  if (named.length) return unique(named.slice(0, 1));
  if (marked.length) return unique(marked.slice(0, 1));
  return line ? splitNames(line) : [];
}

const unique = (names: readonly string[]): string[] =>
  [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].slice(0, 12);

/** The line of authors as the page words it, from the blocks between headline and text or shortly after the text. */
export function bylineOf(facts: readonly BlockFacts[], textAt: number): string | undefined {
  let best: string | undefined;
  let score = 0;
  for (let i = Math.max(0, textAt - 14); i < Math.min(facts.length, textAt + 3); i++) {
    const fact = facts[i]!;
    if (fact.words === 0 || fact.words > 20 || fact.prose) continue;
    const says = (fact.line & LINE.byline) !== 0;
    const named = ((fact.near | fact.block.names) & NAME.author) !== 0;
    const points =
      Number(says) * 2 +
      Number(named) * 1.5 -
      Number(fact.line & LINE.dateOnly && !says) -
      Number(fact.kind === 'heading') * 2;
    if (points > score) {
      score = points;
      best = fact.block.text;
    }
  }
  return score >= 1.5 ? best : undefined;
}

export const firstAuthorMeta = (meta: PageMetadata): string => firstMeta(meta, 'author');
