import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Brings what was unfolded into sight: at the end of what scrolls a press on its fold would seem to do nothing. */
export function useInSight<E extends HTMLElement>(isOpen: boolean): RefObject<E | null> {
  const unfolded = useRef<E>(null);
  useLayoutEffect(() => {
    if (isOpen) unfolded.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return unfolded;
}
