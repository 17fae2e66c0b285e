import { attributeOf, isBefore, isConnected } from '../page/dom.ts';
import { Dialogs } from './dialogs.ts';
import type { Finding } from './find.ts';
import { keepLine } from './line.ts';
import type { Lock } from './locks.ts';
import { followersOf, Marker, putAttribute, putBack } from './marker.ts';
import type { HiddenItem, HiddenSet, Sheet } from './types.ts';

interface Entry {
  item: HiddenItem;
  element: Element;
  /** Closed for the time being, because it was a modal dialog. */
  dialog: HTMLDialogElement | null;
}

/** Takes part in every write, so that the writes of our own are not taken for the page's. */
export interface Witness {
  /** Called after each write of ours. */
  wrote(): void;
  stop(): void;
}

/** What was hidden on one page, with what it takes to put everything back. */
export class Hidden implements HiddenSet {
  readonly marker: Marker;
  readonly #dialogs = new Dialogs();
  readonly #entries = new Map<string, Entry>();
  readonly #byElement = new Map<Element, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #attributes: { element: Element; name: string; former: string; followers: string[] }[] = [];
  #items: readonly HiddenItem[] | null = null;
  #next = 1;
  #scroll: { x: number; y: number } | null = null;
  witness: Witness | null = null;

  constructor(
    readonly kept: readonly Element[],
    sheet: Sheet,
  ) {
    this.marker = new Marker(sheet);
  }

  get items(): readonly HiddenItem[] {
    this.#items ??= [...this.#entries.values()]
      .sort((a, b) => (a.element === b.element ? 0 : isBefore(a.element, b.element) ? -1 : 1))
      .map(({ item }) => item);
    return this.#items;
  }

  get size(): number {
    return this.#entries.size;
  }

  holds(element: Element): boolean {
    return this.#byElement.has(element);
  }

  /** Brought back by the reader, so not to be hidden again. */
  isShown(element: Element): boolean {
    return this.#byElement.get(element)?.item.state === 'shown';
  }

  elementOf(id: string): Element | null {
    return this.#entries.get(id)?.element ?? null;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lists findings; those that go are hidden. A gate is listed and stays. */
  add(findings: readonly Finding[]): void {
    this.#act(() => {
      for (const finding of findings) {
        if (this.#byElement.has(finding.element)) continue;
        const { kind, also, excerpt, words, reasons, element } = finding;
        const id = String(this.#next++);
        const item: HiddenItem = { id, kind, also, excerpt, words, reasons, state: finding.goes ? 'hidden' : 'shown' };
        const dialog = finding.modal && element instanceof HTMLDialogElement ? element : null;
        const entry: Entry = { item, element, dialog };
        this.#entries.set(id, entry);
        this.#byElement.set(element, entry);
        if (finding.goes) this.#hide(entry);
      }
    });
  }

  unlock(locks: readonly Lock[]): void {
    this.#act(() => {
      for (const { element, undo } of locks) {
        if ('mark' in undo) {
          if (undo.mark === 'unfix') this.#scroll ??= { x: scrollX, y: scrollY };
          this.marker.add(element, undo.mark);
          continue;
        }
        const former = attributeOf(element, undo.attribute);
        if (former === null) continue;
        const followers = followersOf(element, undo.attribute);
        this.#attributes.push({ element, name: undo.attribute, former, followers });
        putAttribute(element, undo.attribute, null);
      }
    });
  }

  show(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.item.state !== 'hidden') return;
    this.#act(() => {
      entry.item = { ...entry.item, state: 'shown' };
      this.marker.remove(entry.element, 'hide');
      if (entry.dialog) this.#dialogs.reopen(entry.dialog);
    });
  }

  hide(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.item.state === 'hidden') return;
    this.#act(() => {
      entry.item = { ...entry.item, state: 'hidden' };
      this.#hide(entry);
    });
  }

  /** Forgets an item altogether: hiding it was a mistake. */
  withdraw(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.show(id);
    this.#act(() => this.#entries.delete(id));
  }

  /** Forgets what the page has thrown away. */
  prune(): void {
    for (const [id, { element }] of this.#entries) {
      if (isConnected(element)) continue;
      this.#entries.delete(id);
      this.#byElement.delete(element);
      this.#items = null;
    }
  }

  restore(): void {
    this.witness?.stop();
    keepLine(this.kept, () => {
      this.marker.removeAll();
      for (const { element, name, former, followers } of this.#attributes.reverse()) {
        if (attributeOf(element, name) === null) putBack(element, name, former, followers);
      }
      for (const { dialog, item } of [...this.#entries.values()].reverse()) {
        if (dialog && item.state === 'hidden') this.#dialogs.reopen(dialog);
      }
    });
    if (this.#scroll) scrollTo({ left: this.#scroll.x, top: this.#scroll.y, behavior: 'instant' });
    this.#attributes.length = 0;
    this.#entries.clear();
    this.#byElement.clear();
    this.#changed();
    this.#listeners.clear();
  }

  #hide({ element, dialog }: Entry): void {
    this.marker.add(element, 'hide');
    if (dialog?.open) this.#dialogs.close(dialog);
  }

  #act(write: () => void): void {
    keepLine(this.kept, write);
    this.witness?.wrote();
    this.#changed();
  }

  #changed(): void {
    this.#items = null;
    for (const listener of this.#listeners) listener();
  }
}
