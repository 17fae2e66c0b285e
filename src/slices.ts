/** Milliseconds of work before yielding to the page: browsers call a task of 50 ms long. */
const SLICE = 30;

/** Yields to the browser: by its own scheduler where there is one, which resumes sooner than a timer. */
const pause = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));

/**
 * Splits work into slices of time: await the returned function after each small piece of work, and it yields to the browser
 * whenever a slice is used up.
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
