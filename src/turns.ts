/** Storage is changed by reading, changing and writing it: if two scripts do so at once, one of the changes is lost. */

const turns = new Map<string, Promise<unknown>>();

/** Our own pages share the browser's locks. In a page of the web the page could see a lock, so scripts there queue by themselves. */
const sharesLocks = (): boolean => globalThis.location?.protocol.endsWith('extension:') && 'locks' in navigator;

/** Runs something once everything that was started earlier under the same name is done, across all our own pages. */
export function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
  if (sharesLocks()) return navigator.locks.request(name, act) as Promise<T>;
  const before = turns.get(name) ?? Promise.resolve();
  const turn = before.then(act, act);
  turns.set(name, turn);
  const forget = (): void => {
    if (turns.get(name) === turn) turns.delete(name);
  };
  turn.then(forget, forget);
  return turn;
}
