import { native } from '../native.ts';
import type { Call, CallName, Reply } from './calls.ts';

/** Calls the background from a page. Rejects where it is gone. */
export const call = <C extends CallName>(message: Extract<Call, { call: C }>): Promise<Reply<C>> =>
  native.runtime.sendMessage(message);
