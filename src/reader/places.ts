import { native } from '../native.ts';
import { loadLatest, saveLatest } from './latest.ts';

/** Where reading stopped, by article, on this device only. */
export const PLACES = 'readerPlaces';
const MOST = 300;

interface Place {
  /** Offset in the article's plain text. */
  at: number;
}

/** A digest of the address: the list must not say where the reader has been. */
async function keyOf(url: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
  return [...bytes.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Insecure pages have no digests, and remember nothing. */
const canRemember = (): boolean => typeof crypto?.subtle?.digest === 'function';

export async function loadPlace(url: string): Promise<number | null> {
  if (!canRemember()) return null;
  const place: unknown = Object.getOwnPropertyDescriptor(await loadLatest(PLACES), await keyOf(url))?.value;
  const at = (place as Place | undefined)?.at;
  return Number.isInteger(at) && at! > 0 ? at! : null;
}

/** In how many articles a place is remembered. */
export const countPlaces = async (): Promise<number> => Object.keys(await loadLatest(PLACES)).length;

/** Forgets all places. */
export const clearPlaces = (): Promise<void> => native.storage.local.remove(PLACES);

/** Remembers a place, or with null forgets it; of too many the oldest go. */
export async function savePlace(url: string, at: number | null): Promise<void> {
  if (!canRemember()) return;
  const place: Place | null = at === null ? null : { at };
  await saveLatest(PLACES, MOST, await keyOf(url), place);
}
