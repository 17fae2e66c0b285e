import { LETTERS, lowerCase } from '../page/letters.ts';
import { MONTHS } from '../phrases/reading.ts';

/** Thais count from the death of the Buddha. */
const BUDDHIST = 543;
const YEAR = '((?:19|20|25)\\d\\d)';
// Some names of months are two words in Arabic, or two names: 'آب/أغسطس'. Short ones have a dot inside in Thai.
const NAME = `(?:[${LETTERS} ]+/ ?)?([${LETTERS}]{2,}(?: ال[${LETTERS}]+)?|[ก-๎]{1,3}\\.[ก-ฮ])[.׳]?`;

const pad = (value: number): string => String(value).padStart(2, '0');

/** A name with the Hebrew 'in' before it or not, in the group of its month. */
const MONTH = new RegExp(`^ב?(?:(${MONTHS.join(')|(')}))(?:ня|ень|[аяьй]|[ऀ-ॿก-๎]+)?$`);

/** The number of a month by its name in small letters; 0 for what is none. */
export const monthOf = (name: string): number => MONTH.exec(name)?.findIndex((part, i) => i && part) ?? 0;

/** A day from its year, month and day, as numbers or digits. */
function isoDay(...parts: readonly (number | string | undefined)[]): string | undefined {
  const [written = 0, month = 0, day = 0] = parts.map(Number);
  const year = written > 2400 ? written - BUDDHIST : written;
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${year}-${pad(month)}-${pad(day)}`
    : undefined;
}

const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^\s*((?:19|20)\d\d)(\d{2})(\d{2})(?:T?(\d{2})(\d{2}))?/;
const DAY_NAME_YEAR = new RegExp(
  `(?:^|\\D)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?,?\\s*(?:de |of |يوم )?\\s*${NAME},?\\s*(?:del? |พ\\.ศ\\. ?)?\\s*${YEAR}`,
);
const NAME_DAY_YEAR = new RegExp(`${NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`);
const YEAR_NAME_DAY = new RegExp(`${YEAR}[.,]?\\s+${NAME}\\s+(\\d{1,2})\\b`);
const EAST = /(\d{4})\s*[年년]\s*(\d\d?)\s*[月월]\s*(\d\d?)\s*[日일]?/;
const YEAR_FIRST = /((?:19|20)\d\d)[./-] ?(\d\d?)[./-] ?(\d\d?)/;
const DAYS_SPACED = /(?:^|\D)(\d\d?)\. (\d\d?)\. ((?:19|20)\d\d)/;
/** Dates that can be read in one way only, each with the places of year, month and day in its pattern. */
const CLEAR = [
  [EAST, 1, 2, 3],
  [DAY_NAME_YEAR, 3, 2, 1],
  [NAME_DAY_YEAR, 3, 1, 2],
  [YEAR_NAME_DAY, 1, 2, 3],
  [YEAR_FIRST, 1, 2, 3],
  [DAYS_SPACED, 3, 2, 1],
] as const;
// '2.7.15. Packages' is the number of a section.
const DAY_FIRST = /(?:^|\D)(\d\d?)([./-])(\d\d?)[./-]((?:19|20)\d\d|\d\d(?!\. ))(?=\D|$)/;

/** A date as the page writes it, as ISO 8601: a day, or a moment where the page says one. Nothing is made up. */
export function toIso(written: string, lang = ''): string | undefined {
  const text = written
    .slice(0, 300)
    .replace(/[\u200e\u200f]/g, '')
    // Arabic, Persian, Hindi and wide digits: the last four bits are the number, where it begins at 0.
    .replace(/[٠-٩۰-۹०-९０-９]/g, (d) => `${(d.charCodeAt(0) - (d >= '०' && d < '॰' ? 6 : 0)) & 15}`)
    .replace(/令和(\d+|元)年/, (_, year) => `${2018 + (Number(year) || 1)}年`);
  const iso = ISO.exec(text);
  if (iso) {
    const day = isoDay(iso[1], iso[2], iso[3]);
    if (!day || iso[4] === undefined) return day;
    const zone = (iso[7] ?? '').toUpperCase().replace(/(\d\d)(\d\d)/, '$1:$2');
    return `${day}T${iso[4]}:${iso[5]}:${iso[6] ?? '00'}${zone}`;
  }
  return dayIn(text, lang);
}

/** The first day that is written out in a text. */
export function dayIn(written: string, lang = ''): string | undefined {
  if (!/\d/.test(written)) return undefined;
  const text = lowerCase(written);
  const compact = COMPACT.exec(text);
  if (compact) {
    const day = isoDay(compact[1], compact[2], compact[3]);
    if (day) return day;
  }
  for (const [pattern, year, name, day] of CLEAR) {
    const found = pattern.exec(text);
    const month = found && (Number(found[name]) || monthOf(found[name]!));
    if (month) return isoDay(found[year], month, found[day]);
  }
  const numbers = DAY_FIRST.exec(text);
  if (!numbers) return undefined;
  const a = Number(numbers[1]);
  const b = Number(numbers[3]);
  const short = Number(numbers[4]);
  const year = short + (short < 60 ? 2000 : short < 100 ? 1900 : 0);
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
  const half = lowerCase(clock[3] ?? clock[5]);
  let hour = Number(clock[1] ?? clock[4]);
  if (half.startsWith('p') && hour < 12) hour += 12;
  if (half.startsWith('a') && hour === 12) hour = 0;
  return hour < 24 ? `${day}T${pad(hour)}:${clock[2] ?? '00'}` : day;
}
