import type { Article } from '../article/types.ts';
import type { FileKind } from '../formats/copies.ts';
import { want } from '../messages/answer.ts';

/** Copies the article as its key does, by the same script and settings. */
export const copyArticle = (): Promise<boolean> => want('copy');

/** Saves the article as a file, by the script and settings that the popup saves with; tells whether it could. */
export async function save(article: Article, kind: FileKind): Promise<boolean> {
  if (!globalThis.ledeFiles) await want('files');
  const file = await globalThis.ledeFiles?.(kind, article).catch(() => undefined);
  if (!file) return false;
  const address = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
}
