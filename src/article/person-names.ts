import { hasLetter, isCapital, isSmall, LETTERS, lowerCase } from '../page/letters.ts';
import { oneLine } from '../page/words.ts';
import { monthOf } from './dates.ts';
import { lengthOfByline } from './line.ts';

/** How the name of a person or a desk is told from what stands around it. */

const AND = /\s*(?:[,;&|/、，・]|(?<!\S)(?:and|und|et|y|e|en|i))\s+|\s*[;、|]\s*/u;
const ADDRESS = /https?:|www\.|@|\.(?:com|de|org|net)\b|^\W*null\W*$|[?!]|\+$/;
const ALL_POSTS =
  /^(?:(?:view |see |show |zeige |voir |ver )?(?:all |alle |alles |tous les |todas las |todos los )?(?:posts?|articles?|stories|beiträge|artikel|entradas|publicaciones)\s+(?:by|von|par|de|por|from)|(?:more|alles|latest posts?) (?:by|from|von)|gespeichert von|about|über|sobre|à propos de|post author)\s+/;
/** Where a name ends and a date, a place or a role begins. */
const NAME_END =
  /\s*(?:[|·•–—]|\s-\s|\s\/|\s\([kc]omm|\s(?:am|on|le|el|um|at|in|vom|published|posted|updated|last updated|veröffentlicht|foto|photo|bild)\b[:\s]|[a-z]{2,12}day,|\d|follow$)/;
const isMonth = (word: string): boolean => monthOf(lowerCase(word)) > 0;
/** Words of days, hours and how long reading takes. Time zones stand in capitals. */
const DAY = new RegExp(
  `(?<![${LETTERS}])(?:${'uhr|am|pm|utc|gmt|min|read|lesezeit|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:sun|mon|tues|wednes|thurs|fri|satur)day'.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)})(?![${LETTERS}])\\.?`,
  'g',
);
const ZONE = new RegExp(`(?<![${LETTERS}])(?:[ECMP][SD]T|CES?T|BST)(?![${LETTERS}])`, 'g');
/** A number with the word behind it, which may be a month's name. */
const NUMBER = new RegExp(
  `\\d[\\d.:/]*(?:(?:st|nd|rd|th|ST|ND|RD|TH)(?![${LETTERS}]))?(?:(\\s*)([${LETTERS}]{3,})(\\.?))?`,
  'g',
);
/** A word before a number. A month without a day or a year may be a name: April, June, August. */
const BEFORE_NUMBER = new RegExp(`([${LETTERS}]{3,})\\.?(?=\\s*\\d)`, 'g');

/** The short name of a day before its date. */
const DAY_BEFORE = /\b(?:[Mm]on|[Tt]ues?|[Ww]ed|[Tt]hu(?:rs?)?|[Ff]ri|[Ss]at|[Ss]un)[.,]?\s+(?=[A-Za-z]*\.?\s*\d)/g;

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
const SAYS_WHEN = /\d|day|tag|woch|uhr|[ap]m|utc|gmt|min|read|lese|[ecmp][sd]t|ces?t|bst/;
const withDatesAs = (text: string, other: string): string =>
  SAYS_WHEN.test(lowerCase(text)) ? withoutMonths(text, other) : text;
/** What content systems write where there is no name, and labels that are left of a line without its date. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|unknown|anonymous|none|n\/a|undefined|unbekannt|anonym|inconnu|anonyme|desconocido|anónimo|sconosciuto|onbekend|(?:last )?updated|published|posted|date|datum|fecha|data|stand|log ?(?:in|out)|(?:my|your) account)$/;
/** Words of links and controls that stand where names do, and of what stands between them. */
const CONTROL =
  /^(?:view|see) |^(?:(?:author|page|e-?mail|to|this|editor|archives?|rss|bio|text|size|news|local|updated|[a-z]|[ecmp][sd]t)(?:[\s:]+|$))+$/;
const DEGREE = /^(?:ph\.?d\.?|m\.?d\.?|m\.?a\.?|dr\.?|mba|rd|staff|staff writer|special (?:for|to) .*)$/;
/** The end of what somebody is, behind his name. */
const ROLE =
  /(?:editor|reporter|writer|correspondent|columnist|journalist|redakteur|korrespondent|autor|rédacteur|redactor|periodista|giornalista|redaktor)(?:s|a|e|in|ka)?$/;
const PARTICLES: ReadonlySet<string> = new Set('von van de der den la del da di dos du le al bin v.'.split(' '));
const NAME_SIGNS = new RegExp(`^[${LETTERS}.'’-]+$`);
const MOST_WORDS = 8;
/** What is longer is no line of names: patterns that look back from its end would take for ever. */
const LONGEST = 300;
/** Whether this is a person's name of two to four words, each with a capital, and particles before any but the first. */
export function isPerson(name: string): boolean {
  const words = name.split(' ');
  const names = words.filter((word, i) => !i || i === words.length - 1 || !PARTICLES.has(word));
  return (
    names.length > 1 && names.length <= 4 && names.every((word) => isCapital(word.slice(0, 1)) && NAME_SIGNS.test(word))
  );
}

/** The stop of a sentence behind a name; not that of an initial or of 'Jr.'. */
const hasLastStop = (name: string): boolean =>
  name.endsWith('.') && [...name.slice(-4, -1)].every(isSmall) && name.length > 3;

/** A person or desk's name as it should be written: without 'By', roles behind a comma, addresses. */
export function cleanName(written: string): string {
  let name = oneLine(written.slice(0, LONGEST));
  for (let i = 0; i < 2; i++) {
    name = name.slice(ALL_POSTS.exec(lowerCase(name))?.[0].length ?? 0);
    name = name.slice(lengthOfByline(lowerCase(name)));
  }
  name = name.replace(/^[\s:•·|,©–-]+|[\s:•·|,–-]+$/g, '');
  return hasLastStop(name) ? name.slice(0, -1) : name;
}

/** What is left of a line once dates, and all that follows the name, are taken away. */
export function nameIn(line: string): string {
  const whole = cleanName(line).replace(DAY_BEFORE, '');
  const end = lowerCase(whole).search(NAME_END);
  const cut = end < 0 ? whole : cleanName(whole.slice(0, end));
  const name = withDatesAs(cut, '').trim();
  // The day behind a month was cut away, and the month's name is left.
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const isCutAtDay = /^\W*\d/.test(whole.slice(cut.length));
  return isCutAtDay && isMonth(last) ? name.slice(0, -last.length).trim() : name;
}

/** What is left of a line without its dates. */
export const withoutDates = (line: string): string =>
  withDatesAs(line.slice(0, LONGEST), ' ')
    .replace(/(?:\s|[|·,–—]|(?<=\s)-|-(?=\s))+/g, ' ')
    .trim();

const SENTENCE_END = new RegExp(`[${LETTERS}]{4}[.!?]\\s+(\\S)`, 'g');

export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 80) return false;
  const lower = lowerCase(text);
  return (
    !CONTROL.test(lower) &&
    !NOBODY.test(lower) &&
    text.split(/\s+/).length <= MOST_WORDS &&
    !ADDRESS.test(lower) &&
    hasLetter(text) &&
    !/\d{3}/.test(text) &&
    ![...text.matchAll(SENTENCE_END)].some(([, next]) => isCapital(next!))
  );
}

/** Account names are what is left where a page has no better one. */
export const isAccount = (name: string): boolean => /^[a-z0-9._-]+$/.test(name) && /[._\d-]/.test(name);

/** A line of names in single names. */
export function splitNames(line: string): string[] {
  return line
    .split(AND)
    .map(cleanName)
    .filter((name, i) => isName(name) && !DEGREE.test(lowerCase(name)) && !(i && ROLE.test(lowerCase(name))));
}
