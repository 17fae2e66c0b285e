import type { Clue } from '../verdict.ts';

/**
 * Says what is believed of a thing, belief by belief: by name, how far it holds. The names come in the same order for every
 * thing. One function for all, for code runs on each page for the first time: a function for each belief costs more to
 * compile than to ask. weights.ts has the points.
 */
export type Beliefs<T> = (thing: T, say: (name: string, share: boolean | number) => void) => void;

/** Says of a thing, rule by rule, how far it holds, with points of its own that are known and not fitted; one function too. */
export type Rules<T> = (
  thing: T,
  say: (name: string, points: number, share: boolean | number | null | undefined) => void,
) => void;

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

/** All beliefs of a thing, by name. */
export function beliefsOf<T>(
  thing: T,
  beliefs: Beliefs<T>,
  groups: readonly BitBeliefs<T>[],
): Map<string, boolean | number> {
  const all = new Map<string, boolean | number>();
  beliefs(thing, (name, share) => all.set(name, share));
  for (const { prefix, bits, of } of groups)
    for (const [name, bit] of Object.entries(bits)) all.set(`${prefix} ${name}`, (of(thing) & bit) !== 0);
  return all;
}

/** Beliefs with their weights: as clues, for explaining, and as one sum, for deciding fast. The two agree. */
export interface Weighed<T> {
  readonly cluesFor: (thing: T) => readonly Clue<T>[];
  readonly sum: (thing: T) => number;
}

export function weigh<T>(
  beliefs: Beliefs<T>,
  groups: readonly BitBeliefs<T>[],
  points: Readonly<Record<string, number>>,
  rules?: Rules<T>,
): Weighed<T> {
  const pointsOf = (name: string): number => points[name] ?? 0;
  const tables = groups.map(({ prefix, bits, of }) => {
    const table = new Float64Array(32);
    for (const name in bits) table[31 - Math.clz32(bits[name]!)] = pointsOf(`${prefix} ${name}`);
    return { of, table };
  });
  // Points in the order in which the beliefs are said: known after the first thing.
  const inOrder: number[] = [];
  let at = 0;
  let sum = 0;
  const say = (name: string, share: boolean | number): void => {
    if (at === inOrder.length) inOrder.push(pointsOf(name));
    if (share) sum += share === true ? inOrder[at]! : inOrder[at]! * share;
    at++;
  };
  const addRule: Parameters<Rules<T>>[1] = (_name, own, share) => {
    if (share) sum += own * Number(share);
  };
  return {
    cluesFor(thing) {
      const clues: Clue<T>[] = [...beliefsOf(thing, beliefs, groups)].map(([name, share]) => ({
        name,
        points: pointsOf(name),
        ask: () => share,
      }));
      rules?.(thing, (name, own, share) => clues.push({ name: `rule: ${name}`, points: own, ask: () => share ?? 0 }));
      return clues;
    },
    sum(thing) {
      at = 0;
      sum = 0;
      beliefs(thing, say);
      rules?.(thing, addRule);
      for (let i = 0; i < tables.length; i++) {
        const { of, table } = tables[i]!;
        for (let bits = of(thing); bits; bits &= bits - 1) sum += table[31 - Math.clz32(bits & -bits)]!;
      }
      return sum;
    },
  };
}
