import { make, putAttribute, rectOf, rootOf } from '../page/dom.ts';
import { OURS } from '../page/ours.ts';
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
  /** What the pointer comes to is not yet chosen. */
  pointing: boolean;
  done: boolean;
}

/** A pointer that stays so long beside the buttons means what lies under the panel. */
const REST_MS = 350;

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
  #resting: ReturnType<typeof setTimeout> | undefined;
  #pointing = true;

  constructor(actions: PanelActions) {
    this.host = make(document, 'div');
    putAttribute(this.host, OURS, 'picker');
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
    for (const type of ['pointerover', 'pointerleave', 'click'] as const)
      this.#box.addEventListener(type, this.#stepAside);
    rootOf(document)?.append(this.host);
    // Above what the page has put into the top layer.
    this.host.popover = 'manual';
    this.host.showPopover();
    this.#box.focus({ preventScroll: true });
  }

  /** To the other edge of the window, so that everything can be pointed at. */
  readonly #stepAside = (event: Event): void => {
    clearTimeout(this.#resting);
    const isBeside = event.target instanceof Element && !event.target.closest('button');
    if (!event.isTrusted || !isBeside || event.type === 'pointerleave') return;
    const step = (): void => {
      if (this.#pointing) this.#box.classList.toggle('above');
    };
    if (event.type === 'click') step();
    else this.#resting = setTimeout(step, REST_MS);
  };

  /** Whether one of the panel's own buttons has the focus: then Enter is its. */
  get isOnButton(): boolean {
    return this.#root.activeElement?.localName === 'button';
  }

  say({ text, warning = '', canHide, pointing, done }: PanelState): void {
    this.#pointing = pointing && !done;
    // The button that has it may go.
    if (done === this.#undo.hidden && this.isOnButton) this.#box.focus({ preventScroll: true });
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
    // Boxes are told in pixels of the window, whatever the page has enlarged itself by.
    const zoom = this.host.currentCSSZoom ?? 1;
    for (const [side, pixels] of Object.entries({ left, top, width, height }))
      this.#frame.style.setProperty(side, `${pixels / zoom}px`);
    // Holds still for a pointer that is on its way.
    if (!this.#pointing) this.#makeRoom(top, top + height);
  }

  /** To the edge of the window where it covers less of what is chosen. */
  #makeRoom(top: number, bottom: number): void {
    const { classList } = this.#box;
    const room = rectOf(this.#box).height;
    const covered = { above: room - Math.max(0, top), below: room - Math.max(0, innerHeight - bottom) };
    if (covered.above < Math.min(room, covered.below) && covered.below > 0) classList.add('above');
    else if (covered.below < Math.min(room, covered.above) && covered.above > 0) classList.remove('above');
  }

  remove(): void {
    clearTimeout(this.#resting);
    this.host.remove();
  }
}
