import { HASHTAG, lowerCase } from '../page/letters.ts';
import { lengthAtStart, meaningsIn, type Row, tableOf } from '../phrases/phrase-table.ts';
import {
  ASKS,
  BIO,
  BYLINE_START,
  COMMENTS,
  CONTRIBUTED,
  COPYRIGHT,
  CREDIT,
  DATE_LABEL,
  EXPIRY,
  PAY_TO_READ,
  PAY_WALL,
  READ_ALSO,
  SHARE,
  TAG_LABEL,
} from '../phrases/reading.ts';

/** The hour of an entry in a live blog, which is no date: '14:52', '2.52 pm', '14h52', '14:52 Uhr', '2:52 PM ET', '14時52分'. */
export const CLOCK = /^\d{1,2}[.:h時]\d\d分?(?: ?[aApP]\.?[mM]\.?)?(?: [A-Z]{2,4}| Uhr)?$/;

/** What a line is by its words, as bits of one number. */
export const LINE = {
  byline: 1 << 0,
  date: 1 << 1,
  readAlso: 1 << 2,
  credit: 1 << 3,
  copyright: 1 << 4,
  comments: 1 << 5,
  asks: 1 << 6,
  share: 1 << 7,
  tags: 1 << 8,
  bio: 1 << 9,
  expiry: 1 << 10,
  contributed: 1 << 11,
  payWall: 1 << 12,
  hashtags: 1 << 13,
  dateOnly: 1 << 14,
  handle: 1 << 15,
  payToRead: 1 << 16,
} as const;

export type Line = keyof typeof LINE;

/** A line of hashtags alone, two at least. */
const HASHTAGS = new RegExp(`^(?:${HASHTAG}[\\s,;·|]*){2,}$`);
const DATE =
  /\d[./-]\d\d?[./-]\d|(?:^|\D)(?:19|20)\d\d(?:\D|$)|\d{4}年\d\d?月|\d:\d\d|\d(?:st|nd|rd|th)?,? [a-z\xb5-\uffff]{3}|[a-z\xb5-\uffff]{3}\.? \d\d?\b|\b\d+ ?(?:min(?:ut\w+)?|hours?|days?|weeks?|months?|years?|std|stunden?|tagen?|wochen?|monaten?|jahren?|heures?|jours?|horas?|días?)\b/;
/** A day in figures, and what parts it from what follows. */
const LEADING_DAY = /^\d[\d./-]{5,9} *[-–—|·] */;
/** What is set before a pointer to something else: '▶ Read also', '【関連記事】', '(Mehr dazu: …)'. */
const SIGNS = /^[\s»›>▶►→➡•·+([【（]+/;
const HANDLE = /^@\w+|\(@\w+\)|pic\.twitter\.com/;

/** What phrases say of a line, and in lines of how many words they say it. */
const SAYINGS: readonly (readonly [bit: number, phrases: readonly Row[], mostWords: number])[] = [
  [LINE.byline, BYLINE_START, 25],
  [LINE.date, DATE_LABEL, 25],
  [LINE.readAlso, READ_ALSO, 40],
  [LINE.credit, CREDIT, 60],
  [LINE.copyright, COPYRIGHT, 40],
  [LINE.comments, COMMENTS, 30],
  [LINE.asks, ASKS, 60],
  [LINE.share, SHARE, 10],
  [LINE.tags, TAG_LABEL, 60],
  [LINE.bio, BIO, 90],
  [LINE.expiry, EXPIRY, 20],
  [LINE.contributed, CONTRIBUTED, 50],
  [LINE.payWall, PAY_WALL, 60],
  // A gate says what it wants in a line or two; longer blocks that mention payment are articles about it.
  [LINE.payToRead, PAY_TO_READ, 40],
];

const LONGEST = Math.max(...SAYINGS.map(([, , most]) => most));
/** For lines of so many words, which sayings count. */
const WANTED = Array.from({ length: LONGEST + 1 }, (_, words) =>
  SAYINGS.reduce((bits, [bit, , most]) => (words <= most ? bits | bit : bits), 0),
);

const sayings = tableOf(...SAYINGS);

/** How much of a line in lower case introduces a writer's name. */
export const lengthOfByline = (line: string): number => lengthAtStart(sayings(), line, LINE.byline);

/** What a line of text is by its words, as bits of `LINE`. `words` is its length. */
export function lineKind(text: string, words: number): number {
  if (words > LONGEST) return 0;
  // The small letter of the Turkish 'İ' has its dot apart.
  const start = lowerCase(text.slice(0, 600)).replaceAll('\u0307', '');
  let bits = meaningsIn(sayings(), start, WANTED[words]!);
  const bare = start.replace(SIGNS, '');
  if (bare !== start) bits |= meaningsIn(sayings(), bare, WANTED[words]! & LINE.readAlso);
  const [day] = LEADING_DAY.exec(start) ?? [];
  if (day && WANTED[words]! & LINE.byline) {
    const after = start.slice(day.length);
    // Entries of a chronicle begin with a day too, and with a lone 'by' or 'de' behind it.
    if (/\S[ :]/.test(after.slice(0, lengthOfByline(after)).trimEnd())) bits |= LINE.byline | LINE.date;
  }
  if (words <= 40 && HANDLE.test(start)) bits |= LINE.handle;
  if (words <= 60 && (text.startsWith('#') || text.startsWith('＃')) && HASHTAGS.test(text)) bits |= LINE.hashtags;
  if (words <= 12 && text.length < 80 && DATE.test(start)) bits |= LINE.dateOnly;
  return bits;
}
