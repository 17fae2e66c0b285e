/** Injected when the reader asks to hide something else: he points at an element, and it goes, now and on later visits. */

import { likeness } from '../clutter/likeness.ts';
import { native } from '../native.ts';
import { bringIntoView, focusIn, isConnected, isIn } from '../page/dom.ts';
import { say, sayCount } from '../words.ts';
import { left } from '../world.ts';
import { beside, consequenceOf, elementAt, narrower, wider } from './choice.ts';
import { Panel } from './panel.ts';

type Presence = NonNullable<typeof ledePresence>;

declare global {
  /** Puts an end to the pointing that is going on in this page. */
  var ledePicker: (() => void) | undefined;
}

const BESIDE: Readonly<Record<string, 'next' | 'previous'>> = { ArrowRight: 'next', ArrowLeft: 'previous' };

/** Pointing at something to hide, from the press in the popup until the panel is closed. */
class Pointing {
  readonly #session: Presence['session'];
  readonly #rules: Presence['rules'];
  readonly #kept: readonly Element[];
  readonly #focused = focusIn(document);
  readonly #panel: Panel;
  #chosen: Element | null = null;
  /** What was chosen before it was widened, the last one last. */
  #trail: Element[] = [];
  /** The pointer no longer changes the choice. */
  #isLocked = false;
  /** Id of the item that was hidden. */
  #done: string | null = null;
  readonly #keys: Readonly<Record<string, () => void>> = {
    Escape: () => this.leave(),
    Enter: () => void this.#hide(),
    ArrowUp: () => this.#widen(),
    ArrowDown: () => this.#narrow(),
  };

  constructor({ session, rules }: Presence) {
    this.#session = session;
    this.#rules = rules;
    this.#kept = session.kept;
    // The popup shows what the pointer comes to on its way, and cannot end that once it is closed.
    session.peek(null);
    this.#panel = new Panel({
      point: (x, y) => {
        const element = this.#isLocked ? null : this.#elementAt(x, y);
        if (element && element !== this.#chosen) this.#choose(element);
      },
      lock: (x, y) => {
        const element = this.#elementAt(x, y);
        this.#isLocked = element !== null;
        this.#trail = [];
        this.#choose(element);
      },
      wider: () => this.#widen(),
      narrower: () => this.#narrow(),
      hide: () => void this.#hide(),
      undo: () => void this.#undo(),
      leave: () => this.leave(),
    });
    addEventListener('keydown', this.#onKey, true);
    for (const type of ['scroll', 'resize'] as const) addEventListener(type, this.#show, true);
    this.#show();
  }

  /** Takes the panel away; what was hidden stays hidden. */
  leave(): void {
    removeEventListener('keydown', this.#onKey, true);
    for (const type of ['scroll', 'resize'] as const) removeEventListener(type, this.#show, true);
    this.#panel.remove();
    globalThis.ledePicker = undefined;
    if (this.#focused instanceof HTMLElement && isConnected(this.#focused))
      HTMLElement.prototype.focus.call(this.#focused, { preventScroll: true });
  }

  #elementAt(x: number, y: number): Element | null {
    return elementAt(document, x, y, this.#panel.host);
  }

  /** Frames what is chosen, and says what would go with it. */
  readonly #show = (): void => {
    const isPointing = !this.#isLocked;
    if (this.#done !== null || !this.#chosen) {
      this.#panel.frame(null);
      if (this.#done === null)
        this.#panel.say({ text: say('pickerStart'), canHide: false, pointing: isPointing, done: false });
      return;
    }
    const { words, pictures, article } = consequenceOf(this.#chosen, this.#kept);
    const text = words
      ? sayCount('pickerWords', words)
      : pictures
        ? sayCount('pickerPictures', pictures)
        : say('pickerNothing');
    const warning = article === 'all' ? say('pickerWholeArticle') : article === 'some' ? say('pickerArticle') : '';
    this.#panel.say({ text, warning, canHide: article !== 'all', pointing: isPointing, done: false });
    this.#panel.frame(this.#chosen);
  };

  #choose(element: Element | null): void {
    this.#chosen = element ?? this.#chosen;
    this.#show();
  }

  /** Moves the choice; where there is none yet, to what is in the middle of the window. */
  #move(to: (element: Element) => Element | null, keepsTrail = false): void {
    this.#isLocked = true;
    if (!keepsTrail) this.#trail = [];
    const chosen = this.#chosen ? to(this.#chosen) : this.#elementAt(innerWidth / 2, innerHeight / 2);
    this.#chosen = chosen ?? this.#chosen;
    if (this.#chosen) bringIntoView(this.#chosen, { block: 'nearest', behavior: 'instant' });
    this.#show();
  }

  #widen(): void {
    const before = this.#chosen;
    this.#move(wider, true);
    if (before && this.#chosen !== before) this.#trail.push(before);
  }

  /** Back to what was widened, else inwards. */
  #narrow(): void {
    const back = this.#trail.pop();
    this.#move((element) => (back && isConnected(back) && isIn(back, element) ? back : narrower(element)), true);
  }

  #tell(text: string): void {
    this.#panel.say({ text, canHide: false, pointing: false, done: true });
  }

  async #hide(): Promise<void> {
    const session = this.#session;
    const chosen = this.#chosen;
    if (!chosen || this.#done !== null || consequenceOf(chosen, this.#kept).article === 'all') return;
    const done = session.choose(chosen);
    if (done === null) return this.leave();
    this.#done = done;
    this.#panel.frame(null);
    const rule = session.ruleOf(done);
    try {
      if (rule) await this.#rules?.add('hide', rule);
      session.setRemembered(done, this.#rules !== null);
      const once = native.extension.inIncognitoContext ? 'pickerDonePrivate' : 'pickerDoneOnce';
      this.#tell(say(this.#rules ? 'pickerDone' : once));
    } catch (error) {
      this.#tell(say('pickerNotRemembered', String(error)));
    }
  }

  async #undo(): Promise<void> {
    const done = this.#done;
    if (done === null) return;
    const element = this.#session.elementOf(done);
    this.#session.show(done);
    this.#session.setRemembered(done, false);
    if (element) await this.#rules?.removeWhere((rule) => likeness(rule, element) > 0);
    this.#done = null;
    this.#isLocked = true;
    this.#show();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab' || (this.#panel.isOnButton && (event.key === 'Enter' || event.key === ' '))) {
      // The panel's own, but none of the page's business.
      event.stopImmediatePropagation();
      return;
    }
    const step = BESIDE[event.key];
    const act = step ? () => this.#move((element) => beside(element, step)) : this.#keys[event.key];
    if (!act || (this.#done !== null && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
}

left('ledePicker')?.();
const presence = left('ledePresence');
if (presence) {
  const pointing = new Pointing(presence);
  globalThis.ledePicker = () => pointing.leave();
}
