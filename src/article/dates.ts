import { LETTERS } from '../page/letters.ts';
import { MONTHS } from '../phrases/reading.ts';

const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const YEAR = '((?:19|20)\\d\\d)';
const NAME = `([${LETTERS}]{2,})\\.?`;

const pad = (value: number): string => String(value).padStart(2, '0');

function isoDay(year: number, month: number, day: number): string | undefined {
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${year}-${pad(month)}-${pad(day)}`
    : undefined;
}

const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^\s*((?:19|20)\d\d)(\d{2})(\d{2})(?:T?(\d{2})(\d{2}))?/;
const DAY_NAME_YEAR = new RegExp(
  `(?:^|[^\\d])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?,?\\s*(?:de |of |يوم )?\\s*${NAME},?\\s*(?:de |del )?\\s*${YEAR}`,
);
const NAME_DAY_YEAR = new RegExp(`${NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`);
const YEAR_NAME_DAY = new RegExp(`${YEAR}[.,]?\\s+${NAME}\\s+(\\d{1,2})\\b`);
/** Dates with the name of the month, each with the places of year, name and day in its pattern. */
const SPELLED = [
  [DAY_NAME_YEAR, 3, 2, 1],
  [NAME_DAY_YEAR, 3, 1, 2],
  [YEAR_NAME_DAY, 1, 2, 3],
] as const;
const EAST = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/;
const YEAR_FIRST = /((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})/;
// '2.7.15. Packages' is the number of a section.
const DAY_FIRST = /(?:^|\D)(\d{1,2})([./-])(\d{1,2})[./-]((?:19|20)\d\d|\d\d(?!\. ))(?=\D|$)/;

/** A date as the page writes it, as ISO 8601: a day, or a moment where the page says one. Nothing is made up. */
export function toIso(written: string, lang = ''): string | undefined {
  const text = written
    .slice(0, 300)
    // Arabic and Persian digits: the last four bits are the number.
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => `${d.charCodeAt(0) & 15}`);
  const iso = ISO.exec(text);
  if (iso) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (!day || iso[4] === undefined) return day;
    const zone = (iso[7] ?? '').toUpperCase().replace(/(\d\d)(\d\d)/, '$1:$2');
    return `${day}T${iso[4]}:${iso[5]}:${iso[6] ?? '00'}${zone}`;
  }
  return dayIn(text, lang);
}

/** The first day that is written out in a text. */
export function dayIn(written: string, lang = ''): string | undefined {
  if (!/\d/.test(written)) return undefined;
  const text = written.toLowerCase();
  const east = EAST.exec(text);
  if (east) return isoDay(Number(east[1]), Number(east[2]), Number(east[3]));
  const compact = COMPACT.exec(text);
  if (compact) {
    const day = isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    if (day) return day;
  }
  for (const [pattern, year, name, day] of SPELLED) {
    const found = pattern.exec(text);
    const month = found && MONTH_OF.get(found[name]!);
    if (month) return isoDay(Number(found[year]), month, Number(found[day]));
  }
  const first = YEAR_FIRST.exec(text);
  if (first) return isoDay(Number(first[1]), Number(first[2]), Number(first[3]));
  const numbers = DAY_FIRST.exec(text);
  if (!numbers) return undefined;
  const a = Number(numbers[1]);
  const b = Number(numbers[3]);
  const year = Number(numbers[4]) < 100 ? 2000 + Number(numbers[4]) : Number(numbers[4]);
  // Month first is an American habit; a slash between numbers of an English page is read so.
  const monthFirst = (numbers[2] === '/' && /^en(?!-(?:gb|au|nz|ie|in|za))/i.test(lang) && a <= 12) || b > 12;
  return monthFirst ? isoDay(year, a, b) : isoDay(year, b, a);
}

const CLOCK = /(\d{1,2})[:.](\d{2})\s*(am|pm|a\.m\.|p\.m\.)?|(\d{1,2})\s*(am|pm)/i;

/** A day with the time of day that stands beside it. */
export function momentIn(text: string, lang = ''): string | undefined {
  const day = toIso(text, lang);
  if (!day || day.includes('T')) return day;
  const clock = CLOCK.exec(text);
  if (!clock) return day;
  const half = (clock[3] ?? clock[5] ?? '').toLowerCase();
  let hour = Number(clock[1] ?? clock[4]);
  if (half.startsWith('p') && hour < 12) hour += 12;
  if (half.startsWith('a') && hour === 12) hour = 0;
  return hour < 24 ? `${day}T${pad(hour)}:${clock[2] ?? '00'}` : day;
}
