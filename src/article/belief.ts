/**
 * Says of a thing how far each belief holds, by the belief's name, 0 to 1. The names come in the same order for every thing.
 * One function for all beliefs: on each page the code runs for the first time, and compiling a function for each belief would
 * cost more than asking it. The points are in weights.ts.
 */
export type Beliefs<T> = (thing: T, say: (name: string, share: boolean | number) => void) => void;

/** The same for rules, whose points are set by hand and given with each; one function too. */
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

/** Beliefs with their weights: summed to decide, and given one by one as clues to explain. */
export interface Weighed<T> {
  readonly beliefs: Beliefs<T>;
  readonly groups: readonly BitBeliefs<T>[];
  /** By name; a bit's name follows its prefix. A belief without a weight counts nothing. */
  readonly points: Readonly<Record<string, number>>;
  readonly rules?: Rules<T>;
}

/** The sum of all points for a thing; the clues of clues.ts add up to the same. */
export function summing<T>({ beliefs, groups, points, rules }: Weighed<T>): (thing: T) => number {
  const tables = groups.map(({ prefix, bits, of }) => {
    const table = new Float64Array(32);
    for (const name in bits) table[31 - Math.clz32(bits[name]!)] = points[`${prefix} ${name}`] ?? 0;
    return { of, table };
  });
  // Points in the order of the beliefs, which is known after the first thing.
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
