/**
 * Stand-ins for the nodes of a page, for tests in Node: they answer what is read of elements, and lay nothing out. To be
 * imported before anything that reads pages, which takes its getters from the prototypes when it is loaded.
 */
export class PlainNode {
  parent: PlainElement | null = null;
  readonly inner: PlainNode[] = [];

  get parentElement(): PlainElement | null {
    return this.parent;
  }

  // All getters of nodes stand on the one prototype that they are taken from.
  get nodeType(): number {
    return this instanceof PlainElement ? 1 : 3;
  }

  get textContent(): string {
    return this instanceof PlainText ? this.data : this.inner.map((node) => node.textContent).join('');
  }

  get baseURI(): string {
    return 'https://www.ferrypost.example/news/1';
  }
}

export class PlainText extends PlainNode {
  constructor(readonly data: string) {
    super();
  }
}

export class PlainElement extends PlainNode {
  constructor(
    readonly name: string,
    readonly attributes: ReadonlyMap<string, string>,
  ) {
    super();
  }

  get localName(): string {
    return this.name;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  /** It knows no selectors: nothing that is asked for stands around it. */
  closest(): null {
    return null;
  }
}

/** A document that knows what each selector finds, and how its elements are styled. */
export class PlainDocument extends PlainNode {
  constructor(
    readonly found: Readonly<Record<string, readonly PlainElement[]>> = {},
    readonly styleOf: (element: PlainElement) => object = () => ({}),
  ) {
    super();
  }

  get defaultView(): object {
    return { getComputedStyle: this.styleOf };
  }

  querySelectorAll(selector: string): readonly PlainElement[] {
    return this.found[selector] ?? [];
  }
}

Object.assign(globalThis, {
  Document: PlainDocument,
  Node: PlainNode,
  Element: PlainElement,
  CharacterData: PlainText,
});
