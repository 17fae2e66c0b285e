/**
 * The properties of page elements that Lede reads, taken from the prototypes: `<form><input name="parentNode">` shadows
 * `form.parentNode`, so no such property is read from an element of a page directly.
 */

type Getter<N, T> = (node: N) => T;

function getter<N extends object, T>(prototype: object, name: string): Getter<N, T> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no getter '${name}'`);
  return (node) => get.call(node) as T;
}

/** The browser's own getters, for `get.call(node)` where every node of a page is asked: a call less than the functions below. */
const native = <N, T>(prototype: object, name: string): ((this: N) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no getter '${name}'`);
  return get as (this: N) => T;
};
export const NATIVE = {
  firstChild: native<Node, Node | null>(Node.prototype, 'firstChild'),
  nextSibling: native<Node, Node | null>(Node.prototype, 'nextSibling'),
  nodeName: native<Node, string>(Node.prototype, 'nodeName'),
  nodeType: native<Node, number>(Node.prototype, 'nodeType'),
  shadowRoot: native<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot'),
  data: native<CharacterData, string>(CharacterData.prototype, 'data'),
  hasAttributes: Element.prototype.hasAttributes,
  getAttribute: Element.prototype.getAttribute,
} as const;

export const parentOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const firstChildOf = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const previousSiblingOf = getter<Node, Node | null>(Node.prototype, 'previousSibling');
export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
const textContentGetter = getter<Node, string | null>(Node.prototype, 'textContent');
export const textContentOf = (node: Node): string => textContentGetter(node) ?? '';
/** Lower case for HTML elements; as written for SVG and MathML. */
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const namespaceOf = getter<Element, string | null>(Element.prototype, 'namespaceURI');
export const parentElementOf = getter<Node, Element | null>(Node.prototype, 'parentElement');
export const firstElementOf = getter<Element, Element | null>(Element.prototype, 'firstElementChild');
export const previousElementOf = getter<Element, Element | null>(Element.prototype, 'previousElementSibling');
export const nextElementOf = getter<Element, Element | null>(Element.prototype, 'nextElementSibling');
export const openShadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const bodyOf = getter<Document, HTMLElement | null>(Document.prototype, 'body');
export const rootOf = getter<Document, Element | null>(Document.prototype, 'documentElement');

const {
  getAttribute,
  hasAttribute,
  hasAttributes,
  matches,
  closest,
  querySelector,
  querySelectorAll,
  getBoundingClientRect,
} = Element.prototype;
const { contains, compareDocumentPosition } = Node.prototype;

export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const has = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const hasAny = (element: Element): boolean => hasAttributes.call(element);
export const isMatch = (element: Element, selector: string): boolean => matches.call(element, selector);
export const closestOf = (element: Element, selector: string): Element | null => closest.call(element, selector);
export const find = (element: Element, selector: string): Element | null => querySelector.call(element, selector);
export const findAll = (element: Element, selector: string): NodeListOf<Element> =>
  querySelectorAll.call(element, selector);
export const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
/** Whether `node` is `ancestor` or stands in it. */
export const isIn = (node: Node, ancestor: Node): boolean => contains.call(ancestor, node);
/** Whether `first` comes before `second` in the document. */
export const isBefore = (first: Node, second: Node): boolean =>
  (compareDocumentPosition.call(first, second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

// `<form name="URL">` shadows `document.URL` in the same way.
export const viewOf = getter<Document, Window | null>(Document.prototype, 'defaultView');
export const addressOf = getter<Document, string>(Document.prototype, 'URL');
export const baseOf = getter<Node, string>(Node.prototype, 'baseURI');
export const readyStateOf = getter<Document, DocumentReadyState>(Document.prototype, 'readyState');
export const sheetsOf = getter<Document, StyleSheetList>(Document.prototype, 'styleSheets');
const documentQuery = Document.prototype.querySelector;
const documentQueryAll = Document.prototype.querySelectorAll;
export const findIn = (document: Document, selector: string): Element | null => documentQuery.call(document, selector);
export const findAllIn = (document: Document, selector: string): NodeListOf<Element> =>
  documentQueryAll.call(document, selector);
