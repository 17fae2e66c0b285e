import { aroundOf, attributeOf, bringIntoView, isBefore, isConnected, putAttribute, scrollerIn } from '../page/dom.ts';
import { scrollerOf } from '../page/scroller.ts';
import type { AuthorSheet } from './author-sheet.ts';
import { isInCells, widthOf } from './cells.ts';
import { Dialogs, modalsIn } from './dialogs.ts';
import type { ElementRule } from './element-rule.ts';
import { chosenFinding, type Finding } from './finding.ts';
import { describeElement } from './likeness.ts';
import { LineKeeper } from './line.ts';
import type { Lock } from './locks.ts';
import { forgetMarks, leadersOf, Marker, putBack } from './marker.ts';
import { boxesOf } from './seen.ts';
import type { HiddenItem, HiddenSet } from './types.ts';

/** If an article keeps less than this share of its width, it has moved into a narrower cell that was hidden. */
const NARROWED = 0.9;

interface Entry {
  item: HiddenItem;
  element: Element;
  /** The mark that hides it. */
  mark: 'hide' | 'vacate';
  /** Modal dialogs in it, closed for the time being. */
  dialogs: readonly HTMLDialogElement[];
}

/** Told of every write of ours, so that it is not taken for a change by the page. */
export interface Witness {
  /** Called after each write of ours. */
  wrote(): void;
  stop(): void;
}

/** Everything hidden on one page, and the state that is needed to restore it. */
export class Hidden implements HiddenSet {
  readonly marker: Marker;
  readonly #dialogs = new Dialogs();
  readonly #line: LineKeeper;
  /** The article's elements. */
  readonly #kept: readonly Element[];
  readonly #entries = new Map<string, Entry>();
  readonly #byElement = new Map<Element, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #attributes: { element: Element; name: string; former: string; leaders: string[] }[] = [];
  #items: readonly HiddenItem[] | null = null;
  #next = 1;
  #peeked: Entry | null = null;
  /** Scroll positions from before the reader looked at hidden items. */
  readonly #peekedFrom = new Map<Element, { left: number; top: number }>();
  #scroll: { x: number; y: number } | null = null;
  witness: Witness | null = null;

  constructor(kept: readonly Element[], author: AuthorSheet | null) {
    this.#kept = kept;
    this.marker = new Marker(author);
    this.#line = new LineKeeper(kept);
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

  /** Whether the reader brought it back, so that it must not be hidden again. */
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

  /**
   * Lists findings; those that go are hidden, and keep their cells where their neighbours would move up and squeeze the article.
   * A gate is listed and stays.
   */
  add(findings: readonly Finding[]): void {
    // Asked only where neighbours can move up, because it costs two layouts of the page.
    const inCells = findings.filter(({ element, goes }) => goes && !this.#byElement.has(element) && isInCells(element));
    const width = inCells.length && widthOf(this.#kept);
    this.#act(() => {
      for (const finding of findings) {
        if (this.#byElement.has(finding.element)) continue;
        const { kind, also, excerpt, words, reasons, element, remembered } = finding;
        const id = String(this.#next++);
        const state = finding.goes ? 'hidden' : 'shown';
        const item: HiddenItem = { id, kind, also, excerpt, words, reasons, state, ...(remembered && { remembered }) };
        const dialogs = finding.place === 'over' ? modalsIn(element) : [];
        const entry: Entry = { item, element, mark: 'hide', dialogs };
        this.#entries.set(id, entry);
        this.#byElement.set(element, entry);
        if (finding.goes) this.#hide(entry);
      }
    });
    if (!width || widthOf(this.#kept) >= NARROWED * width) return;
    this.#act(() => {
      for (const { element } of inCells) {
        const entry = this.#byElement.get(element)!;
        this.marker.remove(element, 'hide');
        entry.mark = 'vacate';
        this.marker.add(element, 'vacate');
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
        const leaders = leadersOf(element, undo.attribute);
        this.#attributes.push({ element, name: undo.attribute, former, leaders });
        putAttribute(element, undo.attribute, null);
      }
    });
  }

  show(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.item.state !== 'hidden') return;
    if (this.#peeked) this.peek(null);
    this.#act(() => {
      for (const each of this.#hiddenAround(entry)) {
        each.item = { ...each.item, state: 'shown' };
        this.marker.remove(each.element, each.mark);
        this.#dialogs.reopen(each.dialogs);
      }
    });
  }

  hide(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.item.state === 'hidden') return;
    if (this.#peeked === entry) this.peek(null);
    this.#act(() => {
      entry.item = { ...entry.item, state: 'hidden' };
      this.#hide(entry);
    });
  }

  choose(element: Element): string {
    const known = this.#byElement.get(element);
    if (known) this.hide(known.item.id);
    else this.add([chosenFinding(element)]);
    return this.#byElement.get(element)!.item.id;
  }

  ruleOf(id: string): ElementRule | null {
    const element = this.elementOf(id);
    return element && describeElement(element);
  }

  setRemembered(id: string, remembered: boolean): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.item = { ...entry.item, remembered };
    this.#changed();
  }

  peek(id: string | null): void {
    const peeked = this.#peeked;
    this.#peeked = null;
    const entry = id === null ? undefined : this.#entries.get(id);
    if (!peeked && !entry) return;
    // The page moves under the reader's eyes: that is what he asked to see.
    if (peeked) {
      for (const mark of ['peek', 'present'] as const) this.marker.removeEach(mark);
      for (const { element, mark } of this.#hiddenAround(peeked)) this.marker.add(element, mark);
    }
    if (entry) {
      this.#peeked = entry;
      for (const { element, mark } of this.#hiddenAround(entry)) this.marker.remove(element, mark);
      for (const dialog of entry.dialogs) if (!dialog.open) this.marker.add(dialog, 'present');
      for (const box of boxesOf(entry.element)) this.marker.add(box, 'peek');
      for (const scroller of [scrollerOf(aroundOf(entry.element)), scrollerIn(document)]) {
        if (!scroller || this.#peekedFrom.has(scroller)) continue;
        this.#peekedFrom.set(scroller, { left: scroller.scrollLeft, top: scroller.scrollTop });
      }
      bringIntoView(entry.element, { block: 'nearest', behavior: 'instant' });
    } else {
      for (const [scroller, from] of this.#peekedFrom) scroller.scrollTo({ ...from, behavior: 'instant' });
      this.#peekedFrom.clear();
    }
    this.witness?.wrote();
  }

  /** Shows an item again because hiding it was a mistake, and lists why. */
  withdraw(id: string, clue: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.show(id);
    entry.item = { ...entry.item, reasons: [{ clue, points: -20 }] };
    this.#changed();
  }

  /** Gives up on an item that the page shows again and again, and lists the reason. */
  letGo(element: Element, clue: string): void {
    const entry = this.#byElement.get(element);
    if (entry?.item.state !== 'hidden') return;
    this.#act(() => {
      entry.item = { ...entry.item, state: 'shown', reasons: [{ clue, points: -20 }] };
      this.marker.remove(element, entry.mark);
      this.#dialogs.reopen(entry.dialogs);
    });
  }

  /** Forgets elements that the page has removed. */
  prune(): void {
    for (const [id, { element }] of this.#entries) {
      if (isConnected(element)) continue;
      this.#entries.delete(id);
      this.#byElement.delete(element);
      this.#items = null;
    }
  }

  restore(): void {
    this.#peeked = null;
    this.witness?.stop();
    this.#line.putBack(() => {
      this.marker.removeAll();
      // Copies that the page made of marked elements bear our marks too.
      forgetMarks(document);
      for (const { element, name, former, leaders } of this.#attributes.reverse()) {
        if (attributeOf(element, name) === null) putBack(element, name, former, leaders);
      }
      for (const { dialogs, item } of [...this.#entries.values()].reverse()) {
        if (item.state === 'hidden') this.#dialogs.reopen(dialogs);
      }
    });
    if (this.#scroll) scrollTo({ left: this.#scroll.x, top: this.#scroll.y, behavior: 'instant' });
    this.#attributes.length = 0;
    this.#entries.clear();
    this.#byElement.clear();
    this.#changed();
    this.#listeners.clear();
  }

  /** An entry, and those around it, of what is hidden. */
  #hiddenAround(entry: Entry): Entry[] {
    const entries: Entry[] = [];
    for (let node: Element | null = entry.element; node; node = aroundOf(node)) {
      const each = this.#byElement.get(node);
      if (each?.item.state === 'hidden') entries.push(each);
    }
    return entries;
  }

  #hide({ element, mark, dialogs }: Entry): void {
    this.marker.add(element, mark);
    this.#dialogs.close(dialogs);
  }

  #act(write: () => void): void {
    this.#line.keep(write);
    this.witness?.wrote();
    this.#changed();
  }

  #changed(): void {
    this.#items = null;
    for (const listener of this.#listeners) listener();
  }
}
