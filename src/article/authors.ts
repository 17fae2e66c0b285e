import { bare, lowerCase } from '../page/letters.ts';
import type { PageMetadata } from '../page/metadata.ts';
import { findByline } from './byline.ts';
import { mainStructured } from './describe.ts';
import type { BlockFacts } from './facts.ts';
import { cleanName, isAccount, isName, isPerson, splitNames } from './person-names.ts';
import { siteNameOf } from './title.ts';

const AUTHOR_METAS = (
  'article:author author og:article:author dc.creator dc:creator dcterms.creator parsely-author ' +
  'sailthru.author byl citation_author article:author_name cxenseparse:author'
).split(' ');
/** Papers of large teams name more; a list in metadata may be of any length. */
const MOST_NAMES = 200;

export interface Writers {
  authors: string[];
  byline?: string;
}

const unique = (names: readonly string[]): string[] =>
  [...new Map(names.map((name) => [lowerCase(name), name])).values()].slice(0, MOST_NAMES);

/** The names in an entry: several where all of them are persons', or where a semicolon or many words say so. */
function namesIn(written: string): string[] {
  const name = cleanName(written);
  const parts = /[\d@]/.test(name) ? [] : splitNames(name);
  const isOne = isName(name) && !name.includes(';') && !(parts.length > 1 && parts.every(isPerson));
  return isOne ? [name] : parts;
}

/** The names of the first list that has any. */
const firstOf = (lists: readonly string[][]): string[] => unique(lists.find((names) => names.length) ?? []);

/** The names in a property's entries: all where each is a person's, else those in the first that has any. */
function namedIn(written: readonly string[] = []): string[] {
  const lists = written.map(namesIn);
  const names = unique(lists.flat());
  return names.every(isPerson) ? names : firstOf(lists);
}

/** Whether a name is that of the site or its publisher, whom pages name where nobody else is. */
function isPublisher(name: string, meta: PageMetadata): boolean {
  const folded = bare(name);
  const others = [siteNameOf(meta), mainStructured(meta)?.publisher].map((other) => bare(other ?? ''));
  if (others.some((other) => other && folded === other)) return true;
  try {
    return folded.length > 3 && bare(new URL(meta.url).hostname).includes(folded);
  } catch {
    return false;
  }
}

/** The writers, by structured data, the line that says so near the text, marked names, metadata. */
export function writersOf(meta: PageMetadata, facts: readonly BlockFacts[], textAt: number, textEnd: number): Writers {
  const structured = unique((mainStructured(meta)?.authors ?? []).flatMap(namesIn));
  const found = findByline(facts, textAt, textEnd);
  const line = found?.line;
  const fromLine = line ? unique(splitNames(line)) : [];
  const marked = firstOf(meta.authors.map(namesIn));
  const named = firstOf(AUTHOR_METAS.map((key) => namedIn(meta.metas.get(key))));
  const known = [structured, named, marked].filter((names) => names.length);
  // A line that says 'by' and a person's name is what the reader sees: it beats a desk or a site in the metadata.
  const person = found?.sure && fromLine.length > 0 && fromLine.every(isPerson);
  const told = known.some((names) => names.some((name) => lowerCase(line).includes(lowerCase(name))));
  const full = (person && !told ? [fromLine, ...known] : [...known, fromLine]).filter((names) => names.length);
  const isWeak = (names: readonly string[]): boolean =>
    names.every((name) => isAccount(name) || isPublisher(name, meta)) || (names === fromLine && !found?.sure);
  const authors = full.find((names) => !isWeak(names)) ?? full[0] ?? [];
  const says = line !== undefined && authors.every((name) => lowerCase(line).includes(lowerCase(name)));
  return { authors, ...(line && says && authors.length > 0 && isLine(line) && { byline: line }) };
}

const isLine = (line: string): boolean => line.split(/\s+/).length <= 14 && isName(line.slice(0, 80));
