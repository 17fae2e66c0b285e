import type { Article } from '../article/types.ts';
import { want } from '../messages/answer.ts';
import { make } from '../page/dom.ts';
import { left } from '../world.ts';

/** Copies the article as its key does, by the same script and settings. */
export const copyArticle = (): Promise<boolean> => want('copy');

const LONGEST_NAME = 80;

/** A name for a file that every system takes. */
const fileName = (title: string): string =>
  title
    .replace(/[\p{C}\\/:*?"<>|.]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim() || 'article';

/** Saves the article as a file; tells whether it could. */
export async function save(article: Article, as: 'html' | 'markdown'): Promise<boolean> {
  if (!left('ledeFiles')) await want('files');
  const text = left('ledeFiles')?.[as](article);
  if (text === undefined) return false;
  const isHtml = as === 'html';
  const address = URL.createObjectURL(new Blob([text], { type: isHtml ? 'text/html' : 'text/markdown' }));
  const link = make(document, 'a');
  link.href = address;
  link.download = `${fileName(article.title)}.${isHtml ? 'html' : 'md'}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
}
