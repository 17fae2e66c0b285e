import browser from 'webextension-polyfill';
import { type Decision, isDecision } from '../sites/rules.ts';
import { type Call, isCall, type Reply } from './calls.ts';
import { isNews, isWant, type Visit, type Wanted } from './types.ts';

type Sender = browser.Runtime.MessageSender;

/** The tab in which our script sent a message; undefined for every other sender. */
const tabOf = ({ id, tab }: Sender): number | undefined => (id === browser.runtime.id ? tab?.id : undefined);

/** The same, for scripts in the page itself and not in a frame of it. */
const pageTabOf = (sender: Sender): number | undefined => (sender.frameId === 0 ? tabOf(sender) : undefined);

/** Hears news from pages, with the tab that they come from. Returns the way to stop. */
export function hear(listener: (visit: Visit, tab: number) => void): () => void {
  const onMessage = (message: unknown, sender: Sender): undefined => {
    const tab = tabOf(sender);
    if (tab !== undefined && isNews(message)) listener(message.visit, tab);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

/** Hears which script a page wants put into it, and answers whether it is there now. */
export function hearWants(bring: (script: Wanted, tab: number) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const tab = pageTabOf(sender);
    return tab !== undefined && isWant(message) ? bring(message.want, tab).catch(() => false) : undefined;
  });
}

/**
 * Hears what was decided in a page, at its address as the browser knows it, and answers `true` once it is kept, or the reason
 * why it could not be. In private windows nothing is kept.
 */
export function hearDecisions(keep: (decision: Decision, address: string) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const { tab, url } = sender;
    if (pageTabOf(sender) === undefined || tab?.incognito || !url || !isDecision(message)) return undefined;
    return keep(message, url).then(
      () => true,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  });
}

/** Answers calls from the gate in a page. */
export function answerCalls(reply: (call: Call, tab: number) => Promise<Reply<Call['call']>>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const tab = pageTabOf(sender);
    return tab !== undefined && isCall(message) ? reply(message, tab) : undefined;
  });
}
