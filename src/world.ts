import { ownValue } from './record.ts';

/**
 * What a script of ours has left in the world of our scripts. Read as the world's own property only: an element of the page
 * whose id is the same name would be found there too.
 */
export const left = <Name extends keyof typeof globalThis>(name: Name): (typeof globalThis)[Name] | undefined =>
  ownValue(globalThis, name) as (typeof globalThis)[Name] | undefined;
