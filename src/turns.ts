/** What is kept is read, changed and written again: two who do so at once would lose one of the changes. */

const turns = new Map<string, Promise<unknown>>();

/** Pages of ours share their locks. A page of the web could see those of our scripts in it, so that these queue alone. */
const sharesLocks = (): boolean => globalThis.location?.protocol.endsWith('extension:') && 'locks' in navigator;

/** Does something when whoever began before under the same name is done, in all pages of ours. */
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
