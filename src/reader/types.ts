import type { Article } from '../article/types.ts';

/** The reader view as the session of a page knows it. */
export interface Reader {
  readonly isOpen: boolean;
  /**
   * Shows an article over the page. Resolves to false where the page cannot show it.
   *
   * @param onLeave called when it was left by key or button, or was removed by the page
   * @param isPart whether it is only the selected part: no place is stored then, which would be wrong for the whole
   * @param onWhole called when the reader asks for the whole article
   */
  open(article: Article, onLeave: () => void, isPart?: boolean, onWhole?: () => void): Promise<boolean>;
  /** Marks a stretch of the article's plain text and scrolls to it; returns whether it is there. */
  mark(start: number, end: number): boolean;
  close(): void;
}
