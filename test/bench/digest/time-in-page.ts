import { digest } from '../../../src/digest/digest.ts';
import type { DigestInput } from '../../../src/digest/types.ts';

/** In milliseconds. */
export interface Timed {
  whole: number;
  /** The longest time for which nothing else could run. */
  longest: number;
}

/** The longest task of a digest: a channel sends itself messages as fast as it can, and tells the gaps. */
async function longestTask(input: DigestInput): Promise<number> {
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
