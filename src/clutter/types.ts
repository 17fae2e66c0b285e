import type { Reason } from '../verdict.ts';
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
  /** By default 'author': a bare page, without the extension's user-origin sheet. */
  sheet?: Sheet;
  shadowRootOf?: (host: Element) => ShadowRoot | null;
}

/** What was hidden on one page, kept up while the page goes on changing. */
export interface HiddenSet {
  /** In the order of the page. */
  readonly items: readonly HiddenItem[];
  show(id: string): void;
  hide(id: string): void;
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
  /** The first words of what was hidden. */
  excerpt: string;
  words: number;
  reasons: Reason[];
}
