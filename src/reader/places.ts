import { native } from '../native.ts';

/** Where reading stopped, by article, on this device only. */
export const PLACES = 'readerPlaces';
const MOST = 300;

interface Place {
  /** Offset in the article's plain text. */
  at: number;
}

type Places = Record<string, Place>;

/** A digest of the address: the list must not say where the reader has been. */
async function keyOf(url: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
  return [...bytes.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function placesOf(): Promise<Places> {
  const { [PLACES]: stored } = await native.storage.local.get(PLACES);
  return typeof stored === 'object' && stored !== null ? (stored as Places) : {};
}

/** Insecure pages have no digests, and remember nothing. */
const canRemember = (): boolean => typeof crypto?.subtle?.digest === 'function';

export async function loadPlace(url: string): Promise<number | null> {
  if (!canRemember()) return null;
  const place: unknown = Object.getOwnPropertyDescriptor(await placesOf(), await keyOf(url))?.value;
  const at = (place as Place | undefined)?.at;
  return Number.isInteger(at) && at! > 0 ? at! : null;
}

/** In how many articles a place is remembered. */
export const countPlaces = async (): Promise<number> => Object.keys(await placesOf()).length;

/** Forgets all places. */
export const clearPlaces = (): Promise<void> => native.storage.local.remove(PLACES);

/** Remembers a place, or with null forgets it; of too many the oldest go. */
export async function savePlace(url: string, at: number | null): Promise<void> {
  if (!canRemember()) return;
  const key = await keyOf(url);
  const { [key]: _, ...others } = await placesOf();
  const entries = Object.entries(others).slice(-(MOST - 1));
  if (at !== null) entries.push([key, { at }]);
  await native.storage.local.set({ [PLACES]: Object.fromEntries(entries) });
}
