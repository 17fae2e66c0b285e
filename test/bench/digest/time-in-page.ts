import { digest } from '../../../src/digest/digest.ts';
import type { DigestInput } from '../../../src/digest/types.ts';

/** In milliseconds. */
export interface Timed {
  whole: number;
  /** The longest task; in a browser, which reports no shorter one, 0 where none took more than 50 ms. */
  longest: number;
}

/** The longest task of a digest as the browser saw it. What continues after its turn goes before messages, not before input. */
async function longestReported(input: DigestInput): Promise<number> {
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  await digest(input);
  // A task is reported once the next has begun.
  await new Promise((done) => setTimeout(done, 100));
  note(observer.takeRecords());
  observer.disconnect();
  return longest;
}

/** The longest task of a digest outside a browser: a channel sends itself messages as fast as it can, and tells the gaps. */
async function longestGap(input: DigestInput): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.onmessage = () => {
    note();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await digest(input);
  note();
  port1.close();
  return longest;
}

const longestTask = PerformanceObserver.supportedEntryTypes.includes('longtask') ? longestReported : longestGap;

/** Makes a digest twice: once alone for the whole time, once to find its longest task. */
export async function timeDigest(input: DigestInput): Promise<Timed> {
  const start = performance.now();
  await digest(input);
  const whole = performance.now() - start;
  return { whole, longest: await longestTask(input) };
}

declare global {
  var ledeTimeDigest: typeof timeDigest;
}
globalThis.ledeTimeDigest = timeDigest;
