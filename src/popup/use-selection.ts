import { useEffect, useState } from 'preact/hooks';
import type { PageLink } from './page-link.ts';

/** A shorter selection is a word that was looked up, or a slip of the hand. */
const FEWEST_WORDS = 40;

/** The text that is selected in the page as the popup opens; empty where there is none worth a summary. */
export function useSelection(ask: PageLink['ask'], ready: boolean): string {
  const [selection, setSelection] = useState('');
  useEffect(() => {
    if (!ready) return;
    void ask({ ask: 'selection' }).then(async (part) => {
      if (!part) return;
      const { toText } = await import('../formats/text.ts');
      const text = toText(part);
      const words = text.trim().split(/\s+/).length;
      const isLong = words >= FEWEST_WORDS || /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{80}/u.test(text);
      setSelection(isLong ? text : '');
    });
  }, [ready]);
  return selection;
}
