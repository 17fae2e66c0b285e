import type { CopySource, FileKind } from '../formats/copies.ts';
import { want } from '../messages/answer.ts';
import { saveFile } from '../save-file.ts';
import { left } from '../world.ts';

/** Copies what is shown, by the script and the settings of the copy command. Resolves to whether it could. */
export const copyArticle = (): Promise<boolean> => want('copy');

/** Saves what is shown as a file, by the script that is loaded for it on demand. Resolves to whether it could. */
export async function save(source: CopySource, kind: FileKind): Promise<boolean> {
  if (!left('ledeFiles')) await want('files');
  const file = await left('ledeFiles')?.(kind, source).catch(() => undefined);
  if (!file) return false;
  saveFile(file);
  return true;
}
