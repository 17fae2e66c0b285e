import { BYLINE_START, MONTHS } from '../phrases/reading.ts';

/** How the name of a person or a desk is told from what stands around it. */

const AND = /\s*(?:[,;&|/、，・]|\b(?:and|und|et|y|e|en|i)\b)\s+|\s*[;、|]\s*/u;
const ADDRESS = /https?:|www\.|@|\.(?:com|de|org|net)\b|^\W*null\W*$|[?!]|\+$/i;
const ALL_POSTS =
  /^(?:(?:view |see |show |zeige |voir |ver )?(?:all |alle |alles |tous les |todas las |todos los )?(?:posts?|articles?|stories|beiträge|artikel|entradas|publicaciones)\s+(?:by|von|par|de|por|from)|(?:more|alles|latest posts?) (?:by|from|von)|gespeichert von|about|über|sobre|à propos de|post author)\s+/i;
/** Where a name ends and a date, a place or a role begins. */
const NAME_END =
  /\s*(?:[|·•–—]|\s-\s|\s\/|\s(?:am|on|le|el|um|at|in|vom|published|posted|updated|last updated|veröffentlicht|foto|photo|bild)\b[:\s]|[a-z]{2,12}day,|\d|Follow$).*$/i;
const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.flat().filter((name) => name.length > 2));
const isMonth = (word: string): boolean => MONTH_NAMES.has(word.toLowerCase());
/** Words of days, hours and how long reading takes. Time zones stand in capitals. */
const DAY =
  /(?<!\p{L})(?:uhr|am|pm|utc|gmt|min|read|lesezeit|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:sun|mon|tues|wednes|thurs|fri|satur)day)(?!\p{L})\.?/giu;
const ZONE = /(?<!\p{L})(?:[ECMP][SD]T|CES?T|BST)(?!\p{L})/gu;
/** A number with the word behind it, which may be a month's name. */
const NUMBER = /\d[\d.:/]*(?:(?:st|nd|rd|th)(?!\p{L}))?(?:(\s*)(\p{L}{3,})(\.?))?/giu;
/** A word before a number. A month without a day or a year may be a name: April, June, August. */
const BEFORE_NUMBER = /(\p{L}{3,})\.?(?=\s*\d)/gu;

/** The short name of a day before its date. */
const DAY_BEFORE = /(?<!\p{L})(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)[.,]?\s+(?=\p{L}+\.?\s*\d|\d)/giu;

const withoutMonths = (text: string, other: string): string =>
  text
    .replace(DAY_BEFORE, other)
    .replace(BEFORE_NUMBER, (found, word: string) => (isMonth(word) ? other : found))
    .replace(NUMBER, (_, gap?: string, word?: string, stop?: string) =>
      word === undefined || isMonth(word) ? other : `${other}${gap}${word}${stop}`,
    )
    .replace(DAY, other)
    .replace(ZONE, other);
/** Takes years, days and hours away. Without a digit or a day's name there is nothing to look for, and that is soon seen. */
const SAYS_WHEN = /\d|day|tag|woch|uhr|[ap]m|utc|gmt|min|read|lese|[ecmp][sd]t|ces?t|bst/i;
const withDatesAs = (text: string, other: string): string => (SAYS_WHEN.test(text) ? withoutMonths(text, other) : text);
/** What content systems write where there is no name, and labels that are left of a line without its date. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|unknown|anonymous|none|n\/a|undefined|unbekannt|anonym|inconnu|anonyme|desconocido|anónimo|sconosciuto|onbekend|(?:last )?updated|published|posted|date|datum|fecha|data)$/i;
/** Words of links and controls that stand where names do, and of what stands between them. */
const CONTROL =
  /^(?:view|see) |^(?:(?:more|all|posts|stories|articles|author|profile|page|e-?mail|contact|to|the|this|by|editor|follow|archives?|rss|bio|feed|print|comments?|text|size|help|news|local|home|updated|[a-z]|[ecmp][sd]t|mehr|alle|autor|profil|seite|kontakt|drucken|folgen|schriftgröße|auteur|contacter|imprimer|contacto|imprimir)(?:[\s:]+|$))+$/i;
const DEGREE = /^(?:ph\.?d\.?|m\.?d\.?|m\.?a\.?|dr\.?|mba|rd|staff|staff writer|special (?:for|to) .*)$/i;
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
export function nameIn(line: string): string {
  const whole = cleanName(line).replace(DAY_BEFORE, '');
  const cut = cleanName(whole.replace(NAME_END, ''));
  const name = withDatesAs(cut, '').trim();
  // The day behind a month was cut away, and the month's name is left.
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const isCutAtDay = /^\W*\d/.test(whole.slice(cut.length));
  return isCutAtDay && isMonth(last) ? name.slice(0, -last.length).trim() : name;
}

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
    !NOBODY.test(text) &&
    !CONTROL.test(text) &&
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
