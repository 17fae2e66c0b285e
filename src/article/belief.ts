import type { Clue } from '../verdict.ts';

/**
 * What is believed of a thing: by name, how far it holds. The names are the same and in the same order for every thing.
 * One function for all, for code runs on each page for the first time: a function for each belief costs more to compile
 * than to ask. weights.ts has the points.
 */
export type Beliefs<T> = (thing: T) => Readonly<Record<string, boolean | number>>;

/** Beliefs that are bits of one number: one row for each bit, named by prefix and bit. */
export interface BitBeliefs<T> {
  readonly prefix: string;
  readonly bits: Readonly<Record<string, number>>;
  readonly of: (thing: T) => number;
}

/** 0 at or below `low`, 1 at or above `high`, straight between. */
export const ramp = (value: number, low: number, high: number): number => {
  const share = (value - low) / (high - low);
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
};

/** All beliefs of a thing as single rows. */
export function beliefsOf<T>(
  thing: T,
  beliefs: Beliefs<T>,
  groups: readonly BitBeliefs<T>[],
): Readonly<Record<string, boolean | number>> {
  const all: Record<string, boolean | number> = { ...beliefs(thing) };
  for (const { prefix, bits, of } of groups)
    for (const [name, bit] of Object.entries(bits)) all[`${prefix} ${name}`] = (of(thing) & bit) !== 0;
  return all;
}

/** Beliefs with their weights: as clues, for explaining, and as one sum, for deciding fast. The two agree. */
export interface Weighed<T> {
  readonly cluesFor: (thing: T) => readonly Clue<T>[];
  readonly sum: (thing: T) => number;
}

/** A belief that weighs less says too little to be asked. */
const LEAST = 0.02;

export function weigh<T>(
  beliefs: Beliefs<T>,
  groups: readonly BitBeliefs<T>[],
  points: Readonly<Record<string, number>>,
  rules: readonly Clue<T>[] = [],
): Weighed<T> {
  const pointsOf = (name: string): number => {
    const value = points[name] ?? 0;
    return Math.abs(value) >= LEAST ? value : 0;
  };
  const tables = groups.map(({ prefix, bits, of }) => {
    const table = new Float64Array(32);
    for (const name in bits) table[31 - Math.clz32(bits[name]!)] = pointsOf(`${prefix} ${name}`);
    return { of, table };
  });
  let weights: number[] | null = null;
  return {
    cluesFor: (thing) => [
      ...Object.entries(beliefsOf(thing, beliefs, groups)).map(([name, share]) => ({
        name,
        points: pointsOf(name),
        ask: () => share,
      })),
      ...rules,
    ],
    sum(thing) {
      const asked = beliefs(thing);
      weights ??= Object.keys(asked).map(pointsOf);
      const shares = Object.values(asked);
      let sum = 0;
      for (let i = 0; i < shares.length; i++) {
        const share = shares[i]!;
        if (share) sum += share === true ? weights[i]! : weights[i]! * share;
      }
      for (let i = 0; i < rules.length; i++) {
        const share = rules[i]!.ask(thing);
        if (share) sum += share === true ? rules[i]!.points : rules[i]!.points * Math.min(1, Math.max(0, share));
      }
      for (let i = 0; i < tables.length; i++) {
        const { of, table } = tables[i]!;
        for (let bits = of(thing); bits; bits &= bits - 1) sum += table[31 - Math.clz32(bits & -bits)]!;
      }
      return sum;
    },
  };
}
