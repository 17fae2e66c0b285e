import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { askPage, Restricted, runFile } from '../inject.ts';
import { Failed } from '../messages/ask.ts';
import { hear } from '../messages/hear.ts';
import { type Answer, type Ask, isVisit, type Question, type Visit } from '../messages/types.ts';
import { takePage } from './open-page.ts';

/**
 * 'gone' is a page that another took the place of; 'away' is one that only another press of the toolbar button reaches; 'file'
 * is one that the browser keeps from us, and may be one from the disk, which the reader can allow.
 */
export type Phase = 'opening' | 'ready' | 'restricted' | 'file' | 'gone' | 'away' | 'failed';

export interface PageLink {
  phase: Phase;
  visit: Visit | null;
  /** Whether the page is being cleaned because it was pressed. */
  cleaning: boolean;
  /** The tab, with its address where the browser tells it. */
  tab: browser.Tabs.Tab | null;
  /** Asks the page; null where it no longer answers, or could not do it, of which `onFailure` can tell the reader why. */
  ask: <A extends Ask>(
    question: Extract<Question, { ask: A }>,
    onFailure?: (reason: string) => void,
  ) => Promise<Answer<A> | null>;
  /** Runs a built script in the page; tells whether it could. */
  run: (file: string) => Promise<boolean>;
  /** Reads the page from the beginning. */
  open: () => Promise<void>;
}

/** When the document in a tab began, which tells it from one that takes its place; undefined where nobody may look. */
async function beginningOf(tab: number): Promise<unknown> {
  const target = { tabId: tab };
  const ask = { target, injectImmediately: true, func: () => performance.timeOrigin };
  const [answer] = await browser.scripting.executeScript(ask).catch(() => []);
  return answer?.result;
}

/** What Chrome says of pages on which it keeps out this extension, and not every one. It tells the address of none of them. */
const BARS_US = /Cannot access contents/;

/** Whether a page may be one from the disk, which the browser would let be read if the reader allowed that. Firefox lets it. */
async function mayBeBarredFile({ message }: Restricted): Promise<boolean> {
  return BARS_US.test(message) && !(await browser.extension.isAllowedFileSchemeAccess());
}

/** The phase that follows where a page could not be opened; `refused` where the browser keeps us out. */
async function failureOf(error: unknown, refused: 'restricted' | 'away'): Promise<Phase> {
  if (!(error instanceof Restricted)) return 'failed';
  const isFile = refused === 'restricted' && (await mayBeBarredFile(error).catch(() => false));
  return isFile ? 'file' : refused;
}

/** How long to wait before the page is asked again whether it shows another article by now, in ms. */
const LOOK_MS = 1500;
/** At most this share of the time goes to asking, for the answer brings the whole article. */
const LOOK_SHARE = 0.02;

/** The page below the popup: what is known of it, kept up to date, and the way to ask it. */
export function usePage(): PageLink {
  const [phase, setPhase] = useState<Phase>('opening');
  const [visit, setVisit] = useState<Visit | null>(null);
  const [cleaning, setCleaning] = useState(false);
  const [tab, setTab] = useState<browser.Tabs.Tab | null>(null);
  const id = useRef<number | null>(null);
  const beginning = useRef<Promise<unknown>>(undefined);
  const shown = useRef(visit);
  shown.current = visit;

  const open = async () => {
    // What was allowed by the press ends where the tab leaves the site: that is no page on which nothing may run.
    const refused = phase === 'gone' ? 'away' : 'restricted';
    setPhase('opening');
    // Nothing is shown of a page that another took the place of.
    setVisit(null);
    try {
      const page = await takePage();
      id.current = page.id;
      beginning.current = beginningOf(page.id);
      setTab(page.tab);
      setVisit(page.visit);
      // What still loads is cleaned when it is there, and nobody waits for that.
      setCleaning(page.cleaned !== null && page.visit.unread !== 'loading');
      setPhase('ready');
      const cleaned = await page.cleaned;
      if (cleaned) setVisit(cleaned);
      setCleaning(false);
    } catch (error) {
      const failure = await failureOf(error, refused);
      // What is gone meanwhile stays so.
      setPhase((now) => (now === 'gone' ? now : failure));
    }
  };

  const ask: PageLink['ask'] = async (question, onFailure) => {
    if (id.current === null) return null;
    try {
      const answer = await askPage(id.current, question);
      if (isVisit(answer)) setVisit(answer);
      // What is still being cleaned will be put back as soon as it is.
      if (question.ask === 'restore') setCleaning(false);
      return answer;
    } catch (error) {
      if (!(error instanceof Failed)) setPhase('gone');
      else if (onFailure) onFailure(error.message);
      else setPhase('failed');
      return null;
    }
  };

  const run = async (file: string): Promise<boolean> => {
    if (id.current === null) return false;
    try {
      await runFile(id.current, file);
      return true;
    } catch {
      setPhase('gone');
      return false;
    }
  };

  useEffect(() => {
    void open();
    const stop = hear((news, from) => {
      if (from !== id.current) return;
      // A page that shows another article without having loaded is another page.
      if (shown.current?.article && !news.article) setPhase('gone');
      else setVisit(news);
    });
    // Browsers say that a page loads also where it only gives itself another address.
    const onUpdated = async (updated: number, { status }: { status?: string }, now: browser.Tabs.Tab) => {
      if (updated !== id.current || !status) return;
      const [then, found] = await Promise.all([beginning.current, beginningOf(updated)]);
      if (updated !== id.current) return;
      // What the popup says of a page that went away is not of the one that is shown.
      if (found === undefined || found !== then) setPhase('gone');
      else setTab(now);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    // Pages tell of another address, but not of what they bring at the same one. What could not be done now is asked again.
    let looking: ReturnType<typeof setTimeout>;
    const look = async () => {
      const start = performance.now();
      if (shown.current?.article) await ask({ ask: 'visit', clean: false }, () => undefined);
      looking = setTimeout(look, Math.max(LOOK_MS, (performance.now() - start) / LOOK_SHARE));
    };
    looking = setTimeout(look, LOOK_MS);
    return () => {
      clearTimeout(looking);
      stop();
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);

  return { phase, visit, cleaning, tab, ask, run, open };
}
