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

function getter<N extends object, T>(prototype: object, name: string): Getter<N, T> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => {
    if (!get) throw new TypeError(`no getter '${name}'`);
    return get.call(node) as T;
  };
}

/** The browser's own getters, for `get.call(node)` where every node of a page is asked: a call less than the functions below. */
const native = <N, T>(prototype: object, name: string): ((this: N) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get as (this: N) => T;
};
export const NATIVE = {
  firstChild: native<Node, Node | null>(nodes, 'firstChild'),
  nextSibling: native<Node, Node | null>(nodes, 'nextSibling'),
  nodeName: native<Node, string>(nodes, 'nodeName'),
  nodeType: native<Node, number>(nodes, 'nodeType'),
  shadowRoot: native<Element, ShadowRoot | null>(elements, 'shadowRoot'),
  data: native<CharacterData, string>(texts, 'data'),
  hasAttributes: elements.hasAttributes,
  getAttribute: elements.getAttribute,
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
export const bodyOf = getter<Document, HTMLElement | null>(documents, 'body');
export const rootOf = getter<Document, Element | null>(documents, 'documentElement');

const {
  getAttribute,
  hasAttribute,
  hasAttributes,
  matches,
  closest,
  querySelector,
  querySelectorAll,
  getBoundingClientRect,
} = elements;
const { contains, compareDocumentPosition } = nodes;

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
export const viewOf = getter<Document, Window | null>(documents, 'defaultView');
export const addressOf = getter<Document, string>(documents, 'URL');
export const baseOf = getter<Node, string>(nodes, 'baseURI');
export const readyStateOf = getter<Document, DocumentReadyState>(documents, 'readyState');
export const sheetsOf = getter<Document, StyleSheetList>(documents, 'styleSheets');
const documentQuery = documents.querySelector;
const documentQueryAll = documents.querySelectorAll;
export const findIn = (document: Document, selector: string): Element | null => documentQuery.call(document, selector);
export const findAllIn = (document: Document, selector: string): NodeListOf<Element> =>
  documentQueryAll.call(document, selector);
