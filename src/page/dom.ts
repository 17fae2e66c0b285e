/**
 * The properties of page elements that Lede reads, taken from the prototypes: `<form><input name="parentNode">` shadows
 * `form.parentNode`, so no such property is read from an element of a page directly.
 */

type Getter<N, T> = (node: N) => T;

// Outside a browser, where plain texts are digested, there are no prototypes, and nothing here is called.
const nodes: Node = globalThis.Node ? Node.prototype : ({} as Node);
const elements: Element = globalThis.Element ? Element.prototype : ({} as Element);
const texts: CharacterData = globalThis.CharacterData ? CharacterData.prototype : ({} as CharacterData);
const documents: Document = globalThis.Document ? Document.prototype : ({} as Document);

// What a script does not use is left out of it.
/** The getter of a prototype's property; undefined where the browser has no such thing. */
/* @__NO_SIDE_EFFECTS__ */
export function getOf(prototype: object | undefined, name: string): ((this: unknown) => unknown) | undefined {
  return prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
}
/* @__NO_SIDE_EFFECTS__ */
function getter<N extends object, T>(prototype: object, name: string): Getter<N, T> {
  const get = getOf(prototype, name);
  return (node) => {
    if (!get) throw new TypeError(`no getter '${name}'`);
    return get.call(node) as T;
  };
}

/** The browser's own getters, for `get.call(node)` where every node of a page is asked: a call less than the functions below. */
/* @__NO_SIDE_EFFECTS__ */
function native<N, T>(prototype: object, name: string): (this: N) => T {
  return getOf(prototype, name) as (this: N) => T;
}
/* @__NO_SIDE_EFFECTS__ */
function method<P extends object, K extends keyof P>(prototype: P, name: K): P[K] {
  return prototype[name];
}
export const NATIVE = {
  firstChild: native<Node, Node | null>(nodes, 'firstChild'),
  nextSibling: native<Node, Node | null>(nodes, 'nextSibling'),
  nodeName: native<Node, string>(nodes, 'nodeName'),
  nodeType: native<Node, number>(nodes, 'nodeType'),
  shadowRoot: native<Element, ShadowRoot | null>(elements, 'shadowRoot'),
  data: native<CharacterData, string>(texts, 'data'),
  hasAttributes: method(elements, 'hasAttributes'),
  getAttribute: method(elements, 'getAttribute'),
} as const;

export const parentOf = getter<Node, Node | null>(nodes, 'parentNode');
export const firstChildOf = getter<Node, Node | null>(nodes, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(nodes, 'nextSibling');
export const previousSiblingOf = getter<Node, Node | null>(nodes, 'previousSibling');
export const nodeTypeOf = getter<Node, number>(nodes, 'nodeType');
export const isConnected = getter<Node, boolean>(nodes, 'isConnected');
const textContentGetter = getter<Node, string | null>(nodes, 'textContent');
export const textContentOf = (node: Node): string => textContentGetter(node) ?? '';
/** Lower case for HTML elements; as written for SVG and MathML. */
export const localNameOf = getter<Element, string>(elements, 'localName');
export const namespaceOf = getter<Element, string | null>(elements, 'namespaceURI');
export const parentElementOf = getter<Node, Element | null>(nodes, 'parentElement');
export const firstElementOf = getter<Element, Element | null>(elements, 'firstElementChild');
export const previousElementOf = getter<Element, Element | null>(elements, 'previousElementSibling');
export const nextElementOf = getter<Element, Element | null>(elements, 'nextElementSibling');
export const openShadowRootOf = getter<Element, ShadowRoot | null>(elements, 'shadowRoot');
export const slotOf = getter<Element, HTMLSlotElement | null>(elements, 'assignedSlot');
export const bodyOf = getter<Document, HTMLElement | null>(documents, 'body');
export const rootOf = getter<Document, Element | null>(documents, 'documentElement');
export const contentTypeOf = getter<Document, string>(documents, 'contentType');

const { getAttribute, hasAttribute, matches, closest, querySelector, querySelectorAll, getBoundingClientRect } =
  elements;
const { contains, compareDocumentPosition, getRootNode } = nodes;
const {
  append: appendTo,
  checkVisibility,
  getClientRects,
  getAttributeNode,
  setAttributeNode,
  removeAttributeNode,
  setAttribute,
  removeAttribute,
  scrollIntoView,
} = elements;
const scrollElement: (options: ScrollToOptions) => void = elements.scrollTo;

export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
/** Whether a link leads to a place in its own page. */
export const leadsWithin = (link: Element): boolean => attributeOf(link, 'href')?.startsWith('#') === true;
export const has = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const isMatch = (element: Element, selector: string): boolean => matches.call(element, selector);
export const closestOf = (element: Element, selector: string): Element | null => closest.call(element, selector);
export const find = (element: Element, selector: string): Element | null => querySelector.call(element, selector);
export const findAll = (element: Element, selector: string): NodeListOf<Element> =>
  querySelectorAll.call(element, selector);
export const putAttribute = (element: Element, name: string, value: string | null): void =>
  value === null ? removeAttribute.call(element, name) : setAttribute.call(element, name, value);
/** Takes an attribute away and sets it again: it is then the last of its element. */
export function putLast(element: Element, name: string): void {
  const attribute = getAttributeNode.call(element, name);
  if (!attribute) return;
  removeAttributeNode.call(element, attribute);
  setAttributeNode.call(element, attribute);
}
export const attributesOf = getter<Element, NamedNodeMap>(elements, 'attributes');
export const childrenOf = getter<Element, HTMLCollection>(elements, 'children');
export const scrollHeightOf = getter<Element, number>(elements, 'scrollHeight');
export const scrollTopOf = getter<Element, number>(elements, 'scrollTop');
export const clientHeightOf = getter<Element, number>(elements, 'clientHeight');
export const ownerOf = getter<Node, Document>(nodes, 'ownerDocument');
export const treeOf = (node: Node): Node => getRootNode.call(node);
export const append = (to: Element, ...what: (Node | string)[]): void => appendTo.call(to, ...what);
/** Whether it is displayed, or visible too, as styles say: nothing is laid out for the answer. */
export const isDisplayed = (element: Element, options?: CheckVisibilityOptions): boolean =>
  checkVisibility.call(element, options);
/** Whether it has a box. */
export const hasBox = (element: Element): boolean => getClientRects.call(element).length > 0;
export const bringIntoView = (element: Element, options: ScrollIntoViewOptions): void =>
  scrollIntoView.call(element, options);
/** Scrolls what is in it, in pixels from its top, at once. */
export const putScrollTop = (element: Element, top: number): void =>
  scrollElement.call(element, { top, behavior: 'instant' });
export const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
/** Whether `node` is `ancestor` or stands in it. */
export const isIn = (node: Node, ancestor: Node): boolean => contains.call(ancestor, node);
/** Whether `first` comes before `second` in the document. */
export const isBefore = (first: Node, second: Node): boolean =>
  (compareDocumentPosition.call(first, second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

// `<form name="URL">` shadows `document.URL` in the same way.
export const viewOf = getter<Document, Window | null>(documents, 'defaultView');
export const addressOf = getter<Document, string>(documents, 'URL');
export const baseOf = getter<Node, string>(nodes, 'baseURI');
export const readyStateOf = getter<Document, DocumentReadyState>(documents, 'readyState');
export const sheetsOf = getter<Document, StyleSheetList>(documents, 'styleSheets');
export const focusIn = getter<Document, Element | null>(documents, 'activeElement');
export const fontsOf = getter<Document, FontFaceSet>(documents, 'fonts');
export const scrollerIn = getter<Document, Element | null>(documents, 'scrollingElement');
const documentQuery = documents.querySelector;
const documentQueryAll = documents.querySelectorAll;
export const findIn = (document: Document, selector: string): Element | null => documentQuery.call(document, selector);
export const findAllIn = (document: Document, selector: string): NodeListOf<Element> =>
  documentQueryAll.call(document, selector);
const createElementNS = method(documents, 'createElementNS');
const createRange = method(documents, 'createRange');
const createTreeWalker = method(documents, 'createTreeWalker');
const execCommand = method(documents, 'execCommand');
const { elementsFromPoint, getSelection } = documents;
export function make<T extends keyof HTMLElementTagNameMap>(document: Document, tag: T): HTMLElementTagNameMap[T];
export function make(document: Document, tag: string): HTMLElement;
export function make(document: Document, tag: string): HTMLElement {
  // Without the namespace it would be no element of HTML in a document of another kind.
  return createElementNS.call(document, 'http://www.w3.org/1999/xhtml', tag) as HTMLElement;
}
export const makeRange = (document: Document): Range => createRange.call(document);
export const walkerIn = (document: Document, ...how: Parameters<Document['createTreeWalker']>): TreeWalker =>
  createTreeWalker.call(document, ...how);
export const elementsAt = (document: Document, x: number, y: number): Element[] =>
  elementsFromPoint.call(document, x, y);
export const selectionIn = (document: Document): Selection | null => getSelection.call(document);
export const command = (document: Document, name: string): boolean => execCommand.call(document, name);

// Of what is listened to a form or a document may be a part.
const targets: EventTarget = globalThis.EventTarget ? EventTarget.prototype : ({} as EventTarget);
const { addEventListener, removeEventListener } = targets;
type Listening = Parameters<typeof addEventListener>;
export const listen = (target: EventTarget, ...how: Listening): void => addEventListener.call(target, ...how);
export const unlisten = (target: EventTarget, ...how: Listening): void => removeEventListener.call(target, ...how);

/** The parent of an element; of the top of a shadow root, its host. */
export function aroundOf(element: Element): Element | null {
  const parent = parentElementOf(element);
  if (parent) return parent;
  const root = parentOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The parent of an element in the flat tree: of a slotted element, its slot. */
export const laidOutIn = (element: Element): Element | null => slotOf(element) ?? aroundOf(element);

/** What holds for an element after all styles, its own and those of sheets. */
export const computedIn = (view: Window, element: Element): CSSStyleDeclaration => view.getComputedStyle(element);

/** The declarations in an element's own style; null where its kind has none. */
export function styleOf(element: Element): CSSStyleDeclaration | null {
  for (const kind of ['HTMLElement', 'SVGElement', 'MathMLElement'] as const) {
    const prototype = globalThis[kind]?.prototype;
    if (prototype && element instanceof globalThis[kind])
      return (getOf(prototype, 'style')?.call(element) as CSSStyleDeclaration | undefined) ?? null;
  }
  return null;
}

type Root = Document | ShadowRoot;
const sheetsGetter = (root: Root): PropertyDescriptor | undefined =>
  Object.getOwnPropertyDescriptor(
    root instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype,
    'adoptedStyleSheets',
  );
export const adoptedIn = (root: Root): CSSStyleSheet[] => [...(sheetsGetter(root)?.get?.call(root) ?? [])];
export const setAdopted = (root: Root, sheets: readonly CSSStyleSheet[]): void =>
  sheetsGetter(root)?.set?.call(root, [...sheets]);
