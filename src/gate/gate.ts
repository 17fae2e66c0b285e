/**
 * Registered for the pages of sites that are cleaned automatically: looks whether a page could be an article, and only then
 * has it read.
 */

import { currentAddress, pause, watchAddress } from '../address-watch.ts';
import { isAlive, want } from '../messages/answer.ts';
import { call } from '../messages/call.ts';
import type { Call } from '../messages/calls.ts';
import { couldBeArticle } from '../page/gate.ts';
import type { Automatic } from '../sites/automatic.ts';
import { actionAt } from '../sites/choices.ts';
import { left } from '../world.ts';
import { loaded, styled, visited, whileComing } from './page-coming.ts';
import { watchTyping } from './typing.ts';

/** What the gate leaves in the world of our scripts. */
interface Gate {
  readonly isAlive: () => boolean;
  /** Called by the script that was injected at its request. */
  entered: () => void;
  /** Has the sheet inserted with user origin, unless it came along with the scripts; resolves once that was tried. */
  readonly sheet: () => Promise<unknown>;
  /** Pending until the gate is done with the page, as it came or as it has changed. */
  done: Promise<void>;
}

declare global {
  var ledeGate: Gate | undefined;
}

/** The background may be ended while it has a question to answer: then it is woken and asked once more. */
const ask = (message: Call): Promise<boolean> => call(message).catch(() => call(message));

/** After the page has loaded: some pages fetch what they show. */
const LATER_MS = [500, 1500, 4000];

function start(): void {
  let sheet: Promise<unknown> | undefined;
  const gate: Gate = {
    isAlive,
    entered: () => undefined,
    // With the scripts that the background puts there, it puts the sheet.
    sheet: () => (sheet ??= want('sheet')),
    done: Promise.resolve(),
  };
  const typing = watchTyping();
  let tried = '';

  /** Has the script that reads and cleans injected; tells whether it is there. */
  const enter = (address: string): Promise<boolean> => {
    if (left('ledePresence')?.isAlive()) return Promise.resolve(true);
    sheet = Promise.resolve();
    // The script itself reports this sooner than the background.
    const entered = new Promise<boolean>((resolve) => {
      gate.entered = () => resolve(true);
    });
    return Promise.race([ask({ call: 'enter', address }), entered]);
  };

  /** Has the page cleaned if it is an article and the reader wants it; tells whether there is nothing more to try. */
  const clean = async (address: string, action: Automatic): Promise<boolean> => {
    if (action === 'off' || typing.hasTyped || address !== currentAddress()) return true;
    if (!couldBeArticle(document).could) return false;
    if (!(await enter(address))) return true;
    return (await left('ledePresence')?.session.automatic(action)) ?? true;
  };

  const arrive = async (): Promise<void> => {
    const address = currentAddress();
    tried = address;
    // Not asked of the background: it may be asleep.
    const action = await actionAt(address);
    if (action === 'off') return;
    // Before the page is there, so that the background is awake when it is.
    if (!left('ledePresence')) void call({ call: 'wake', address }).catch(() => undefined);
    // What will read the page is fetched as soon as there is something to read, so that it is there when the page is.
    let entered: Promise<boolean> | undefined;
    const look = (): boolean => {
      if (!entered && !typing.hasTyped && couldBeArticle(document).could) {
        entered = enter(address);
        void entered.then((isThere) => (isThere ? left('ledePresence')?.rehearse() : undefined)).catch(() => undefined);
      }
      return entered !== undefined;
    };
    await whileComing(look);
    // A page that came at once was not looked at meanwhile; its style sheets may still be on their way.
    look();
    await Promise.all([styled(), entered]);
    if (await clean(address, action)) return;
    await loaded();
    for (const wait of [0, ...LATER_MS]) {
      await pause(wait);
      if (await clean(address, action)) return;
    }
  };

  const move = async (): Promise<void> => {
    const address = currentAddress();
    if (tried !== address) typing.reset();
    tried = address;
    const action = await actionAt(address);
    // The permission may have been withdrawn in the browser's settings since the page loaded.
    if (action !== 'off' && (await ask({ call: 'wake', address }))) await clean(address, action);
  };

  /** After an update nobody answers any more: then the page is left as it is. */
  const unlessOrphaned = (act: () => Promise<void>) => async (): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (isAlive()) throw error;
      typing.stop();
      stop();
    }
  };

  const moved = unlessOrphaned(move);
  const stop = watchAddress(() => {
    gate.done = moved();
  });
  gate.done = visited().then(unlessOrphaned(arrive));
  globalThis.ledeGate = gate;
}

if (!left('ledeGate')?.isAlive()) start();
