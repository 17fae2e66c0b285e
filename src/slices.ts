/** Milliseconds of work before the page has its turn: browsers call a task of 50 long. */
const SLICE = 30;

/** Lets the browser do what else waits; by its own means where it has them, which come back sooner than a timer. */
const pause = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));

/**
 * Work in slices: what is returned is awaited after each small piece of work, and gives the browser its turn once a slice of
 * time has gone by.
 *
 * @param now milliseconds
 */
export function inSlices(now: () => number = () => performance.now()): () => Promise<void> {
  let began = now();
  return async () => {
    if (now() - began < SLICE) return;
    await pause();
    began = now();
  };
}
