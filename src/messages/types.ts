import type { Article, Unread } from '../article/types.ts';
import type { HiddenItem } from '../clutter/types.ts';

/** What the page shows, and what is known of it: the answer to most questions. */
export interface Visit {
  view: 'original' | 'clean';
  article: Article | null;
  /** Why there is no article. */
  unread: Unread | null;
  items: readonly HiddenItem[];
}

/** Questions to the script in a page, each with its answer. */
interface Questions {
  /** Reads the page, and cleans it at once if that is asked for and nobody has yet. */
  visit: { ask: { clean: boolean }; answer: Visit };
  clean: { ask: object; answer: Visit };
  restore: { ask: object; answer: Visit };
  toggle: { ask: object; answer: Visit };
  show: { ask: { id: string }; answer: Visit };
  hide: { ask: { id: string }; answer: Visit };
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

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const CHECKS: { readonly [A in Ask]: (message: Record<string, unknown>) => boolean } = {
  visit: ({ clean }) => typeof clean === 'boolean',
  clean: () => true,
  restore: () => true,
  toggle: () => true,
  show: ({ id }) => typeof id === 'string',
  hide: ({ id }) => typeof id === 'string',
  mark: ({ start, end }) => Number.isInteger(start) && Number.isInteger(end),
};

export function isQuestion(message: unknown): message is Question {
  if (!isRecord(message) || typeof message.ask !== 'string' || !Object.hasOwn(CHECKS, message.ask)) return false;
  return CHECKS[message.ask as Ask](message);
}

export function isNews(message: unknown): message is News {
  return isRecord(message) && message.news === 'visit' && isRecord(message.visit) && Array.isArray(message.visit.items);
}
