import {
  adoptedIn,
  attributeOf,
  attributesOf,
  findAllIn,
  isConnected,
  putAttribute,
  putLast,
  setAdopted,
  styleOf,
  treeOf,
} from '../page/dom.ts';
import { ATTRIBUTE, type Mark, ownDeclarations, SHEET } from './sheet.ts';
import type { Sheet } from './types.ts';

interface Inline {
  /** The style attribute before the first mark. */
  original: string | null;
  /** The style attribute as the last mark left it: where it still is so, nobody else wrote. */
  written: string | null;
  /** What each property that we set was before. */
  former: Map<string, [value: string, priority: string]>;
}

interface Marked {
  marks: Set<Mark>;
  inline?: Inline;
}

const namesOf = (element: Element): string[] => [...attributesOf(element)].map(({ name }) => name);

/** Names of the attributes that come before one, in the order of the markup. */
export function leadersOf(element: Element, name: string): string[] {
  const names = namesOf(element);
  return names.slice(0, names.indexOf(name));
}

/** Puts an attribute back into its place: what came before it does so again, and all else, also what is new, comes after. */
export function putBack(element: Element, name: string, value: string, leaders: readonly string[]): void {
  putAttribute(element, name, value);
  for (const each of namesOf(element)) if (each !== name && !leaders.includes(each)) putLast(element, each);
}

/** Takes away marks that nobody is there any more to take back. */
export function forgetMarks(document: Document): void {
  for (const element of findAllIn(document, `[${ATTRIBUTE}]`)) putAttribute(element, ATTRIBUTE, null);
}

/**
 * Puts marks on elements and takes them away again. The rules that marks select come from an inserted sheet, or in a bare
 * page from an adopted one, with inline `!important` beside it, because a page's own `!important` beats an author's sheet.
 */
export class Marker {
  readonly #marked = new Map<Element, Marked>();
  readonly #adopted = new Map<Document | ShadowRoot, CSSStyleSheet>();

  constructor(readonly sheet: Sheet) {}

  add(element: Element, mark: Mark): void {
    const marked = this.#marked.get(element) ?? { marks: new Set<Mark>() };
    if (marked.marks.has(mark)) return;
    this.#marked.set(element, marked);
    marked.marks.add(mark);
    if (this.sheet === 'author') {
      this.#adopt(element);
      this.#write(element, marked, mark);
    }
    this.#tell(element, marked);
  }

  remove(element: Element, mark: Mark): void {
    const marked = this.#marked.get(element);
    if (!marked?.marks.delete(mark)) return;
    this.#tell(element, marked);
    if (marked.inline) this.#unwrite(element, marked, mark);
    if (!marked.marks.size) this.#marked.delete(element);
  }

  has(element: Element, mark: Mark): boolean {
    return this.#marked.get(element)?.marks.has(mark) ?? false;
  }

  /** Whether the page took our attribute away. */
  isLost(element: Element): boolean {
    const marked = this.#marked.get(element);
    return marked !== undefined && attributeOf(element, ATTRIBUTE) !== [...marked.marks].join(' ');
  }

  /** Puts the attribute back where the page took it away. */
  renew(element: Element): void {
    const marked = this.#marked.get(element);
    if (!marked) return;
    this.#tell(element, marked);
    if (marked.inline) for (const mark of marked.marks) this.#write(element, marked, mark);
  }

  removeAll(): void {
    for (const [element, { marks }] of [...this.#marked].reverse()) {
      for (const mark of [...marks].reverse()) this.remove(element, mark);
    }
    for (const [root, sheet] of this.#adopted) {
      setAdopted(
        root,
        adoptedIn(root).filter((each) => each !== sheet),
      );
    }
    this.#adopted.clear();
  }

  #tell(element: Element, { marks }: Marked): void {
    putAttribute(element, ATTRIBUTE, marks.size ? [...marks].join(' ') : null);
  }

  #adopt(element: Element): void {
    const root = treeOf(element) as Document | ShadowRoot;
    if (this.#adopted.has(root) || !isConnected(element)) return;
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SHEET);
      setAdopted(root, [...adoptedIn(root), sheet]);
      this.#adopted.set(root, sheet);
    } catch {
      // A document of another window: the inline declarations do it alone.
    }
  }

  #write(element: Element, marked: Marked, mark: Mark): void {
    const style = styleOf(element);
    if (!style) return;
    const original = attributeOf(element, 'style');
    marked.inline ??= { original, written: original, former: new Map() };
    for (const [name, value] of Object.entries(ownDeclarations(mark))) {
      if (!marked.inline.former.has(name)) {
        marked.inline.former.set(name, [style.getPropertyValue(name), style.getPropertyPriority(name)]);
      }
      style.setProperty(name, value, 'important');
    }
    marked.inline.written = attributeOf(element, 'style');
  }

  #unwrite(element: Element, marked: Marked, mark: Mark): void {
    const style = styleOf(element);
    const { inline } = marked;
    if (!style || !inline) return;
    const untouched = attributeOf(element, 'style') === inline.written;
    if (untouched) {
      putAttribute(element, 'style', inline.original);
      inline.written = inline.original;
      for (const left of marked.marks) this.#write(element, marked, left);
      return;
    }
    for (const [name, value] of Object.entries(ownDeclarations(mark))) {
      if (style.getPropertyPriority(name) !== 'important' || style.getPropertyValue(name) !== value) continue;
      const [former, priority] = inline.former.get(name) ?? ['', ''];
      if (former) style.setProperty(name, former, priority);
      else style.removeProperty(name);
    }
    // Chromium leaves style="" behind unless the attribute was read after the last change.
    if (attributeOf(element, 'style') === '' && inline.original === null) putAttribute(element, 'style', null);
  }
}
