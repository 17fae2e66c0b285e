import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article/types.ts';
import type { PageLink } from './page-link.ts';

/** A shorter selection is a word that was looked up, or a slip of the hand. */
const FEWEST_WORDS = 40;

export interface Selected {
  /** As an article of its own; null where nothing is selected, undefined until the page has answered. */
  part: Article | null | undefined;
  /** Its text; empty where it is not worth a summary. */
  text: string;
}

/** What is selected in the page as the popup opens. */
export function useSelection(ask: PageLink['ask'], ready: boolean): Selected {
  const [selected, setSelected] = useState<Selected>({ part: undefined, text: '' });
  useEffect(() => {
    if (!ready) return;
    void ask({ ask: 'selection' }).then(async (part) => {
      if (!part) return setSelected({ part: null, text: '' });
      const { toText } = await import('../formats/text.ts');
      const text = toText(part);
      const words = text.trim().split(/\s+/).length;
      const isLong = words >= FEWEST_WORDS || /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{80}/u.test(text);
      setSelected({ part, text: isLong ? text : '' });
    });
  }, [ready]);
  return selected;
}
