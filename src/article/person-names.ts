import { BYLINE_START, MONTHS } from '../phrases/reading.ts';

/** How the name of a person or a desk is told from what stands around it. */

const AND = /\s*(?:[,;&|/、，・]|\b(?:and|und|et|y|e|en|i)\b)\s+|\s*[;、|]\s*/u;
const ADDRESS = /https?:|www\.|@|\.(?:com|de|org|net)\b|^\W*null\W*$|[?!]/i;
const ALL_POSTS =
  /^(?:(?:view |see |show |zeige |voir |ver )?(?:all |alle |alles |tous les |todas las |todos los )?(?:posts?|articles?|stories|beiträge|artikel|entradas|publicaciones)\s+(?:by|von|par|de|por|from)|(?:more|alles|latest posts?) (?:by|from|von)|gespeichert von|about|über|sobre|à propos de|post author)\s+/i;
/** Where a name ends and a date, a place or a role begins. */
const NAME_END =
  /\s*(?:[|·•–—]|\s-\s|\s\/|\s(?:am|on|le|el|um|at|in|vom|published|posted|updated|last updated|veröffentlicht|foto|photo|bild)\b[:\s]|[a-z]{2,12}day,|\d|Follow$).*$/i;
const MONTH = `(?:${MONTHS.flat()
  .filter((name) => name.length > 2)
  .join('|')})\\b\\.?`;
const DATES = new RegExp(
  // A month without a day or a year may be a name: April, June, August.
  `\\d[\\d.:/]*(?:st|nd|rd|th)?(?:\\s*${MONTH})?|\\b${MONTH}(?=\\s*\\d)|\\b(?:uhr|am|pm|utc|gmt|min|read|lesezeit|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:sun|mon|tues|wednes|thurs|fri|satur)day)\\b\\.?`,
  'gi',
);
/** Takes years, days and hours away. Without a digit or a day's name there is nothing to look for, and that is soon seen. */
const SAYS_WHEN = /\d|day|tag|woch|uhr|[ap]m|utc|gmt|min|read|lese/i;
const withDatesAs = (text: string, other: string): string => (SAYS_WHEN.test(text) ? text.replace(DATES, other) : text);
const DEGREE = /^(?:ph\.?d\.?|m\.?d\.?|m\.?a\.?|dr\.?|mba|rd|staff|staff writer)$/i;
/** A person's name of two to four words, each with a capital. */
const PERSON =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:von|van|de|der|den|la|del|da|di|dos|du|le|al|bin|v\.)\s)*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
const MOST_WORDS = 8;
/** The stop of a sentence behind a name; not that of an initial or of 'Jr.'. */
const LAST_STOP = /(?<=\p{Ll}{3})\.$/u;

export const isPerson = (name: string): boolean => PERSON.test(name);

/** A person or desk's name as it should be written: without 'By', roles behind a comma, addresses. */
export function cleanName(written: string): string {
  let name = written.replace(/\s+/g, ' ').trim();
  for (let i = 0; i < 2; i++) {
    name = name.replace(ALL_POSTS, '');
    name = name.slice(BYLINE_START.exec(name.toLowerCase())?.[0].length ?? 0);
  }
  return name.replace(/^[\s:•·|,©–-]+|[\s:•·|,–-]+$/gu, '').replace(LAST_STOP, '');
}

/** What is left of a line once dates, and all that follows the name, are taken away. */
export const nameIn = (line: string): string =>
  withDatesAs(cleanName(cleanName(line).replace(NAME_END, '')), '').trim();

/** What is left of a line without its dates. */
export const withoutDates = (line: string): string =>
  withDatesAs(line, ' ')
    .replace(/(?:\s|[|·,–—]|(?<=\s)-|-(?=\s))+/gu, ' ')
    .trim();

export function isName(text: string): boolean {
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
export const isAccount = (name: string): boolean => /^[a-z0-9._-]+$/.test(name) && /[._\d-]/.test(name);

/** A line of names in single names. */
export function splitNames(line: string): string[] {
  return line
    .split(AND)
    .map(cleanName)
    .filter((name) => isName(name) && !DEGREE.test(name));
}
