/**
 * Registered for the pages of sites that are cleaned automatically: looks whether a page could be an article, and only then
 * has it read.
 */

import { currentAddress, watchAddress } from '../address-watch.ts';
import { isAlive, want } from '../messages/answer.ts';
import { call } from '../messages/call.ts';
import type { Call } from '../messages/calls.ts';
import { couldBeArticle } from '../page/gate.ts';
import { pause } from '../pause.ts';
import type { Automatic } from '../sites/automatic.ts';
import { actionAt } from '../sites/choices.ts';
import { left } from '../world.ts';
import { loaded, styled, visited, whileComing } from './page-coming.ts';
import { watchTyping } from './typing.ts';

/** What the gate leaves in the scripts' world. */
interface Gate {
  readonly isAlive: () => boolean;
  /** Called by the script that was injected at its request. */
  entered: () => void;
  /** Has the sheet inserted in user origin, unless it came with the scripts; resolves once that was tried. */
  readonly sheet: () => Promise<unknown>;
  /** Pending until the gate is done with the page, as it came or as it has changed. */
  done: Promise<void>;
}

declare global {
  var ledeGate: Gate | undefined;
}

/** The browser may end the worker while it has a question to answer: then it is asked once more, which wakes it. */
const ask = (message: Call): Promise<boolean> => call(message).catch(() => call(message));

/** When to look again after the page has loaded, in ms: some pages fetch their content. */
const LATER_MS = [500, 1500, 4000];

function start(): void {
  let sheet: Promise<unknown> | undefined;
  const gate: Gate = {
    isAlive,
    entered: () => undefined,
    // The background inserts the sheet together with the scripts.
    sheet: () => (sheet ??= want('sheet')),
    done: Promise.resolve(),
  };
  const typing = watchTyping();
  let tried = '';

  /** Has the content script and the cleaner injected; tells whether they are there. */
  const enter = (address: string): Promise<boolean> => {
    if (left('ledePresence')?.isAlive()) return Promise.resolve(true);
    sheet = Promise.resolve();
    // The script reports itself sooner than the background does.
    const entered = new Promise<boolean>((resolve) => {
      gate.entered = () => resolve(true);
    });
    return Promise.race([ask({ call: 'enter', address }), entered]);
  };

  /** Shows an article in the view that is wanted automatically; tells whether there is nothing more to try. */
  const clean = async (address: string, action: Automatic): Promise<boolean> => {
    if (action === 'off' || typing.hasTyped || address !== currentAddress()) return true;
    if (!couldBeArticle(document).could) return false;
    if (!(await enter(address))) return true;
    return (await left('ledePresence')?.session.automatic(action)) ?? true;
  };

  const arrive = async (): Promise<void> => {
    const address = currentAddress();
    tried = address;
    // Read from storage, because the background may be asleep.
    const action = await actionAt(address);
    if (action === 'off') return;
    // Wake the background now, so that it is awake once the page is there.
    if (!left('ledePresence')) void call({ call: 'wake', address }).catch(() => undefined);
    // The content script is injected as soon as there is something to read, so that it is there when the page is.
    let entered: Promise<boolean> | undefined;
    const look = (): boolean => {
      if (!entered && !typing.hasTyped && couldBeArticle(document).could) {
        entered = enter(address);
        void entered.then((isThere) => (isThere ? left('ledePresence')?.rehearse() : undefined)).catch(() => undefined);
      }
      return entered !== undefined;
    };
    await whileComing(look);
    // A page that came at once has not been looked at yet; its style sheets may still be loading.
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
    // The permission may have been revoked in the browser's settings since the page loaded.
    if (action !== 'off' && (await ask({ call: 'wake', address }))) await clean(address, action);
  };

  /** Runs an action; if the extension is gone after an update, stops the gate and leaves the page as it is. */
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
