import { native } from '../native.ts';
import { isRecord } from '../record.ts';
import { inTurn } from '../turns.ts';

/** Bounded records in the browser's local storage, one per storage key: latest entry last, the oldest are dropped. */

/** The record under a storage key, oldest entry first; empty if none is stored. Values are not validated. */
export async function loadLatest(key: string): Promise<Record<string, unknown>> {
  const { [key]: stored } = await native.storage.local.get(key);
  return isRecord(stored) ? stored : {};
}

/** Stores a value under a name as the latest of at most `most` entries; null removes it. */
export function saveLatest(key: string, most: number, name: string, value: unknown): Promise<void> {
  return inTurn(key, async () => {
    const { [name]: _, ...others } = await loadLatest(key);
    const entries = Object.entries(others).slice(-(most - 1));
    if (value !== null) entries.push([name, value]);
    await native.storage.local.set({ [key]: Object.fromEntries(entries) });
  });
}
