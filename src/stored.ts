import type browser from 'webextension-polyfill';
import { native } from './native.ts';

export type StorageChanges = Readonly<Record<string, browser.Storage.StorageChange>>;

/** Calls back with every change in one of the browser's storage areas. Returns a function that stops this. */
export function watchStored(area: 'local' | 'sync', listener: (changes: StorageChanges) => void): () => void {
  const onChanged = (changes: StorageChanges, where: string): void => {
    if (where === area) listener(changes);
  };
  native.storage.onChanged.addListener(onChanged);
  return () => native.storage.onChanged.removeListener(onChanged);
}
