import type { Article } from '../article/types.ts';

/** The reader view as the session of a page knows it. */
export interface Reader {
  readonly isOpen: boolean;
  /**
   * Shows an article, or a part of one, over the page; calls back when it was left by a key, its button, or because the page
   * took it away, or when the whole is wanted of which it is a part. In a part no place of reading is kept: it would be taken
   * for one in the whole.
   */
  open(article: Article, onLeave: () => void, isPart?: boolean, onWhole?: () => void): Promise<boolean>;
  /** Marks a stretch of the article's plain text and brings it into view; tells whether it is there. */
  mark(start: number, end: number): boolean;
  close(): void;
}
