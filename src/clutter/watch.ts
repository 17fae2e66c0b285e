import { aroundOf, bodyOf, closestOf, isConnected, listen, ownerOf, rectOf, rootOf, unlisten } from '../page/dom.ts';
import { EXPLAINED, PRESSABLE } from './pressable.ts';
import { ATTRIBUTE } from './sheet.ts';

const WATCHED = ['class', 'style', 'open', 'hidden', 'inert', 'popover', 'aria-hidden', 'src', ATTRIBUTE];
/** When the page is looked at after a change: soon, and again after entry animations, because what fades in starts invisible. */
const LOOKS_MS = [50, 350, 1100];
/** A page that never stops changing is looked at less often after so many rounds, and not at all after the maximum. */
const ROUNDS_AT_FULL_PACE = 40;
const MAX_ROUNDS = 400;
const SLOW_PACE_MS = 1500;
/** With more changed places than this, the whole page is looked at. */
const MAX_PLACES = 40;
/** What appears within this time after a press was opened by the reader. */
const ANSWER_MS = 1000;
/** How long what appeared after a press still counts as opened by the reader. */
const ANSWERED_MS = 2000;
/** Keys that scroll or move the focus, or do nothing by themselves. */
const IDLE_KEYS =
  /^(?:Arrow\w+|Page(?:Up|Down)|Home|End|Tab|Escape|Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+|Dead|Unidentified)$/;
/** A cursor over what can be pressed. */
const POINTERS = /^(?:pointer|zoom-in|help|context-menu)/;

/** What the reader did that may explain why something appeared. */
export interface Answer {
  /** Whether something was pressed, or a key. */
  readonly pressed: boolean;
  /** The element under the pointer that can be pressed, or that shows an explanation when pointed at. */
  readonly pointedAt: Element | null;
}

const PRESSES = ['pointerdown', 'click', 'keydown'] as const;

/** The pressable element that a pointer event is about; null for plain text and the empty page. */
function pressableOf(event: Event): Element | null {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return null;
  const pressable = closestOf(target, PRESSABLE);
  if (pressable) return pressable;
  // Some pages set a link's cursor on everything.
  const body = bodyOf(ownerOf(target));
  const { cursor } = getComputedStyle(target);
  return POINTERS.test(cursor) && body && getComputedStyle(body).cursor !== cursor ? target : null;
}

/** In CSS pixels: a term in a text is no higher; what is higher holds whole paragraphs. */
const HIGHEST_TERM = 80;

/** The element with a tooltip or the like that a pointer event is about; null for none. */
function explainedOf(event: Event): Element | null {
  const [target] = event.composedPath();
  const explained = target instanceof Element ? closestOf(target, EXPLAINED) : null;
  return explained && rectOf(explained).height <= HIGHEST_TERM ? explained : null;
}

export interface WatchOptions {
  document: Document;
  holders: ReadonlySet<Element>;
  /** Looks at the places that changed. */
  look: (places: readonly Element[], answer: Answer) => Promise<void>;
  /** Called when the page removed our mark from an element. */
  onLost: (element: Element) => void;
  isOurs: (element: Element) => boolean;
  /** Milliseconds of a clock that only goes on. */
  now: () => number;
}

/** Watches a page for late additions. Costs nothing while nothing changes, and is bounded in rounds on pages that never stop. */
export class Watcher {
  readonly #observer: MutationObserver;
  readonly #options: WatchOptions;
  /** Places that changed, each with the time until which it counts as opened by the reader. */
  readonly #places = new Map<Element, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look = 0;
  #rounds = 0;
  /** While a look is under way, the first included, changes are only noted. */
  #busy = true;
  #stopped = false;
  #pressed = Number.NEGATIVE_INFINITY;
  #pointedAt: Element | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.observe(options.document);
    for (const type of PRESSES) listen(options.document, type, this.#press, { capture: true, passive: true });
    listen(options.document, 'pointerover', this.#point, { capture: true, passive: true });
  }

  observe(root: Document | ShadowRoot): void {
    if (this.#stopped) return;
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: WATCHED });
  }

  /** To be called after the first look at the whole page: changes since its beginning are looked at. */
  begin(): void {
    this.#busy = false;
    if (this.#places.size) this.#schedule();
  }

  /** To be called after each write of ours: its records are dropped, but for what custom elements of the page did in response. */
  wrote(): void {
    const records = this.#observer.takeRecords();
    this.#note(records.filter(({ type, attributeName }) => type === 'childList' || attributeName === ATTRIBUTE));
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    const { document } = this.#options;
    for (const type of PRESSES) unlisten(document, type, this.#press, { capture: true });
    unlisten(document, 'pointerover', this.#point, { capture: true });
  }

  readonly #press = (event: Event): void => {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent) {
      if (!IDLE_KEYS.test(event.key)) this.#pressed = this.#options.now();
      return;
    }
    if (pressableOf(event)) this.#pressed = this.#options.now();
  };

  readonly #point = (event: Event): void => {
    if (event.isTrusted) this.#pointedAt = explainedOf(event) ?? pressableOf(event);
  };

  #note(records: readonly MutationRecord[]): void {
    const places = new Set<Element>();
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === 'attributes') {
        if (attributeName === ATTRIBUTE) this.#options.onLost(target as Element);
        else places.add(target as Element);
      }
      for (const node of addedNodes) if (node instanceof Element) places.add(node);
    }
    let noted = false;
    const now = this.#options.now();
    const until = now - this.#pressed < ANSWER_MS ? now + ANSWERED_MS : Number.NEGATIVE_INFINITY;
    for (const place of places) {
      const top = this.#places.size < MAX_PLACES ? this.#topOf(place) : bodyOf(this.#options.document);
      if (!top) continue;
      this.#places.set(top, Math.max(this.#places.get(top) ?? Number.NEGATIVE_INFINITY, until));
      noted = true;
      if (this.#places.size > MAX_PLACES) break;
    }
    if (!noted) return;
    this.#look = 0;
    this.#schedule();
  }

  /** The outermost element around a change that holds nothing of the article; null within a hidden item, and out of the page. */
  #topOf(place: Element): Element | null {
    const { holders, isOurs, document } = this.#options;
    let top: Element | null = null;
    for (let node: Element | null = place; node; node = aroundOf(node)) {
      if (isOurs(node)) return null;
      if (holders.has(node) || node === bodyOf(document) || node === rootOf(document)) return top ?? bodyOf(document);
      top = node;
    }
    return null;
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#busy || this.#stopped || this.#rounds >= MAX_ROUNDS) return;
    const step = LOOKS_MS[this.#look];
    if (step === undefined) {
      this.#places.clear();
      return;
    }
    const wait = step - (LOOKS_MS[this.#look - 1] ?? 0);
    this.#timer = setTimeout(
      () => void this.#round(),
      this.#rounds < ROUNDS_AT_FULL_PACE ? wait : Math.max(wait, SLOW_PACE_MS),
    );
  }

  async #round(): Promise<void> {
    this.#timer = undefined;
    this.#rounds++;
    this.#look++;
    this.#busy = true;
    const now = this.#options.now();
    const answers: Element[] = [];
    const others: Element[] = [];
    for (const [place, until] of this.#places) {
      if (isConnected(place)) (now <= until ? answers : others).push(place);
      else this.#places.delete(place);
    }
    const { look } = this.#options;
    const pointedAt = this.#pointedAt;
    try {
      // First, so that what the reader opened is known before other places are judged.
      if (answers.length) await look(this.#gathered(answers), { pressed: true, pointedAt });
      if (others.length) await look(this.#gathered(others), { pressed: false, pointedAt });
    } finally {
      this.#busy = false;
    }
    this.#schedule();
  }

  /** Many places are one: the whole page. */
  #gathered(places: readonly Element[]): readonly Element[] {
    const body = bodyOf(this.#options.document);
    return body !== null && (places.length > MAX_PLACES || places.includes(body)) ? [body] : places;
  }
}
