/** A page of our own with overlay software on it. */
export interface ClutterCase {
  readonly id: string;
  /** The page folder that it is laid over. */
  readonly base: string;
  /** Style sheets and scripts of packages, by path under `node_modules`. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly head?: string;
  /** Put at the end of the body. */
  readonly markup?: string;
  /** Runs when the page has loaded, after the scripts; as a module where it imports. */
  readonly code?: string;
  /** What must be gone after cleaning. All of it shows before. */
  readonly gone: readonly string[];
  /** What must show after cleaning as it did before. */
  readonly stays?: readonly string[];
  /** What the reader does after cleaning, and what must then show. */
  readonly opens?: { press: string; shows: string };
  /** The overlay comes only after the cleaning, by this code. */
  readonly later?: string;
}
