import type browser from 'webextension-polyfill';
import { native } from './native.ts';

export type StorageChanges = Readonly<Record<string, browser.Storage.StorageChange>>;

/** Calls back with what changes in one of the browser's storages. Returns the way to stop. */
export function watchStored(area: 'local' | 'sync', listener: (changes: StorageChanges) => void): () => void {
  const onChanged = (changes: StorageChanges, where: string): void => {
    if (where === area) listener(changes);
  };
  native.storage.onChanged.addListener(onChanged);
  return () => native.storage.onChanged.removeListener(onChanged);
}
