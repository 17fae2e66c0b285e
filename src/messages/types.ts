import type { Article, Unread } from '../article/types.ts';
import type { HiddenItem } from '../clutter/types.ts';
import { isRecord } from '../record.ts';

/** What the page shows, and what is known of it: the answer to most questions. */
export interface Visit {
  view: 'original' | 'clean' | 'reader';
  article: Article | null;
  /** Whether the reader view shows only what was selected. */
  isPart: boolean;
  /** Why there is no article. */
  unread: Unread | null;
  items: readonly HiddenItem[];
  /** It is as it came, and the reader has not chosen to see it so. */
  undecided: boolean;
  /** Whether decisions about items can be remembered for this site: not in private windows, and only on the web. */
  remembers: boolean;
}

/** Questions to the script in a page, each with its answer. */
interface Questions {
  /**
   * Reads the page, and cleans it if that is asked for and nobody has yet: before the answer, or in a moment after it, unless
   * it is asked for meanwhile.
   */
  visit: { ask: { clean: boolean | 'soon' }; answer: Visit };
  clean: { ask: object; answer: Visit };
  restore: { ask: object; answer: Visit };
  toggle: { ask: object; answer: Visit };
  /**
   * Opens the reader view over the page, of its article or of what is selected, as is asked for; where nobody says which, of
   * what is selected if that is long. Where there is no article, it is what is selected. Once is enough.
   */
  reader: { ask: { ofSelection?: boolean }; answer: Visit };
  /** Leaves the reader view: the page below is as it was. */
  leave: { ask: object; answer: Visit };
  show: { ask: { id: string }; answer: Visit };
  hide: { ask: { id: string }; answer: Visit };
  /** Shows an item, now and whenever a page of this site is cleaned. */
  remember: { ask: { id: string }; answer: Visit };
  /** Takes back what is remembered about an item: what was pointed at shows, what was always shown is hidden. */
  forget: { ask: { id: string }; answer: Visit };
  /** Shows a hidden item with an outline for a moment; null for none any more. */
  peek: { ask: { id: string | null }; answer: boolean };
  /** What is selected in the page, or was and is shown by the reader view alone, as an article; null where nothing is. */
  selection: { ask: object; answer: Article | null };
  print: { ask: object; answer: Visit };
  /** Scrolls to a stretch of the article's text and marks it; tells whether it is there. */
  mark: { ask: { start: number; end: number }; answer: boolean };
}

export type Ask = keyof Questions;
export type Question = { [A in Ask]: { ask: A } & Questions[A]['ask'] }[Ask];
export type Answer<A extends Ask> = Questions[A]['answer'];
export type Answers = { [A in Ask]: (question: Extract<Question, { ask: A }>) => Answer<A> | Promise<Answer<A>> };

/** What the script in a page tells without being asked. */
export interface News {
  news: 'visit';
  visit: Visit;
}

const needsNothing = () => true;
const needsId = ({ id }: Record<string, unknown>) => typeof id === 'string';

const CHECKS: { readonly [A in Ask]: (message: Record<string, unknown>) => boolean } = {
  visit: ({ clean }) => typeof clean === 'boolean' || clean === 'soon',
  clean: needsNothing,
  restore: needsNothing,
  toggle: needsNothing,
  reader: ({ ofSelection = false }) => typeof ofSelection === 'boolean',
  leave: needsNothing,
  show: needsId,
  hide: needsId,
  selection: needsNothing,
  remember: needsId,
  forget: needsId,
  peek: ({ id }) => id === null || typeof id === 'string',
  print: needsNothing,
  mark: ({ start, end }) => Number.isInteger(start) && Number.isInteger(end),
};

export function isQuestion(message: unknown): message is Question {
  if (!isRecord(message) || typeof message.ask !== 'string' || !Object.hasOwn(CHECKS, message.ask)) return false;
  return CHECKS[message.ask as Ask](message);
}

export const isVisit = (answer: unknown): answer is Visit => isRecord(answer) && Array.isArray(answer.items);

export function isNews(message: unknown): message is News {
  return isRecord(message) && message.news === 'visit' && isVisit(message.visit);
}

/** What the scripts in a page need the background for: the sheet and other scripts, which it puts into the page when they are needed. */
export const WANTED = [
  'sheet',
  'cleaner',
  'reader',
  'face-atkinson',
  'face-opendyslexic',
  'key-points',
  'files',
  'tex',
  'copy',
] as const;
export type Wanted = (typeof WANTED)[number];

/** What a script in a page asks of the background. */
export interface Want {
  want: Wanted;
}

export const isWant = (message: unknown): message is Want =>
  isRecord(message) && (WANTED as readonly unknown[]).includes(message.want);
