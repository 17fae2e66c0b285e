import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 4000;

/** A status message that disappears after `SHOWN_MS`, and the function that sets it. */
export function useSaid(): [said: string, say: (said: string) => void] {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}
