import type { Root } from 'hast';
import { options, type VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { partOf, partsOf, type Showing } from './body.tsx';

/** Parts that are rendered at first, more than fit the window, and how many each further step adds. */
const FIRST = 2;
const STEP = 3;

export interface Parts {
  /** The parts rendered so far, from the beginning of the article. */
  shown: readonly VNode[];
  isWhole: boolean;
  /** Renders the remaining parts synchronously. */
  finish: () => void;
}

/** Makes a change of state and renders it synchronously. */
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

/** Renders an article part by part, so that a long one can be read before all of it is rendered. */
export function useParts(content: Root, showing: Showing): Parts {
  const parts = useMemo(() => partsOf(content), [content]);
  const [count, setCount] = useState(FIRST);
  // The same virtual nodes are reused: else each step would diff thousands of nodes again.
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
