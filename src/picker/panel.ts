import { make, rectOf, rootOf } from '../page/dom.ts';
import { say, uiLanguage } from '../words.ts';
import css from './panel.css?inline';

/** What the reader can do, by pointer, key or button. */
export interface PanelActions {
  point: (x: number, y: number) => void;
  lock: (x: number, y: number) => void;
  wider: () => void;
  narrower: () => void;
  hide: () => void;
  undo: () => void;
  leave: () => void;
}

/** What the panel says. */
export interface PanelState {
  /** One sentence: what would go, or what to do first. */
  text: string;
  warning?: string;
  canHide: boolean;
  done: boolean;
}

function button(name: string, label: string, press: () => void): HTMLButtonElement {
  const element = make(document, 'button');
  element.type = 'button';
  element.className = name;
  element.textContent = label;
  // A page must not press for the reader.
  element.addEventListener('click', (event) => event.isTrusted && press());
  return element;
}

function part<T extends keyof HTMLElementTagNameMap>(tag: T, className: string): HTMLElementTagNameMap[T] {
  const element = make(document, tag);
  element.className = className;
  return element;
}

/**
 * What the reader sees while he points: a frame around the element, and a panel that says what would go. It stands in a
 * closed shadow root beside head and body, under a shield that keeps the page from hearing the pointer.
 */
export class Panel {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #shield = part('div', 'shield');
  readonly #frame = part('div', 'frame');
  readonly #box = part('div', 'panel');
  readonly #text = part('p', 'text');
  readonly #warning = part('p', 'warning');
  readonly #buttons: { wider: HTMLButtonElement; narrower: HTMLButtonElement; hide: HTMLButtonElement };
  readonly #undo: HTMLButtonElement;
  readonly #leave: HTMLButtonElement;

  constructor(actions: PanelActions) {
    this.host = make(document, 'div');
    this.#root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
    this.#box.setAttribute('role', 'dialog');
    this.#box.setAttribute('aria-label', say('pickerTitle'));
    this.#box.tabIndex = -1;
    this.#box.lang = uiLanguage();
    this.#box.dir = say('direction');
    const status = part('div', 'status');
    status.setAttribute('role', 'status');
    status.append(this.#text, this.#warning);
    this.#buttons = {
      wider: button('', say('pickerWider'), actions.wider),
      narrower: button('', say('pickerNarrower'), actions.narrower),
      hide: button('primary', say('hide'), actions.hide),
    };
    this.#undo = button('', say('undo'), actions.undo);
    this.#leave = button('', say('cancel'), actions.leave);
    const row = part('div', 'row');
    row.append(...Object.values(this.#buttons), this.#undo, this.#leave);
    const keys = part('p', 'keys');
    keys.textContent = say('pickerKeys');
    this.#box.append(status, row, keys);
    this.#root.append(this.#shield, this.#frame, this.#box);
    this.#shield.addEventListener('pointermove', (event) => {
      if (event.isTrusted) actions.point(event.clientX, event.clientY);
    });
    this.#shield.addEventListener('click', (event) => {
      if (event.isTrusted) actions.lock(event.clientX, event.clientY);
    });
    this.#shield.addEventListener('dblclick', (event) => {
      if (event.isTrusted) actions.hide();
    });
    rootOf(document)?.append(this.host);
    // Above what the page has put into the top layer.
    this.host.popover = 'manual';
    this.host.showPopover();
    this.#box.focus({ preventScroll: true });
  }

  /** Whether one of the panel's own buttons has the focus: then Enter is its. */
  get isOnButton(): boolean {
    return this.#root.activeElement?.localName === 'button';
  }

  say({ text, warning = '', canHide, done }: PanelState): void {
    if (this.#text.textContent !== text) this.#text.textContent = text;
    if (this.#warning.textContent !== warning) this.#warning.textContent = warning;
    this.#buttons.hide.disabled = !canHide;
    for (const each of Object.values(this.#buttons)) each.hidden = done;
    this.#box.classList.toggle('done', done);
    this.#undo.hidden = !done;
    this.#leave.textContent = say(done ? 'close' : 'cancel');
    this.#shield.hidden = done;
  }

  /** Draws the frame around an element, or none. */
  frame(element: Element | null): void {
    this.#frame.hidden = element === null;
    if (!element) return;
    const { left, top, width, height } = rectOf(element);
    Object.assign(this.#frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    // The panel makes room for what is pointed at.
    this.#box.classList.toggle('above', top + height > innerHeight * 0.7 && top > innerHeight * 0.3);
  }

  remove(): void {
    this.host.remove();
  }
}
