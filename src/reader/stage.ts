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
  /** A page that leaves the room no place, by a style of its root, takes it away too. */
  readonly #sight = new IntersectionObserver(() => this.#stay());
  readonly #options: StageOptions;
  readonly #focused = focusIn(document);
  readonly #page = rootOf(document)!;
  readonly #scroll = { left: scrollX, top: scrollY };
  readonly #former = attributeOf(this.#page, OURS);
  #returns = 0;
  /** On paper. */
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
    for (const type of QUIET) addEventListener(type, silence, { capture: true, passive: true });
    addEventListener('keydown', this.#keydown, { capture: true });
    addEventListener('toggle', this.#rise, { capture: true });
    addEventListener('beforeprint', this.#lieFlat);
    addEventListener('afterprint', this.#printed);
    this.#mark();
    this.#page.append(this.#host);
    // Some browsers tell a page of what comes before the next line here, and it may take it away.
    if (isConnected(this.#host)) this.dialog.showModal();
    this.#observer.observe(document, { childList: true });
    this.#observer.observe(this.#page, { childList: true });
    this.#observer.observe(this.#host, { attributeFilter: [OURS] });
    this.#sight.observe(this.dialog);
  }

  /** Takes everything away: the page is as it was, at the same place. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#observer.disconnect();
    this.#sight.disconnect();
    for (const type of QUIET) removeEventListener(type, silence, { capture: true });
    removeEventListener('keydown', this.#keydown, { capture: true });
    removeEventListener('toggle', this.#rise, { capture: true });
    removeEventListener('beforeprint', this.#lieFlat);
    removeEventListener('afterprint', this.#printed);
    this.dialog.close();
    this.#host.remove();
    putAttribute(this.#page, OURS, this.#former);
    // A page may have put a copy of its root in the place of that.
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
    // A page may act out a key, or a print below, which nobody has asked for.
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    this.#options.onKey(event);
  };

  /** Something of the page went into the top layer above us. */
  readonly #rise = (event: Event): void => {
    if (this.#ended || !event.isTrusted || event.target === this.#host) return;
    if ((event as ToggleEvent).newState !== 'open' || !this.dialog.open || this.#returns++ >= MOST_RETURNS) return;
    this.#standUp();
  };

  /** The top layer is one window high: paper wants the text in the flow. */
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

  /** Whether it lies over the page as it should. */
  get stands(): boolean {
    const [host, { dialog }] = [this.#host, this];
    if (parentOf(host) !== this.#page || !dialog.open || !(this.#isFlat || dialog.matches(':modal'))) return false;
    return has(host, OURS) && isDisplayed(dialog);
  }

  #stay(): void {
    if (this.#ended || this.stands) return;
    // Of a root that is no longer the document's nothing is shown.
    if (this.#returns++ >= MOST_RETURNS || rootOf(document) !== this.#page) {
      this.#options.onGone();
      return;
    }
    this.#mark();
    if (parentOf(this.#host) !== this.#page) this.#page.append(this.#host);
    // What was in another document has lost it.
    if (!this.root.adoptedStyleSheets.length) adopt(this.root, this.#options.sheet);
    this.#standUp();
  }

  #mark(): void {
    putAttribute(this.#host, OURS, 'host');
    putAttribute(this.#page, OURS, 'page');
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
