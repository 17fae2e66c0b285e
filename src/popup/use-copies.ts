import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import { copyOptionsOf } from '../copy-options.ts';
import type { CopyOptions } from '../formats/compose.ts';
import { loadSettings } from '../settings.ts';
import { usePopup } from './popup-context.ts';

/** All that a copy needs, loaded, so that the press can write at once and keeps its right to the clipboard. */
export interface Copies {
  formats: typeof import('../formats/copies.ts');
  options: CopyOptions;
  /** What is selected in the page, as an article of its own. */
  selection: Article | null;
}

/** Null until everything is there: what is to be seen comes first. */
export function useCopies(): Copies | null {
  const { visit, digest, ask } = usePopup();
  const [copies, setCopies] = useState<Copies | null>(null);
  const mayLoad = digest !== null || visit.article === null;
  useEffect(() => {
    if (!mayLoad) return;
    let current = true;
    void (async () => {
      const [formats, settings, selection] = await Promise.all([
        import('../formats/copies.ts'),
        loadSettings(),
        ask({ ask: 'selection' }),
      ]);
      if (current) setCopies({ formats, options: copyOptionsOf(settings), selection });
    })();
    return () => {
      current = false;
    };
  }, [mayLoad]);
  return copies;
}
