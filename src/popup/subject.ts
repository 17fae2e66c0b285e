import type { Article } from '../article/types.ts';
import type { Visit } from '../messages/types.ts';
import type { Selected } from './use-selection.ts';

export interface Subject {
  /** What the popup speaks of: the article, or where there is none what is selected. */
  subject: Article | null;
  /** What is summarised, and shown by the reader view, where that is what is selected and not the article. */
  part: Article | null;
}

/** Whether it is the article or what is selected that the popup tells of, as the reader's selection and his wish say. */
export function subjectOf(
  { article, isPart }: Pick<Visit, 'article' | 'isPart'>,
  selected: Pick<Selected, 'part' | 'isLong'>,
  wantsArticle: boolean,
): Subject {
  const isMeant = !article || isPart || (selected.isLong && !wantsArticle);
  const part = (isMeant && selected.part) || null;
  return { subject: article ?? part, part };
}
