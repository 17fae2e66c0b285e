import { adoptedIn, attributeOf, isConnected, putAttribute, setAdopted, styleOf, treeOf } from '../page/dom.ts';
import { type Mark, ownDeclarations, SHEET } from './sheet.ts';

interface Inline {
  /** The style attribute before the first mark. */
  original: string | null;
  /** The style attribute as the last mark left it: where it still is so, nobody else wrote. */
  written: string | null;
  /** What each property that we set was before. */
  former: Map<string, [value: string, priority: string]>;
}

/**
 * The rules that marks select, in a bare page into which nobody inserts them: an adopted sheet, with inline `!important`
 * beside it, because a page's own `!important` beats an author's sheet.
 */
export class AuthorSheet {
  readonly #inline = new Map<Element, Inline>();
  readonly #adopted = new Map<Document | ShadowRoot, CSSStyleSheet>();

  /** Applies a mark's declarations to an element. */
  write(element: Element, mark: Mark): void {
    this.#adopt(element);
    const style = styleOf(element);
    if (!style) return;
    const original = attributeOf(element, 'style');
    const inline = this.#inline.get(element) ?? { original, written: original, former: new Map() };
    this.#inline.set(element, inline);
    for (const [name, value] of Object.entries(ownDeclarations(mark))) {
      if (!inline.former.has(name)) {
        inline.former.set(name, [style.getPropertyValue(name), style.getPropertyPriority(name)]);
      }
      style.setProperty(name, value, 'important');
    }
    inline.written = attributeOf(element, 'style');
  }

  /** Reverts what a mark wrote; `left` are the marks that the element keeps. */
  unwrite(element: Element, mark: Mark, left: ReadonlySet<Mark>): void {
    const style = styleOf(element);
    const inline = this.#inline.get(element);
    if (!style || !inline) return;
    if (!left.size) this.#inline.delete(element);
    const untouched = attributeOf(element, 'style') === inline.written;
    if (untouched) {
      putAttribute(element, 'style', inline.original);
      inline.written = inline.original;
      for (const each of left) this.write(element, each);
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

  /** Removes the adopted sheets once nothing is marked. */
  remove(): void {
    for (const [root, sheet] of this.#adopted) {
      setAdopted(
        root,
        adoptedIn(root).filter((each) => each !== sheet),
      );
    }
    this.#adopted.clear();
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
}
