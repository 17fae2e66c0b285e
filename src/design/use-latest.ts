import { useRef } from 'preact/hooks';

/** Returns a function to be called when something begins; what that returns tells whether nothing has begun since. */
export function useLatest(): () => () => boolean {
  const latest = useRef(0);
  return () => {
    const turn = ++latest.current;
    return () => turn === latest.current;
  };
}
