/** What an import has still to do: whoever began it may end in the middle, and then another does it. */

import { native } from '../native.ts';
import type { Preferences } from '../reader/preferences.ts';
import { EVERYWHERE as LOOK, saveEverywhere as saveLook } from '../reader/store.ts';
import { isRecord } from '../record.ts';
import { type Settings, saveSettings } from '../settings.ts';
import { watchStored } from '../stored.ts';
import { inTurn } from '../turns.ts';

export interface ImportRest {
  settings: Partial<Settings>;
  /** How the reader view looks; nothing where that is to stay. */
  look?: Partial<Preferences>;
  /** What goes from the local storage, by its names there. */
  drop: readonly string[];
}

const REST = 'importing';

/** What to store in the one write that begins an import. */
export const restToStore = (rest: ImportRest): Record<string, unknown> => ({ [REST]: rest });

const isRest = (value: unknown): value is ImportRest =>
  isRecord(value) &&
  isRecord(value.settings) &&
  Array.isArray(value.drop) &&
  value.drop.every((name) => typeof name === 'string');

/** Does what an import has left to do, where there is one. Rejects where something cannot be kept; then it is still left. */
export function finishImport(): Promise<void> {
  return inTurn(REST, async () => {
    const { [REST]: rest } = await native.storage.local.get(REST);
    if (!isRest(rest)) return;
    await saveSettings(rest.settings);
    // No choice leaves nothing behind.
    if (rest.look) await (Object.keys(rest.look).length ? saveLook(rest.look) : native.storage.sync.remove(LOOK));
    await native.storage.local.remove([...rest.drop, REST]);
  });
}

/** Finishes, from now on, every import whose own page has ended. */
export function finishImports(): void {
  // What cannot be kept the page of the import tells, and takes back.
  const finish = (): void => void finishImport().catch(() => undefined);
  finish();
  watchStored('local', ({ [REST]: change }) => {
    if (change?.newValue !== undefined) finish();
  });
}
