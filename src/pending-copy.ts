import { isRecord } from './record.ts';

/** Where it waits in the storage of this browser session. */
export const PENDING_COPY = 'pendingCopy';

/** A copy that a key or the menu asked for and the page could not do: the popup does it. */
export interface PendingCopy {
  tab: number;
  as: 'rich' | 'markdown';
}

export const isPendingCopy = (value: unknown): value is PendingCopy =>
  isRecord(value) && typeof value.tab === 'number' && (value.as === 'rich' || value.as === 'markdown');
