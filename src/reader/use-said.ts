import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 4000;

const NOTHING = { text: '', isSeen: true };

/** Sets a status message; one that tells what is in sight anyway is only to be heard, not seen. */
export type Say = (text: string, isSeen?: boolean) => void;

/** A status message that disappears after `SHOWN_MS`, and the function that sets it. */
export function useSaid(): [said: typeof NOTHING, say: Say] {
  const [said, setSaid] = useState(NOTHING);
  const { text } = said;
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => setSaid(NOTHING), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return [said, (text, isSeen = true) => setSaid({ text, isSeen })];
}
