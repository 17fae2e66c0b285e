import type { Root } from 'hast';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { markRanges } from '../highlight.ts';
import type { Showing } from './body.tsx';
import { isFar } from './going.ts';
import { jumpTo } from './line-hold.ts';
import { TextMap } from './text-map.ts';
import type { Parts } from './use-parts.ts';

interface Options {
  content: Root;
  showing: Showing;
  parts: Parts;
  scroller: HTMLElement;
  body: () => Element | null;
}

/** The map of the rendered text, made on demand from all its parts, and a function that marks a stretch of it. */
export function useTextMap({ content, showing, parts, scroller, body }: Options) {
  const made = useRef<TextMap | undefined>(undefined);
  useLayoutEffect(() => {
    made.current = undefined;
  }, [showing]);
  const map = (): TextMap | null => {
    parts.finish();
    const shown = body();
    if (shown) made.current ??= new TextMap(content, shown);
    return made.current ?? null;
  };
  /** Marks a stretch of the plain text and scrolls to it; returns whether it is there. */
  const mark = (start: number, end: number): boolean => {
    const ranges = map()?.rangesOf(start, end) ?? [];
    const away = () => (ranges[0]?.getBoundingClientRect().top ?? 0) - innerHeight / 2;
    if (isFar(away())) jumpTo(scroller, away);
    return markRanges(ranges);
  };
  return { map, mark };
}
