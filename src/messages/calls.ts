/** What the gate in a page asks of the background. */
import { isRecord } from '../record.ts';

interface Calls {
  /** Wakes the background, which will be wanted; tells whether the browser still allows the page's site. */
  wake: { call: { address: string }; reply: boolean };
  /** Puts the script that reads and cleans into the page; tells whether it is there. */
  enter: { call: { address: string }; reply: boolean };
}

export type CallName = keyof Calls;
export type Call = { [C in CallName]: { call: C } & Calls[C]['call'] }[CallName];
export type Reply<C extends CallName> = Calls[C]['reply'];

export const isCall = (message: unknown): message is Call =>
  isRecord(message) && (message.call === 'wake' || message.call === 'enter') && typeof message.address === 'string';
