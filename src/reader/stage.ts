import { attributeOf, bodyOf, focusIn, make, putAttribute, rootOf } from '../page/dom.ts';
import { OURS } from '../page/ours.ts';

export interface StageOptions {
  title: string;
  sheet: string;
  /** Every key that is pressed while the stage stands, before the page can see it. */
  onKey: (event: KeyboardEvent) => void;
  /** The stage is gone without having been asked. */
  onGone: () => void;
}

/** Events that would let a page's own handlers keep the reader from selecting, copying or scrolling. */
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
/** What our own handlers need first; then it must go no further than our host. */
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
  'change',
  'focusin',
  'focusout',
  'submit',
  'scroll',
] as const;
/** A page that takes our host away again and again wins. */
const MOST_RETURNS = 5;

/** A closed room over the page, in the browser's top layer: the page below cannot be reached, and stays as it is. */
export class Stage {
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  readonly #host = make(document, 'div');
  readonly #observer = new MutationObserver(() => this.#stay());
  readonly #options: StageOptions;
  readonly #focused = focusIn(document);
  readonly #page = rootOf(document)!;
  readonly #scroll = { left: scrollX, top: scrollY };
  readonly #former = attributeOf(this.#page, OURS);
  #returns = 0;
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
    this.#host.setAttribute(OURS, 'host');
    for (const type of CONTAINED) this.#host.addEventListener(type, stop);
    for (const type of QUIET) addEventListener(type, silence, { capture: true, passive: true });
    addEventListener('keydown', this.#keydown, { capture: true });
    addEventListener('toggle', this.#rise, { capture: true });
    addEventListener('beforeprint', this.#lieFlat);
    addEventListener('afterprint', this.#standUp);
    this.#page.setAttribute(OURS, 'page');
    this.#page.append(this.#host);
    this.dialog.showModal();
    this.#observer.observe(this.#page, { childList: true });
  }

  /** Takes everything away: the page is as it was, at the same place. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#observer.disconnect();
    for (const type of QUIET) removeEventListener(type, silence, { capture: true });
    removeEventListener('keydown', this.#keydown, { capture: true });
    removeEventListener('toggle', this.#rise, { capture: true });
    removeEventListener('beforeprint', this.#lieFlat);
    removeEventListener('afterprint', this.#standUp);
    this.dialog.close();
    this.#host.remove();
    putAttribute(this.#page, OURS, this.#former);
    if (scrollX !== this.#scroll.left || scrollY !== this.#scroll.top) {
      scrollTo({ ...this.#scroll, behavior: 'instant' });
    }
    if (this.#focused instanceof HTMLElement && this.#focused !== bodyOf(document)) {
      HTMLElement.prototype.focus.call(this.#focused, { preventScroll: true });
    }
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    event.stopImmediatePropagation();
    this.#options.onKey(event);
  };

  /** Something of the page went into the top layer above us. */
  readonly #rise = (event: Event): void => {
    if (this.#ended || event.target === this.#host || (event as ToggleEvent).newState !== 'open') return;
    if (!this.dialog.open || this.#returns++ >= MOST_RETURNS) return;
    const { scrollTop } = this.dialog;
    this.dialog.close();
    this.dialog.showModal();
    this.dialog.scrollTop = scrollTop;
  };

  /** The top layer is one window high: paper wants the text in the flow. */
  readonly #lieFlat = (): void => {
    this.dialog.close();
    this.dialog.show();
  };

  readonly #standUp = (): void => {
    const { scrollTop } = this.dialog;
    this.dialog.close();
    this.dialog.showModal();
    this.dialog.scrollTop = scrollTop;
  };

  #stay(): void {
    if (this.#ended || (this.#host.isConnected && this.dialog.open)) return;
    if (this.#returns++ >= MOST_RETURNS) {
      this.#options.onGone();
      return;
    }
    if (!this.#host.isConnected) this.#page.append(this.#host);
    const { scrollTop } = this.dialog;
    this.dialog.close();
    this.dialog.showModal();
    this.dialog.scrollTop = scrollTop;
  }
}

const stop = (event: Event): void => event.stopPropagation();
/** The page below is inert: whatever happens now is meant for us. */
const silence = (event: Event): void => {
  // The script that copies listens at the same place.
  if (event.type === 'copy') event.stopPropagation();
  else event.stopImmediatePropagation();
};

/** The sheet as it was parsed for the opening before. */
let parsed: { text: string; sheet: CSSStyleSheet } | undefined;

function parse(text: string): CSSStyleSheet {
  if (parsed?.text !== text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    parsed = { text, sheet };
  }
  return parsed.sheet;
}

/** Puts a sheet into a root in a way that a page's security policy does not forbid. */
function adopt(root: ShadowRoot, text: string): void {
  try {
    root.adoptedStyleSheets = [parse(text)];
  } catch {
    // Older Firefox keeps scripts of extensions from it, but lets them add a style element anywhere.
    const style = make(document, 'style');
    style.textContent = text;
    root.append(style);
  }
}
