import { useEffect, useState } from 'preact/hooks';
import { saveSettings } from '../settings.ts';
import { popupSettings } from './popup-settings.ts';

export const FEWEST_SENTENCES = 1;
export const MOST_SENTENCES = 7;

const within = (count: number): number => Math.min(MOST_SENTENCES, Math.max(FEWEST_SENTENCES, Math.round(count)));

/** How many sentences the reader wants, kept for the next article, and the way to change it. */
export function useSummaryLength(): [number, (count: number) => void] {
  const [count, setCount] = useState(3);
  useEffect(() => {
    void popupSettings().then(({ summarySentences }) => setCount(within(summarySentences)));
  }, []);
  const change = (wanted: number) => {
    setCount(within(wanted));
    // Where it cannot be kept it still holds for this article.
    saveSettings({ summarySentences: within(wanted) }).catch(() => undefined);
  };
  return [count, change];
}
