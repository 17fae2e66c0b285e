import { useEffect, useState } from 'preact/hooks';
import { isLongSelection } from '../article/length.ts';
import type { Article } from '../article/types.ts';
import type { PageLink } from './page-link.ts';

export interface Selected {
  /** As an article of its own; null where nothing is selected, undefined until the page has answered. */
  part: Article | null | undefined;
  /** Its text; empty where nothing is selected. */
  text: string;
  /** Whether it is worth a summary where there is an article too. */
  isLong: boolean;
}

/** What is selected in the page as the popup opens. */
export function useSelection(ask: PageLink['ask'], ready: boolean): Selected {
  const [selected, setSelected] = useState<Selected>({ part: undefined, text: '', isLong: false });
  useEffect(() => {
    if (!ready) return;
    void ask({ ask: 'selection' }).then(async (part) => {
      if (!part) return setSelected({ part: null, text: '', isLong: false });
      const { toText } = await import('../formats/text.ts');
      setSelected({ part, text: toText(part), isLong: isLongSelection(part) });
    });
  }, [ready]);
  return selected;
}
