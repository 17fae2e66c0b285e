import { useEffect, useState } from 'preact/hooks';
import { copyOptionsOf } from '../copy-options.ts';
import type { CopyOptions } from '../formats/compose.ts';
import { usePopup } from './popup-context.ts';
import { popupSettings } from './popup-settings.ts';

/** All that a copy needs, loaded, so that the press can write at once and keeps its right to the clipboard. */
export interface Copies {
  formats: typeof import('../formats/copies.ts');
  options: CopyOptions;
}

/** Null until everything is there: what is to be seen comes first. */
export function useCopies(): Copies | null {
  const { subject, digest, selection } = usePopup();
  const [copies, setCopies] = useState<Copies | null>(null);
  // Before the page has told what is selected, nobody knows what a press would copy.
  const mayLoad = selection !== undefined && (digest !== null || subject === null);
  useEffect(() => {
    if (!mayLoad) return;
    let current = true;
    void (async () => {
      const [formats, settings] = await Promise.all([import('../formats/copies.ts'), popupSettings()]);
      if (current) setCopies({ formats, options: copyOptionsOf(settings) });
    })();
    return () => {
      current = false;
    };
  }, [mayLoad]);
  return copies;
}
