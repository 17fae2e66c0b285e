import { attributeOf, attributesOf, findAllIn, putAttribute, putLast } from '../page/dom.ts';
import type { AuthorSheet } from './author-sheet.ts';
import { ATTRIBUTE, MARKS, type Mark } from './sheet.ts';

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

const areMarks = (value: string | null): boolean =>
  value?.split(' ').every((mark) => (MARKS as readonly string[]).includes(mark)) === true;

/** Removes marks left by a script that is gone. Attributes of the same name that the page set itself stay. */
export function forgetMarks(document: Document): void {
  for (const element of findAllIn(document, `[${ATTRIBUTE}]`))
    if (areMarks(attributeOf(element, ATTRIBUTE))) putAttribute(element, ATTRIBUTE, null);
}

/** Sets marks on elements and removes them. The rules that marks select come from an inserted or an author's sheet. */
export class Marker {
  readonly #marked = new Map<Element, Set<Mark>>();

  /** @param author supplies the rules; null where a sheet with them is inserted */
  constructor(readonly author: AuthorSheet | null) {}

  add(element: Element, mark: Mark): void {
    const marks = this.#marked.get(element) ?? new Set<Mark>();
    if (marks.has(mark)) return;
    this.#marked.set(element, marks);
    marks.add(mark);
    this.author?.write(element, mark);
    this.#tell(element, marks);
  }

  remove(element: Element, mark: Mark): void {
    const marks = this.#marked.get(element);
    if (!marks?.delete(mark)) return;
    this.#tell(element, marks);
    this.author?.unwrite(element, mark, marks);
    if (!marks.size) this.#marked.delete(element);
  }

  removeEach(mark: Mark): void {
    for (const element of [...this.#marked.keys()]) this.remove(element, mark);
  }

  /** Whether the page took our attribute away. */
  isLost(element: Element): boolean {
    const marks = this.#marked.get(element);
    return marks !== undefined && attributeOf(element, ATTRIBUTE) !== [...marks].join(' ');
  }

  /** Puts the attribute back where the page took it away. */
  renew(element: Element): void {
    const marks = this.#marked.get(element);
    if (!marks) return;
    this.#tell(element, marks);
    for (const mark of marks) this.author?.write(element, mark);
  }

  removeAll(): void {
    for (const [element, marks] of [...this.#marked].reverse()) {
      for (const mark of [...marks].reverse()) this.remove(element, mark);
    }
    this.author?.remove();
  }

  #tell(element: Element, marks: ReadonlySet<Mark>): void {
    putAttribute(element, ATTRIBUTE, marks.size ? [...marks].join(' ') : null);
  }
}
