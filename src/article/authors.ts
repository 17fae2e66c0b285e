import type { PageMetadata } from '../page/metadata.ts';
import { NAME } from '../page/names.ts';
import { BYLINE_START, MONTHS } from '../phrases/reading.ts';
import { mainStructured } from './describe.ts';
import type { BlockFacts } from './facts.ts';
import { LINE } from './line.ts';

const AND = /\s*(?:[,;&|/、，・]|\b(?:and|und|et|y|e|en|i)\b)\s+|\s*[;、|]\s*/u;
const ADDRESS = /https?:|www\.|@|\.(?:com|de|org|net)\b|^\W*null\W*$|[?!]/i;
const ALL_POSTS =
  /^(?:(?:view |see |show |zeige |voir |ver )?(?:all |alle |alles |tous les |todas las |todos los )?(?:posts?|articles?|stories|beiträge|artikel|entradas|publicaciones)\s+(?:by|von|par|de|por|from)|(?:more|alles|latest posts?) (?:by|from|von)|gespeichert von|about|über|sobre|à propos de|post author)\s+/i;
/** 'by' behind another word or a date: 'Posted 11 April 2018 by …', 'erstellt von …'. */
const BY_INSIDE = /(?:^|\s)(?:by|von|par|por|di|door)\s*:?\s+(?=\p{Lu}|\p{L}+$|[\p{L}\d]+\s+(?:am|on|le|um)\s)/u;
/** Where a name ends and a date, a place or a role begins. */
const NAME_END =
  /\s*(?:[|·•–—]|\s-\s|\s\/|\s(?:am|on|le|el|um|at|in|vom|published|posted|updated|last updated|veröffentlicht|foto|photo|bild)\b[:\s]|[a-z]{2,12}day,|\d|Follow$).*$/i;
const DATES = new RegExp(
  `\\d[\\d.:/]*|\\b(?:uhr|am|pm|min|read|lesezeit|${MONTHS.flat()
    .filter((name) => name.length > 2)
    .join('|')})\\b\\.?`,
  'gi',
);
const DEGREE = /^(?:ph\.?d\.?|m\.?d\.?|m\.?a\.?|dr\.?|mba|rd|staff|staff writer)$/i;
/** A person's name of two to four words, each with a capital. */
const PERSON =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:von|van|de|der|den|la|del|da|di|dos|du|le|al|bin|v\.)\s)*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
const MOST_WORDS = 8;
const MOST_NAMES = 12;

/** A person or desk's name as it should be written: without 'By', roles behind a comma, addresses. */
export function cleanName(written: string): string {
  let name = written.replace(/\s+/g, ' ').trim();
  for (let i = 0; i < 2; i++) {
    name = name.replace(ALL_POSTS, '');
    name = name.slice(BYLINE_START.exec(name.toLowerCase())?.[0].length ?? 0);
  }
  return name.replace(/^[\s:•·|,–-]+|[\s:•·|,–-]+$/gu, '');
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
    !/\p{L}{4,}[.!?]\s+\p{Lu}/u.test(text)
  );
}

/** Account names are what is left where a page has no better one. */
const isAccount = (name: string): boolean => /^[a-z0-9._-]+$/.test(name) && /[._\d-]/.test(name);

/** A line of names in single names. */
export function splitNames(line: string): string[] {
  return line
    .split(AND)
    .map(cleanName)
    .filter((name) => isName(name) && !DEGREE.test(name));
}

const AUTHOR_METAS = [
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
];

export interface Writers {
  authors: string[];
  byline?: string;
}

const unique = (names: readonly string[]): string[] =>
  [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].slice(0, MOST_NAMES);

/** The writers, by structured data, the line that says so near the text, marked names, metadata. */
export function writersOf(meta: PageMetadata, facts: readonly BlockFacts[], textAt: number, textEnd: number): Writers {
  const structured = unique((mainStructured(meta)?.authors ?? []).map(cleanName).filter(isName));
  const line = bylineOf(facts, textAt, textEnd);
  const fromLine = line ? unique(splitNames(line)) : [];
  const marked = unique(meta.authors.map(cleanName).filter(isName)).slice(0, 1);
  const named = unique(
    AUTHOR_METAS.flatMap((key) => meta.metas.get(key) ?? [])
      .map(cleanName)
      .filter(isName),
  ).slice(0, 1);
  // A line that says 'by' and a person's name is what the reader sees: it beats a desk or a site in the metadata.
  const person = line !== undefined && fromLine.length > 0 && fromLine.every((name) => PERSON.test(name));
  const known = [structured, named, marked].filter((names) => names.length);
  const told = known.some((names) => names.some((name) => line?.toLowerCase().includes(name.toLowerCase())));
  const choices = person && !told ? [fromLine, ...known] : [...known, fromLine];
  const full = choices.filter((names) => names.length);
  const authors = full.find((names) => !names.every(isAccount)) ?? full[0] ?? [];
  const says = line !== undefined && authors.every((name) => line.toLowerCase().includes(name.toLowerCase()));
  return { authors, ...(line && says && authors.length > 0 && isLine(line) && { byline: line }) };
}

const isLine = (line: string): boolean => line.split(/\s+/).length <= 14 && isName(line.slice(0, 80));

interface Candidate {
  line: string;
  points: number;
}

/** What a line near the text says of its writer, and how surely. */
function candidateOf(fact: BlockFacts): Candidate | null {
  if (fact.words === 0 || fact.words > 25 || fact.prose) return null;
  const { text } = fact.block;
  const says = (fact.line & LINE.byline) !== 0;
  const named = (fact.near & NAME.author) !== 0;
  const dated = (fact.line & (LINE.date | LINE.dateOnly)) !== 0 || (fact.near & (NAME.date | NAME.meta)) !== 0;
  const inside = !says && (dated || named) ? BY_INSIDE.exec(text) : null;
  const start = inside ? text.slice(inside.index + inside[0].length) : text;
  let line = cleanName(cleanName(start).replace(NAME_END, ''));
  let points = Number(says || inside !== null) * 2 + Number(named) * 1.5;
  if (!points && dated) {
    if (fact.line & (LINE.credit | LINE.copyright)) return null;
    line = text
      .replace(DATES, ' ')
      .replace(/[\s|·,–—-]+/gu, ' ')
      .trim();
    if (!PERSON.test(line)) return null;
    points = 1.5;
  }
  line = line.replace(DATES, '').trim();
  if (!isName(line) || !splitNames(line).length) return null;
  if (!says && !inside && !PERSON.test(line.split(AND)[0]!)) points -= 0.5;
  points -= Number(fact.kind === 'heading') + Number((fact.line & (LINE.credit | LINE.copyright)) !== 0 && !says) * 2;
  points -= Number(fact.capitals < 0.5) * 0.5 + Number(line.split(' ').length > 6);
  return { line, points };
}

/** The names in the line of authors as the page words it, from the blocks shortly above the text or right after it. */
export function bylineOf(facts: readonly BlockFacts[], textAt: number, textEnd: number): string | undefined {
  let best: Candidate = { line: '', points: 0.9 };
  const consider = (index: number, extra: number): void => {
    const fact = facts[index];
    const candidate = fact && candidateOf(fact);
    if (candidate && candidate.points + extra > best.points) best = { ...candidate, points: candidate.points + extra };
  };
  for (let i = textAt + 2; i >= Math.max(0, textAt - 16); i--) consider(i, i >= textAt - 6 ? 0.3 : 0.1);
  for (let i = Math.max(textAt, textEnd - 2); i < Math.min(facts.length, textEnd + 6); i++) consider(i, 0);
  return best.line || undefined;
}
