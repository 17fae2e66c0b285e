import browser from 'webextension-polyfill';
import { isRecord } from '../record.ts';
import type { Answer, Ask, Question } from './types.ts';

/** The script in a page is there, and could not do what it was asked for. */
export class Failed extends Error {}

/** Asks the script in a tab's page. Rejects where there is none, and with `Failed` where it could not do it. */
export async function ask<A extends Ask>(tab: number, question: Extract<Question, { ask: A }>): Promise<Answer<A>> {
  const answer: unknown = await browser.tabs.sendMessage(tab, question, { frameId: 0 });
  if (isRecord(answer) && typeof answer.error === 'string') throw new Failed(answer.error);
  if (answer === undefined) throw new Error('no answer');
  return answer as Answer<A>;
}
