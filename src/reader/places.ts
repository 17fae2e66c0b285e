import { native } from '../native.ts';
import { ownValue } from '../record.ts';
import { loadLatest, saveLatest } from './latest.ts';

/** Storage key of the places where reading stopped, by article; they stay on this device. */
export const PLACES = 'readerPlaces';
/** At most so many places are stored. */
const MOST = 300;

interface Place {
  /** Offset in the article's plain text. */
  at: number;
}

const hex = (value: number | bigint, digits: number): string => value.toString(16).padStart(digits, '0');

/** FNV-1a hash (Fowler, Noll, Vo) in 64 bits, as 16 hexadecimal digits. */
function fnv(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hex(hash, 16);
}

/**
 * Storage name of an address: a hash, so that the list does not spell out where the reader has been. FNV-1a replaces
 * SHA-256 on insecure pages, which lack `crypto.subtle`, and in Firefox, whose content scripts cannot read its result.
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

/** The place where reading stopped, as an offset in the article's plain text; null where none is stored. */
export async function loadPlace(url: string): Promise<number | null> {
  const place = ownValue(await loadLatest(PLACES), await keyOf(url));
  const at = (place as Place | undefined)?.at;
  return Number.isInteger(at) && at! > 0 ? at! : null;
}

/** Number of articles with a stored place. */
export const countPlaces = async (): Promise<number> => Object.keys(await loadLatest(PLACES)).length;

/** Forgets all places. */
export const clearPlaces = (): Promise<void> => native.storage.local.remove(PLACES);

/** Stores the place in an article; null removes it. The oldest beyond `MOST` are dropped. */
export async function savePlace(url: string, at: number | null): Promise<void> {
  const place: Place | null = at === null ? null : { at };
  await saveLatest(PLACES, MOST, await keyOf(url), place);
}
