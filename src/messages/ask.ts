import browser from 'webextension-polyfill';
import { isRecord } from '../record.ts';
import { type Decision, isDecision } from '../sites/rules.ts';
import { type Call, isCall, type Reply } from './gate.ts';
import { type Answer, type Ask, isNews, isWant, type Question, type Visit, type Wanted } from './types.ts';

/** The script in a page is there, and could not do what it was asked for. */
export class Failed extends Error {}

/** Asks the script in a tab's page. Rejects where there is none, and with `Failed` where it could not do it. */
export async function ask<A extends Ask>(tab: number, question: Extract<Question, { ask: A }>): Promise<Answer<A>> {
  const answer: unknown = await browser.tabs.sendMessage(tab, question, { frameId: 0 });
  if (isRecord(answer) && typeof answer.error === 'string') throw new Failed(answer.error);
  if (answer === undefined) throw new Error('no answer');
  return answer as Answer<A>;
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

/** Hears which script a page's session wants in its page, and answers whether it is there now. */
export function hearWants(bring: (script: Wanted, tab: number) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const tab = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tab === undefined || sender.frameId !== 0 || !isWant(message))
      return undefined;
    return bring(message.want, tab).catch(() => false);
  });
}

/** Hears what is decided in a page, at its address as the browser knows it, and answers that it is kept, or why it could not be. */
export function hearDecisions(keep: (decision: Decision, address: string) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const { id, tab, frameId, url } = sender;
    if (id !== browser.runtime.id || !tab || tab.incognito || frameId !== 0 || !url || !isDecision(message))
      return undefined;
    return keep(message, url).then(
      () => true,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  });
}

/** Answers calls from the main frames of tabs, and from nobody else. */
export function answerCalls(reply: (call: Call, tab: number) => Promise<Reply<Call['call']>>): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: browser.Runtime.MessageSender) => {
    const tab = sender.tab?.id;
    if (sender.id !== browser.runtime.id || sender.frameId !== 0 || tab === undefined || !isCall(message))
      return undefined;
    return reply(message, tab);
  }) as browser.Runtime.OnMessageListenerAsync);
}
