import browser from 'webextension-polyfill';
import type { Visit } from '../messages/types.ts';
import { say, sayCount } from '../words.ts';

const GREY = '#5b6068';
/** A badge has room for four characters. */
const MOST = 999;

/** The icon shows whether the page is cleaned: without clutter there is no count to show it. */
const iconFor = (view: Visit['view']): Record<string, string> =>
  Object.fromEntries([16, 19, 32, 48].map((size) => [size, `/icons/${view === 'clean' ? 'on-' : ''}${size}.png`]));

const put = async (tab: number, text: string, title: string): Promise<void> => {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: GREY }),
    browser.action.setTitle({ tabId: tab, title }),
  ]).catch(() => undefined); // The tab is gone.
};

/**
 * Shows how many things are hidden on a page, as a number on the badge and in words as the button's title. The browser drops
 * both when the tab goes elsewhere.
 */
export async function showCount(tab: number, { view, items }: Visit): Promise<void> {
  await browser.action.setIcon({ tabId: tab, path: iconFor(view) }).catch(() => undefined);
  const hidden = view !== 'clean' ? 0 : items.filter(({ state }) => state === 'hidden').length;
  const text = hidden > MOST ? `${MOST}+` : String(hidden || '');
  if (view !== 'clean') return put(tab, '', say(view === 'reader' ? 'actionTitleReader' : 'actionTitle'));
  const none = say(items.length ? 'stateNoneHidden' : 'actionTitleClean');
  return put(tab, text, hidden ? sayCount('actionTitleHidden', hidden) : none);
}

/** Shows on the badge that nothing could be done, where no popup is open to say so. */
export const showRefusal = (tab: number): Promise<void> => put(tab, '–', say('stateRestricted'));

const COPIED = '✓';

export const showCopied = (tab: number, what: 'article' | 'selection'): Promise<void> =>
  put(tab, COPIED, say(what === 'article' ? 'saidCopiedArticle' : 'saidCopiedSelection'));

/** Whether the badge still reports a copy; not once the tab is gone or shows another page. */
export const isCopiedShown = async (tab: number): Promise<boolean> =>
  (await browser.action.getBadgeText({ tabId: tab }).catch(() => '')) === COPIED;
