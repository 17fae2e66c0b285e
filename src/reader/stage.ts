import {
  attributeOf,
  bodyOf,
  focusIn,
  has,
  isConnected,
  isDisplayed,
  make,
  parentOf,
  putAttribute,
  rootOf,
} from '../page/dom.ts';
import { OURS } from '../page/ours.ts';
import { leaveJump } from './line-hold.ts';

export interface StageOptions {
  title: string;
  sheet: string;
  /** Called for each trusted keydown while the stage is open; the page does not get the event. */
  onKey: (event: KeyboardEvent) => void;
  /** Called when the page has removed the stage for good. */
  onGone: () => void;
}

/** Events stopped while capturing at the window: the page's handlers could prevent selecting, copying or scrolling. */
const QUIET = [
  'copy',
  'cut',
  'selectstart',
  'contextmenu',
  'dragstart',
  'keyup',
  'keypress',
  'wheel',
  'touchmove',
] as const;
/** How a reader scrolls without a key: by wheel, finger or scroll bar. Nobody may scroll against it. */
const MOVES = ['wheel', 'touchmove', 'pointerdown'] as const;
/** Events that our own handlers need: stopped while bubbling, at the host of the shadow root. */
const CONTAINED = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'input',
  'focusin',
  'focusout',
] as const;
/** How often the stage is restored when the page removes, closes or covers it; then it gives up. */
const MOST_RETURNS = 5;

/** A modal dialog in a closed shadow root, in the top layer: the page below is inert, and is left as it is. */
export class Stage {
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  readonly #host = make(document, 'div');
  readonly #observer = new MutationObserver(() => this.#stay());
  /** Notices that the dialog is no longer rendered, for one because of a style of the page's root. */
  readonly #sight = new IntersectionObserver(() => this.#stay());
  readonly #options: StageOptions;
  readonly #focused = focusIn(document);
  readonly #page = rootOf(document)!;
  readonly #scroll = { left: scrollX, top: scrollY };
  readonly #former = attributeOf(this.#page, OURS);
  #returns = 0;
  /** Whether the dialog is not modal, for printing. */
  #isFlat = false;
  #ended = false;

  constructor(options: StageOptions) {
    this.#options = options;
    this.root = this.#host.attachShadow({ mode: 'closed' });
    adopt(this.root, options.sheet);
    this.dialog = make(document, 'dialog');
    this.dialog.setAttribute('aria-label', options.title);
    this.dialog.tabIndex = -1;
    this.dialog.autofocus = true;
    this.dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.dialog.addEventListener('close', () => this.#stay());
    this.root.append(this.dialog);
    for (const type of CONTAINED) this.#host.addEventListener(type, stop);
    // Before they are silenced.
    for (const type of MOVES) addEventListener(type, leaveJump, { capture: true, passive: true });
    for (const type of QUIET) addEventListener(type, silence, { capture: true, passive: true });
    addEventListener('keydown', this.#keydown, { capture: true });
    addEventListener('toggle', this.#rise, { capture: true });
    addEventListener('beforeprint', this.#lieFlat);
    addEventListener('afterprint', this.#printed);
    this.#mark();
    this.#page.append(this.#host);
    // Some browsers notify the page of the insertion synchronously, and it may remove the host at once.
    if (isConnected(this.#host)) this.dialog.showModal();
    this.#observer.observe(document, { childList: true });
    this.#observer.observe(this.#page, { childList: true });
    this.#observer.observe(this.#host, { attributeFilter: [OURS] });
    this.#sight.observe(this.dialog);
  }

  /** Removes the stage, and restores the page's marks, scroll position and focus. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#observer.disconnect();
    this.#sight.disconnect();
    for (const type of MOVES) removeEventListener(type, leaveJump, { capture: true });
    for (const type of QUIET) removeEventListener(type, silence, { capture: true });
    removeEventListener('keydown', this.#keydown, { capture: true });
    removeEventListener('toggle', this.#rise, { capture: true });
    removeEventListener('beforeprint', this.#lieFlat);
    removeEventListener('afterprint', this.#printed);
    this.dialog.close();
    this.#host.remove();
    putAttribute(this.#page, OURS, this.#former);
    // A page may have replaced its root with a copy, which bears our mark too.
    const root = rootOf(document);
    if (root && root !== this.#page && attributeOf(root, OURS) === 'page') putAttribute(root, OURS, this.#former);
    if (scrollX !== this.#scroll.left || scrollY !== this.#scroll.top) {
      scrollTo({ ...this.#scroll, behavior: 'instant' });
    }
    if (this.#focused instanceof HTMLElement && this.#focused !== bodyOf(document)) {
      HTMLElement.prototype.focus.call(this.#focused, { preventScroll: true });
    }
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    // Synthetic events, of keys and of printing, come from the page, not from the reader.
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    this.#options.onKey(event);
  };

  /** A popover or dialog of the page entered the top layer above the stage: shows the stage again, above it. */
  readonly #rise = (event: Event): void => {
    if (this.#ended || !event.isTrusted || event.target === this.#host) return;
    if ((event as ToggleEvent).newState !== 'open' || !this.dialog.open) return;
    if (this.#returns++ >= MOST_RETURNS) this.#options.onGone();
    else this.#standUp();
  };

  /** Before printing: a modal dialog is only as high as the window, so the dialog is shown in the flow instead. */
  readonly #lieFlat = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    this.#isFlat = true;
    this.dialog.close();
    this.dialog.show();
  };

  readonly #printed = ({ isTrusted }: Event): void => {
    if (isTrusted && this.#isFlat) this.#standUp();
  };

  #standUp(): void {
    const { scrollTop } = this.dialog;
    this.#isFlat = false;
    this.dialog.close();
    this.dialog.showModal();
    this.dialog.scrollTop = scrollTop;
  }

  /** Whether the host is in the page's root and marked, and the dialog open, rendered, and modal or being printed. */
  get stands(): boolean {
    const [host, { dialog }] = [this.#host, this];
    if (parentOf(host) !== this.#page || !dialog.open || !(this.#isFlat || dialog.matches(':modal'))) return false;
    return has(host, OURS) && isDisplayed(dialog);
  }

  /** Restores the stage after the page has disturbed it; gives up after `MOST_RETURNS` times or under another root. */
  #stay(): void {
    if (this.#ended || this.stands) return;
    // An element outside the document's present root is not rendered.
    if (this.#returns++ >= MOST_RETURNS || rootOf(document) !== this.#page) {
      this.#options.onGone();
      return;
    }
    this.#mark();
    if (parentOf(this.#host) !== this.#page) this.#page.append(this.#host);
    // Moving to another document drops adopted sheets.
    if (!this.root.adoptedStyleSheets.length) adopt(this.root, this.#options.sheet);
    this.#standUp();
  }

  #mark(): void {
    putAttribute(this.#host, OURS, 'host');
    putAttribute(this.#page, OURS, 'page');
  }
}

const stop = (event: Event): void => event.stopPropagation();
/** Keeps an event from every later listener: the page below is inert, so it is meant for the stage. */
const silence = (event: Event): void => {
  // The copying script listens at the window too, and must still get it.
  if (event.type === 'copy') event.stopPropagation();
  else event.stopImmediatePropagation();
};

/** The parsed sheet, kept from one opening to the next. */
let parsed: { text: string; sheet: CSSStyleSheet } | undefined;

function parse(text: string): CSSStyleSheet {
  if (parsed?.text !== text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    parsed = { text, sheet };
  }
  return parsed.sheet;
}

/** Adds a style sheet to a shadow root in a way that the page's content security policy does not block. */
function adopt(root: ShadowRoot, text: string): void {
  try {
    root.adoptedStyleSheets = [parse(text)];
  } catch {
    // Older Firefox denies this to content scripts, but lets them add a style element despite the policy.
    const style = make(document, 'style');
    style.textContent = text;
    root.append(style);
  }
}
