import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type browser from 'webextension-polyfill';
import type { Article } from '../article/types.ts';
import type { Digest } from '../digest/types.ts';
import type { Copied } from '../formats/copies.ts';
import type { Visit } from '../messages/types.ts';
import type { PageLink } from './page-link.ts';
import type { Hashtags } from './use-hashtags.ts';

/** What every part of the popup knows and may do, once the page has answered. */
export interface PopupContext extends Pick<PageLink, 'cleaning' | 'ask' | 'run'> {
  /** The tab below, with its address where the browser tells it. */
  tab: browser.Tabs.Tab;
  visit: Visit;
  /** What the popup speaks of: the article, or where there is none what is selected. */
  subject: Article | null;
  /** How the page is shown. What is under way counts as done: the choice does not jump. */
  view: Visit['view'];
  /** What is selected in the page, as an article of its own; null where nothing is, undefined until the page has answered. */
  selection: Article | null | undefined;
  /** Null until it is made, and where there is no article. */
  digest: Digest | null;
  hashtags: Hashtags;
  /** What is summarised, and in how many sentences. */
  summary: {
    count: number;
    resize: (count: number) => void;
    /** Whether the article and a selection can both be summarised, and whether the selection is now. */
    canChoose: boolean;
    ofSelection: boolean;
    choose: (ofSelection: boolean) => void;
    /** The text that is summarised. */
    textOf: () => Promise<string>;
  };
  /** Says in the foot what was done, to eyes and to screen readers. */
  announce: (said: string) => void;
  /** Says to screen readers alone what eyes see anyway, until something is announced. */
  hear: (told: string) => void;
  /** Writes to the clipboard and says so; where it is refused, shows the text to be copied by hand. */
  copy: (copied: Copied | null, done: string) => Promise<void>;
}

const Context = createContext<PopupContext | null>(null);

export const PopupProvider = Context.Provider;

export function usePopup(): PopupContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside the popup');
  return context;
}
