/** Injected when the reader asks to hide something else: he points at an element, and it goes, now and on later visits. */

import { likeness } from '../clutter/likeness.ts';
import { native } from '../native.ts';
import { bringIntoView, focusIn, isConnected, isIn } from '../page/dom.ts';
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
  /** What was chosen before it was widened, the last one last. */
  let trail: Element[] = [];
  let isLocked = false;
  let done: string | null = null;

  const refresh = (): void => {
    if (done !== null || !chosen) {
      panel.frame(null);
      if (done === null) panel.say({ text: say('pickerStart'), canHide: false, pointing: !isLocked, done: false });
      return;
    }
    const { words, pictures, article } = consequenceOf(chosen, kept);
    const text = words
      ? sayCount('pickerWords', words)
      : pictures
        ? sayCount('pickerPictures', pictures)
        : say('pickerNothing');
    const warning = article === 'all' ? say('pickerWholeArticle') : article === 'some' ? say('pickerArticle') : '';
    panel.say({ text, warning, canHide: article !== 'all', pointing: !isLocked, done: false });
    panel.frame(chosen);
  };
  const choose = (element: Element | null): void => {
    chosen = element ?? chosen;
    refresh();
  };
  /** Moves a choice; where there is none yet, to what is in the middle of the window. */
  const move = (to: (element: Element) => Element | null, keepsTrail = false): void => {
    isLocked = true;
    if (!keepsTrail) trail = [];
    chosen = (chosen ? to(chosen) : elementAt(document, innerWidth / 2, innerHeight / 2, panel.host)) ?? chosen;
    if (chosen) bringIntoView(chosen, { block: 'nearest', behavior: 'instant' });
    refresh();
  };
  const tell = (text: string): void => panel.say({ text, canHide: false, pointing: false, done: true });
  const widen = (): void => {
    const before = chosen;
    move(wider, true);
    if (before && chosen !== before) trail.push(before);
  };
  /** Back to what was widened, else inwards. */
  const narrow = (): void => {
    const back = trail.pop();
    move((element) => (back && isConnected(back) && isIn(back, element) ? back : narrower(element)), true);
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
      const once = native.extension.inIncognitoContext ? 'pickerDonePrivate' : 'pickerDoneOnce';
      tell(say(rules ? 'pickerDone' : once));
    } catch (error) {
      tell(say('pickerNotRemembered', String(error)));
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
    ArrowUp: widen,
    ArrowDown: narrow,
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
      const element = isLocked ? null : elementAt(document, x, y, panel.host);
      if (element && element !== chosen) choose(element);
    },
    lock: (x, y) => {
      const element = elementAt(document, x, y, panel.host);
      isLocked = element !== null;
      trail = [];
      choose(element);
    },
    wider: widen,
    narrower: narrow,
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
