import type { Clue } from '../verdict.ts';
import type { Weighed } from './belief.ts';

/** What is only asked where a verdict is explained or weights are fitted: scripts in pages do without. */

/** All beliefs of a thing, by name. */
export function beliefsOf<T>(
  thing: T,
  { beliefs, groups }: Pick<Weighed<T>, 'beliefs' | 'groups'>,
): Map<string, boolean | number> {
  const all = new Map<string, boolean | number>();
  beliefs(thing, (name, share) => all.set(name, share));
  for (const { prefix, bits, of } of groups)
    for (const [name, bit] of Object.entries(bits)) all.set(`${prefix} ${name}`, (of(thing) & bit) !== 0);
  return all;
}

/** All that may hold of a thing, as clues with their points. */
export function cluesFor<T>(thing: T, weighed: Weighed<T>): readonly Clue<T>[] {
  const clues: Clue<T>[] = [...beliefsOf(thing, weighed)].map(([name, share]) => ({
    name,
    points: weighed.points[name] ?? 0,
    ask: () => share,
  }));
  weighed.rules?.(thing, (name, own, share) =>
    clues.push({ name: `rule: ${name}`, points: own, ask: () => share ?? 0 }),
  );
  return clues;
}
