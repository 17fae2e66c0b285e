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
  /** Kinds to hide in the flow too, where they stay by default: comments, author boxes. */
  drop?: readonly ClutterKind[];
  /** The reader's choices for this site. */
  rules?: SiteRules;
  /** By default 'author': a bare page, without the extension's user-origin sheet. */
  sheet?: Sheet;
  shadowRootOf?: (host: Element) => ShadowRoot | null;
  /** Milliseconds of a clock that only goes on; by default the page's. */
  now?: () => number;
}

/** The reader's choices for a site, element by element. */
export interface SiteRules {
  readonly hide: readonly ElementRule[];
  readonly show: readonly ElementRule[];
}

/** What is hidden on one page; updated while the page changes. */
export interface HiddenSet {
  /** In the order of the page. */
  readonly items: readonly HiddenItem[];
  show(id: string): void;
  hide(id: string): void;
  /** Hides any element that the reader points at; returns the id of its item. */
  choose(element: Element): string;
  /** The rule by which an item's element is found again on the next visit; null for an unknown id. */
  ruleOf(id: string): ElementRule | null;
  /** Notes whether the reader's choice about an item is remembered for the site. */
  setRemembered(id: string, remembered: boolean): void;
  /** Shows a hidden item with an outline, and hides the one before again; null for none. */
  peek(id: string | null): void;
  elementOf(id: string): Element | null;
  /** Called after `items` changed; returns the way to stop listening. */
  onChange(listener: () => void): () => void;
  /** Restores everything and stops watching. */
  restore(): void;
}

export interface HiddenItem {
  id: string;
  kind: ClutterKind;
  /** Further kinds in it: a login with a password reset and a social login. */
  also?: readonly ClutterKind[];
  state: 'hidden' | 'shown';
  /** Whether a choice that the reader made for this site hid or kept it. */
  remembered?: boolean;
  /** The first words of what was hidden. */
  excerpt: string;
  words: number;
  reasons: Reason[];
}
