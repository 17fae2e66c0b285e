import type { Clue } from '../verdict.ts';

/** A belief without its weight: weights.ts has those. */
export interface Belief<T> {
  readonly name: string;
  readonly ask: (thing: T) => boolean | number;
}

/** Beliefs that are bits of one number: one row for each bit, named by prefix and bit. */
export interface BitBeliefs<T> {
  readonly prefix: string;
  readonly bits: Readonly<Record<string, number>>;
  readonly of: (thing: T) => number;
}

/** 0 at or below `low`, 1 at or above `high`, straight between. */
export const ramp = (value: number, low: number, high: number): number => (value - low) / (high - low);

/** All beliefs as single rows. */
export function flatten<T>(beliefs: readonly Belief<T>[], groups: readonly BitBeliefs<T>[]): Belief<T>[] {
  const single = groups.flatMap(({ prefix, bits, of }) =>
    Object.entries(bits).map(([name, bit]) => ({
      name: `${prefix} ${name}`,
      ask: (thing: T) => (of(thing) & bit) !== 0,
    })),
  );
  return [...beliefs, ...single];
}

/** Beliefs with their weights: as clues, for explaining, and as one sum, for deciding fast. The two agree. */
export interface Weighed<T> {
  readonly clues: readonly Clue<T>[];
  readonly sum: (thing: T) => number;
}

/** A belief that weighs less says too little to be asked. */
const LEAST = 0.02;

export function weigh<T>(
  beliefs: readonly Belief<T>[],
  groups: readonly BitBeliefs<T>[],
  points: Readonly<Record<string, number>>,
  rules: readonly Clue<T>[] = [],
): Weighed<T> {
  const withPoints = (list: readonly Belief<T>[]): Clue<T>[] =>
    list
      .map((belief) => ({ ...belief, points: points[belief.name] ?? 0 }))
      .filter((clue) => Math.abs(clue.points) >= LEAST);
  const single = [...withPoints(beliefs), ...rules];
  const tables = groups.map(({ prefix, bits, of }) => {
    const table = new Float64Array(32);
    for (const [name, bit] of Object.entries(bits)) {
      const value = points[`${prefix} ${name}`] ?? 0;
      if (Math.abs(value) >= LEAST) table[31 - Math.clz32(bit)] = value;
    }
    return { of, table };
  });
  return {
    clues: [...withPoints(flatten(beliefs, groups)), ...rules],
    sum(thing) {
      let sum = 0;
      for (const clue of single) {
        const share = Number(clue.ask(thing));
        if (share > 0) sum += share < 1 ? clue.points * share : clue.points;
      }
      for (const { of, table } of tables) {
        for (let bits = of(thing); bits; bits &= bits - 1) sum += table[31 - Math.clz32(bits & -bits)]!;
      }
      return sum;
    },
  };
}
