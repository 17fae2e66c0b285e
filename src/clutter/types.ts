import type { Reason } from '../verdict.ts';
import type { ElementRule } from './element-rule.ts';
import type { ClutterKind } from './kinds.ts';

/** 'tidy' hides what lies over the page; 'focus' also what stands around and inside the article. */
export type CleanMode = 'tidy' | 'focus';

/** Who supplies the rules for the engine's attribute: a sheet that is already inserted, or the engine itself. */
export type Sheet = 'inserted' | 'author';

export interface CleanOptions {
  /** By default 'focus' where there is a reading, else 'tidy'. */
  mode?: CleanMode;
  /** Kinds that stay. */
  keep?: readonly ClutterKind[];
  /** Kinds that go although by default they stay where they stand in the flow: comments, author boxes. */
  drop?: readonly ClutterKind[];
  /** What the reader decided for this site. */
  rules?: SiteRules;
  /** By default 'author': a bare page, without the extension's user-origin sheet. */
  sheet?: Sheet;
  shadowRootOf?: (host: Element) => ShadowRoot | null;
  /** Milliseconds of a clock that only goes on; by default the page's. */
  now?: () => number;
}

/** What a reader decided for a site, element by element. */
export interface SiteRules {
  readonly hide: readonly ElementRule[];
  readonly show: readonly ElementRule[];
}

/** What was hidden on one page, kept up while the page goes on changing. */
export interface HiddenSet {
  /** In the order of the page. */
  readonly items: readonly HiddenItem[];
  show(id: string): void;
  hide(id: string): void;
  /** Hides an element that the reader points at, whatever it is; returns the id of its item. */
  choose(element: Element): string;
  /** What finds the element of an item again on another visit; null for an id that is none. */
  ruleOf(id: string): ElementRule | null;
  /** Notes that the reader's decision about an item is remembered for the site, or no longer is. */
  setRemembered(id: string, remembered: boolean): void;
  /** Shows a hidden item with an outline, and hides the one before again; null for none. */
  peek(id: string | null): void;
  elementOf(id: string): Element | null;
  /** Called after `items` changed; returns the way to stop listening. */
  onChange(listener: () => void): () => void;
  /** Puts everything back and ends the watching. */
  restore(): void;
}

export interface HiddenItem {
  id: string;
  kind: ClutterKind;
  /** Kinds of things that are in it besides: a login with a password reset and a social login. */
  also?: readonly ClutterKind[];
  state: 'hidden' | 'shown';
  /** Hidden or shown because the reader decided so for this site. */
  remembered?: boolean;
  /** The first words of what was hidden. */
  excerpt: string;
  words: number;
  reasons: Reason[];
}
