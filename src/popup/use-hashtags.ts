import { useEffect, useState } from 'preact/hooks';
import type { Hashtag } from '../digest/types.ts';

/** The hashtags of an article, and which of them the reader takes along. */
export interface Hashtags {
  all: readonly Hashtag[];
  /** Those that were not left out: what a copy holds, wherever it is asked for. */
  kept: readonly Hashtag[];
  /** Leaves one out, or takes it back; tells whether it is left out now. */
  toggle: (tag: string) => boolean;
}

export function useHashtags(all: readonly Hashtag[], url: string | undefined): Hashtags {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setLeft(new Set()), [url]);
  const toggle = (tag: string): boolean => {
    const next = new Set(left);
    const goes = !next.delete(tag);
    if (goes) next.add(tag);
    setLeft(next);
    return goes;
  };
  return { all, kept: all.filter(({ tag }) => !left.has(tag)), toggle };
}
