import type { Root } from 'hast';
import { options, type VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { partOf, partsOf, type Showing } from './body.tsx';

/** Parts that are shown at once, which is more than a window holds; and how many follow in one go. */
const FIRST = 2;
const STEP = 3;

export interface Parts {
  /** What of the article is shown by now, from its beginning. */
  shown: readonly VNode[];
  isWhole: boolean;
  /** Shows the rest at once, where somebody needs it before it is there. */
  finish: () => void;
}

/** Does what changes a state, and has it shown before going on. */
function showNow(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (render) => render();
  try {
    change();
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
  }
}

/** Shows an article part by part, so that a long one can be read while the rest of it is still being made. */
export function useParts(content: Root, showing: Showing): Parts {
  const parts = useMemo(() => partsOf(content), [content]);
  const [count, setCount] = useState(FIRST);
  // What is shown already must stay the same, or thousands of nodes would be compared with each part that comes.
  const all = useMemo(() => new Array<VNode | undefined>(parts.length), [parts, showing]);
  const isWhole = count >= parts.length;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setCount(count + STEP));
    return () => clearTimeout(timer);
  }, [count, isWhole]);
  const shown = parts.slice(0, count).map((part, i) => {
    all[i] ??= partOf(part, showing, parts.length === 1);
    return all[i];
  });
  return {
    shown,
    isWhole,
    finish() {
      if (!isWhole) showNow(() => setCount(parts.length));
    },
  };
}
