import { firstElementOf, isMatch, nextElementOf, openShadowRootOf, ownerOf, viewOf } from '../page/dom.ts';
import { leadersOf, putBack } from './marker.ts';

const MOST_ELEMENTS = 3000;

/** The modal dialogs that an element is or has in it, open shadow roots included. */
export function modalsIn(element: Element): HTMLDialogElement[] {
  const modals: HTMLDialogElement[] = [];
  const stack: (Element | null)[] = [element];
  for (let seen = 0; stack.length && seen < MOST_ELEMENTS; ) {
    const node = stack.pop();
    if (!node) continue;
    seen++;
    if (node instanceof HTMLDialogElement && isMatch(node, ':modal')) modals.push(node);
    if (node !== element) stack.push(nextElementOf(node));
    stack.push(openShadowRootOf(node)?.firstElementChild ?? null, firstElementOf(node));
  }
  return modals;
}

const EVENTS = ['close', 'cancel', 'beforetoggle', 'toggle'] as const;

/**
 * Dialogs that are closed for the time being. A modal dialog makes the rest of the page inert even when it is not
 * displayed, so hiding it is not enough; closing it tells the page so by events, which are kept from the page's handlers.
 * A handler that the page has put on the window, in the capturing phase and before ours, still hears them.
 */
export class Dialogs {
  /** Each with what came before its `open` in the markup. */
  readonly #closed = new Map<HTMLDialogElement, string[]>();
  #opening = 0;
  #listening: Window | null = null;

  readonly #swallow = (event: Event): void => {
    if (this.#closed.has(event.target as HTMLDialogElement)) event.stopImmediatePropagation();
  };

  close(dialogs: readonly HTMLDialogElement[]): void {
    for (const dialog of dialogs) {
      if (!dialog.open) continue;
      this.#listen(viewOf(ownerOf(dialog)));
      this.#closed.set(dialog, leadersOf(dialog, 'open'));
      const { returnValue } = dialog;
      HTMLDialogElement.prototype.close.call(dialog);
      dialog.returnValue = returnValue;
    }
  }

  /** Shows dialogs as modals again, unless the page took them away or opened them itself. */
  reopen(dialogs: readonly HTMLDialogElement[]): void {
    for (const dialog of dialogs) this.#reopen(dialog);
  }

  #reopen(dialog: HTMLDialogElement): void {
    if (!this.#closed.has(dialog)) return;
    if (dialog.isConnected && !dialog.open) {
      try {
        HTMLDialogElement.prototype.showModal.call(dialog);
        putBack(dialog, 'open', '', this.#closed.get(dialog) ?? []);
      } catch {
        // The page has moved it into a place where it cannot be a modal.
      }
    }
    // The toggle event of opening comes as a task of its own; after it the page's handlers hear the dialog again.
    this.#opening++;
    setTimeout(() => {
      this.#closed.delete(dialog);
      this.#opening--;
      if (!this.#closed.size && !this.#opening) this.#stopListening();
    });
  }

  #listen(view: Window | null): void {
    if (this.#listening || !view) return;
    this.#listening = view;
    for (const type of EVENTS) view.addEventListener(type, this.#swallow, true);
  }

  #stopListening(): void {
    for (const type of EVENTS) this.#listening?.removeEventListener(type, this.#swallow, true);
    this.#listening = null;
  }
}
