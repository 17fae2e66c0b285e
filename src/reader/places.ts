import { native } from '../native.ts';
import { ownValue } from '../record.ts';
import { loadLatest, saveLatest } from './latest.ts';

/** Where reading stopped, by article, on this device only. */
export const PLACES = 'readerPlaces';
const MOST = 300;

interface Place {
  /** Offset in the article's plain text. */
  at: number;
}

const hex = (value: number | bigint, digits: number): string => value.toString(16).padStart(digits, '0');

/** The hash of Fowler, Noll and Vo in 64 bits, which tells addresses apart and does not spell them. */
function fnv(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hex(hash, 16);
}

/**
 * A digest of the address: the list must not say where the reader has been. Insecure pages have none of the browser's, and
 * Firefox keeps from scripts of extensions what it gives for one.
 */
async function keyOf(url: string): Promise<string> {
  const address = new TextEncoder().encode(url);
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', address));
    return [...bytes.slice(0, 10)].map((byte) => hex(byte, 2)).join('');
  } catch {
    return fnv(address);
  }
}

export async function loadPlace(url: string): Promise<number | null> {
  const place = ownValue(await loadLatest(PLACES), await keyOf(url));
  const at = (place as Place | undefined)?.at;
  return Number.isInteger(at) && at! > 0 ? at! : null;
}

/** In how many articles a place is remembered. */
export const countPlaces = async (): Promise<number> => Object.keys(await loadLatest(PLACES)).length;

/** Forgets all places. */
export const clearPlaces = (): Promise<void> => native.storage.local.remove(PLACES);

/** Remembers a place, or with null forgets it; of too many the oldest go. */
export async function savePlace(url: string, at: number | null): Promise<void> {
  const place: Place | null = at === null ? null : { at };
  await saveLatest(PLACES, MOST, await keyOf(url), place);
}
