/** A belief about a thing, with the points that it gives when it holds. Negative points speak against. */
export interface Clue<T> {
  /** Stable id, shown by `npm run explain` and worded for readers by the surfaces. */
  readonly name: string;
  readonly points: number;
  /** How far the belief holds: false or 0 not at all, true or 1 fully. Values are clamped to 0…1. */
  readonly ask: (thing: T) => boolean | number;
}

/** One belief that held, and what it added. */
export interface Reason {
  clue: string;
  points: number;
}

/** What all beliefs together say: the sum, and why. */
export interface Verdict {
  points: number;
  reasons: Reason[];
}

/** Asks every clue about a thing. The decision and its explanation are the same data. */
export function judge<T>(thing: T, clues: readonly Clue<T>[]): Verdict {
  const reasons: Reason[] = [];
  let sum = 0;
  for (const clue of clues) {
    const share = Math.min(1, Math.max(0, Number(clue.ask(thing))));
    if (!share) continue;
    const points = clue.points * share;
    sum += points;
    reasons.push({ clue: clue.name, points });
  }
  return { points: sum, reasons };
}
