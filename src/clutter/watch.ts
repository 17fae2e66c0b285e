import { bodyOf, closestOf, isConnected, listen, rootOf, unlisten } from '../page/dom.ts';
import { aroundOf } from './known.ts';
import { ATTRIBUTE } from './sheet.ts';

const WATCHED = ['class', 'style', 'open', 'hidden', 'inert', 'popover', 'aria-hidden', 'src', ATTRIBUTE];
/** After a change the page is looked at soon, and again when entrances have had their time: what fades in starts unseen. */
const LOOKS_MS = [50, 350, 1100];
/** A page that never rests is looked at more and more seldom, and in the end no more. */
const ROUNDS_AT_FULL_PACE = 40;
const MAX_ROUNDS = 400;
const SLOW_PACE_MS = 1500;
/** More changed places than this are one: the whole page. */
const MAX_PLACES = 40;
/** A reader's press explains what comes within this time. */
const ANSWER_MS = 1000;

const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role=button],[role=link],[role=tab],[role=menuitem],[role=switch],[onclick],[tabindex]:not([tabindex="-1"])';

export interface WatchOptions {
  document: Document;
  holders: ReadonlySet<Element>;
  /** Looks at the places that changed. */
  look: (places: readonly Element[], answersReader: boolean) => Promise<void>;
  /** The page took our mark from an element. */
  onLost: (element: Element) => void;
  isOurs: (element: Element) => boolean;
}

/** Watches a page for what comes late. Costs nothing while nothing changes; bounded in rounds where everything does. */
export class Watcher {
  readonly #observer: MutationObserver;
  readonly #options: WatchOptions;
  readonly #places = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look = 0;
  #rounds = 0;
  #busy = false;
  #stopped = false;
  #pressed = Number.NEGATIVE_INFINITY;
  #answers = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.observe(options.document);
    for (const type of ['pointerdown', 'click', 'keydown'] as const) {
      listen(options.document, type, this.#press, { capture: true, passive: true });
    }
  }

  observe(root: Document | ShadowRoot): void {
    if (this.#stopped) return;
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: WATCHED });
  }

  /** What was written just now was ours. */
  wrote(): void {
    this.#observer.takeRecords();
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    for (const type of ['pointerdown', 'click', 'keydown'] as const) {
      unlisten(this.#options.document, type, this.#press, { capture: true });
    }
  }

  readonly #press = (event: Event): void => {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    const [target] = event.composedPath();
    if (target instanceof Element && closestOf(target, INTERACTIVE)) this.#pressed = performance.now();
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
    for (const place of places) {
      if (this.#places.size > MAX_PLACES) break;
      const top = this.#topOf(place);
      if (!top) continue;
      this.#places.add(top);
      noted = true;
    }
    if (!noted) return;
    if (performance.now() - this.#pressed < ANSWER_MS) this.#answers = true;
    this.#look = 0;
    this.#schedule();
  }

  /** The outermost element around a change that holds nothing of the article; null where it does not matter. */
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
      this.#answers = false;
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
    const body = bodyOf(this.#options.document);
    const connected = [...this.#places].filter(isConnected);
    const whole = body !== null && (connected.length > MAX_PLACES || connected.includes(body));
    try {
      await this.#options.look(whole ? [body] : connected, this.#answers);
    } finally {
      this.#busy = false;
    }
    this.#schedule();
  }
}
