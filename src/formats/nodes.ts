import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

/** Any node of a hast tree but its root. */
export type Node = RootContent | ElementContent;

export const text = (value: string): Text => ({ type: 'text', value });

/** Makes an element. */
export const el = (
  tagName: string,
  children: ElementContent[] = [],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/**
 * Pushes children onto a stack in reverse, so that the first is popped first. Not by one `push(...)`, as an article may
 * have more children than a call can take arguments.
 */
export function stackChildren<N>(stack: N[], children: readonly N[]): void {
  for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
}

export const isElement = (node: { type: string } | undefined, tagName?: string): node is Element =>
  node?.type === 'element' && (tagName === undefined || (node as Element).tagName === tagName);

/** The elements among some nodes. */
export const elementsAmong = (nodes: readonly Node[]): Element[] => nodes.filter((node) => isElement(node));

/** The first child element with a tag name. */
export const childIn = ({ children }: Element, tagName: string): Element | undefined =>
  children.find((child): child is Element => isElement(child, tagName));

/** The concatenated text of a node, as `textContent`. Recursive: the depth is bounded where the tree is built. */
export const textIn = (node: Node): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
};

/** All nodes of a tree in document order, without recursion; skips what is in elements that `enters` refuses. */
export function* nodesIn(tree: Root | Element, enters: (node: Element) => boolean = () => true): Generator<Node> {
  const stack: Node[] = [];
  stackChildren<Node>(stack, tree.children);
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (isElement(node) && enters(node)) stackChildren<Node>(stack, node.children);
  }
}

/** The rows of a table, those of its head and foot included. */
export const rowsOf = ({ children }: Element): Element[] =>
  elementsAmong(children).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });

/** The cells of a row. */
export const cellsIn = ({ children }: Element): Element[] =>
  elementsAmong(children).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** Characters from which on a table's cell is taken to hold a sentence: it gets a minimum width. */
export const PROSE = 48;

/** The colspan or rowspan of a cell as written; at least 1. */
export const spanOf = ({ properties }: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.max(1, Number(properties[name]) || 1);
