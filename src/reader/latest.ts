import { native } from '../native.ts';
import { isRecord } from '../record.ts';
import { inTurn } from '../turns.ts';

/** Lists kept by name in the browser's local storage, the latest last; of too many the oldest go. */

export async function loadLatest(key: string): Promise<Record<string, unknown>> {
  const { [key]: stored } = await native.storage.local.get(key);
  return isRecord(stored) ? stored : {};
}

/** Keeps a value under a name as the latest of at most so many; with null, forgets it. */
export function saveLatest(key: string, most: number, name: string, value: unknown): Promise<void> {
  return inTurn(key, async () => {
    const { [name]: _, ...others } = await loadLatest(key);
    const entries = Object.entries(others).slice(-(most - 1));
    if (value !== null) entries.push([name, value]);
    await native.storage.local.set({ [key]: Object.fromEntries(entries) });
  });
}
