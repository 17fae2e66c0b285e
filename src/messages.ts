import browser from 'webextension-polyfill';
import type { Article, Unread } from './article/types.ts';
import type { HiddenItem } from './clutter/types.ts';

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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

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

/** Asks the script in a tab's page. Rejects where there is none. */
export async function ask<A extends Ask>(tab: number, question: Extract<Question, { ask: A }>): Promise<Answer<A>> {
  const answer: unknown = await browser.tabs.sendMessage(tab, question, { frameId: 0 });
  if (isRecord(answer) && typeof answer.error === 'string') throw new Error(answer.error);
  if (answer === undefined) throw new Error('no answer');
  return answer as Answer<A>;
}

/** Answers questions from our own pages, and from nobody else. Errors cross back. Returns the way to stop. */
export function answer(answers: Answers): () => void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || sender.tab || !isQuestion(message)) return undefined;
    const handler = answers[message.ask] as (question: Question) => unknown;
    return Promise.resolve()
      .then(() => handler(message))
      .catch((error: unknown) => ({ error: String(error) }));
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Tells our own pages what has changed; nobody may be listening. */
export async function tell(visit: Visit): Promise<void> {
  const news: News = { news: 'visit', visit };
  await browser.runtime.sendMessage(news).catch(() => undefined);
}

/** Hears news from pages, with the tab that they come from. Returns the way to stop. */
export function hear(listener: (visit: Visit, tab: number) => void): () => void {
  const onMessage = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    const tab = sender.tab?.id;
    if (sender.id === browser.runtime.id && tab !== undefined && isNews(message)) listener(message.visit, tab);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
