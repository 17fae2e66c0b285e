/** Injected on demand, when the reader view is asked for key points: the digest with all its word lists. */
import { digest } from './digest/digest.ts';

declare global {
  var ledeDigest: typeof digest | undefined;
}

globalThis.ledeDigest = digest;
