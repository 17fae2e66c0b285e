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

/** Beliefs with their weights, from which are made one sum, for deciding fast, and clues, for explaining. */
export interface Weighed<T> {
  readonly beliefs: Beliefs<T>;
  readonly groups: readonly BitBeliefs<T>[];
  /** By name, that of a bit behind its prefix. What is not named has none. */
  readonly points: Readonly<Record<string, number>>;
  readonly rules?: Rules<T>;
}

/** The sum of the points of all that holds of a thing; the clues of clues.ts add up to the same. */
export function summing<T>({ beliefs, groups, points, rules }: Weighed<T>): (thing: T) => number {
  const tables = groups.map(({ prefix, bits, of }) => {
    const table = new Float64Array(32);
    for (const name in bits) table[31 - Math.clz32(bits[name]!)] = points[`${prefix} ${name}`] ?? 0;
    return { of, table };
  });
  // Points in the order in which the beliefs are said: known after the first thing.
  const inOrder: number[] = [];
  let at = 0;
  let sum = 0;
  const say = (name: string, share: boolean | number): void => {
    if (at === inOrder.length) inOrder.push(points[name] ?? 0);
    if (share) sum += share === true ? inOrder[at]! : inOrder[at]! * share;
    at++;
  };
  const addRule: Parameters<Rules<T>>[1] = (_name, own, share) => {
    if (share) sum += own * Number(share);
  };
  return (thing) => {
    at = 0;
    sum = 0;
    beliefs(thing, say);
    rules?.(thing, addRule);
    for (let i = 0; i < tables.length; i++) {
      const { of, table } = tables[i]!;
      for (let bits = of(thing); bits; bits &= bits - 1) sum += table[31 - Math.clz32(bits & -bits)]!;
    }
    return sum;
  };
}
