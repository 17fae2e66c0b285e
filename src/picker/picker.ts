/** Injected when the reader asks to hide something else: he points at an element, and it goes, now and on later visits. */

import { likeness } from '../clutter/likeness.ts';
import { bringIntoView, focusIn, isConnected } from '../page/dom.ts';
import { say, sayCount } from '../words.ts';
import { left } from '../world.ts';
import { beside, consequenceOf, elementAt, narrower, wider } from './choice.ts';
import { Panel } from './panel.ts';

declare global {
  /** Puts an end to the pointing that is going on in this page. */
  var ledePicker: (() => void) | undefined;
}

const BESIDE: Readonly<Record<string, 'next' | 'previous'>> = { ArrowRight: 'next', ArrowLeft: 'previous' };

function pick({ session, rules }: NonNullable<typeof ledePresence>): void {
  const kept = session.kept;
  const focused = focusIn(document);
  let chosen: Element | null = null;
  let isLocked = false;
  let done: string | null = null;

  const refresh = (): void => {
    panel.frame(done === null ? chosen : null);
    if (done !== null) return;
    if (!chosen) {
      panel.say({ text: say('pickerStart'), canHide: false, done: false });
      return;
    }
    const { words, pictures, article } = consequenceOf(chosen, kept);
    const text = words
      ? sayCount('pickerWords', words)
      : pictures
        ? sayCount('pickerPictures', pictures)
        : say('pickerNothing');
    const warning = article === 'all' ? say('pickerWholeArticle') : article === 'some' ? say('pickerArticle') : '';
    panel.say({ text, warning, canHide: article !== 'all', done: false });
  };
  const choose = (element: Element | null): void => {
    if (!element || element === chosen) return;
    chosen = element;
    refresh();
  };
  /** Moves a choice; where there is none yet, to what is in the middle of the window. */
  const move = (to: (element: Element) => Element | null): void => {
    isLocked = true;
    choose(chosen ? to(chosen) : elementAt(document, innerWidth / 2, innerHeight / 2, panel.host));
    if (chosen) bringIntoView(chosen, { block: 'nearest', behavior: 'instant' });
    refresh();
  };
  const hide = async (): Promise<void> => {
    if (!chosen || done !== null || consequenceOf(chosen, kept).article === 'all') return;
    done = session.choose(chosen);
    if (done === null) return leave();
    panel.frame(null);
    const rule = session.ruleOf(done);
    try {
      if (rules && rule) await rules.add('hide', rule);
      session.setRemembered(done, rules !== null);
      panel.say({ text: say(rules ? 'pickerDone' : 'pickerDonePrivate'), canHide: false, done: true });
    } catch (error) {
      panel.say({ text: say('pickerNotRemembered', String(error)), canHide: false, done: true });
    }
  };
  const undo = async (): Promise<void> => {
    if (done === null) return;
    const element = session.elementOf(done);
    session.show(done);
    session.setRemembered(done, false);
    if (element) await rules?.removeWhere((rule) => likeness(rule, element) > 0);
    done = null;
    isLocked = true;
    refresh();
  };
  const leave = (): void => {
    removeEventListener('keydown', onKey, true);
    for (const type of ['scroll', 'resize'] as const) removeEventListener(type, refresh, true);
    panel.remove();
    globalThis.ledePicker = undefined;
    if (focused instanceof HTMLElement && isConnected(focused))
      HTMLElement.prototype.focus.call(focused, { preventScroll: true });
  };

  const KEYS: Readonly<Record<string, () => void>> = {
    Escape: leave,
    Enter: () => void hide(),
    ArrowUp: () => move(wider),
    ArrowDown: () => move(narrower),
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab' || (panel.isOnButton && (event.key === 'Enter' || event.key === ' '))) {
      // The panel's own, but none of the page's business.
      event.stopImmediatePropagation();
      return;
    }
    const step = BESIDE[event.key];
    const act = step ? () => move((element) => beside(element, step)) : KEYS[event.key];
    if (!act || (done !== null && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };

  const panel = new Panel({
    point: (x, y) => {
      if (!isLocked) choose(elementAt(document, x, y, panel.host));
    },
    lock: (x, y) => {
      const element = elementAt(document, x, y, panel.host);
      isLocked = element !== null;
      choose(element);
    },
    wider: () => move(wider),
    narrower: () => move(narrower),
    hide: () => void hide(),
    undo: () => void undo(),
    leave,
  });
  addEventListener('keydown', onKey, true);
  for (const type of ['scroll', 'resize'] as const) addEventListener(type, refresh, true);
  globalThis.ledePicker = leave;
  refresh();
}

left('ledePicker')?.();
const presence = left('ledePresence');
if (presence) pick(presence);
