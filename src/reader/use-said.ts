import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 4000;

/** What is said for a while of what was just done, and the way to say the next. */
export function useSaid(): [said: string, say: (said: string) => void] {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}
