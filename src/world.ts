import { ownValue } from './record.ts';

/**
 * A global that another script of ours has set. Only the global object's own property counts: an element of the page with
 * that id would be found by the same name.
 */
export const left = <Name extends keyof typeof globalThis>(name: Name): (typeof globalThis)[Name] | undefined =>
  ownValue(globalThis, name) as (typeof globalThis)[Name] | undefined;
