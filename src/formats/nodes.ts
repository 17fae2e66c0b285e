import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

export type Node = RootContent | ElementContent;

export const text = (value: string): Text => ({ type: 'text', value });

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
 * Puts the children of a node on a stack, so that the first is taken first. One by one: an article may have more of them than
 * a call takes arguments.
 */
export function stackChildren<N>(stack: N[], children: readonly N[]): void {
  for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
}

/** All nodes in a tree in their order, without recursion; save those in what is not to be entered. */
export function* nodesIn(tree: Root, enters: (node: Element) => boolean = () => true): Generator<Node> {
  const stack: Node[] = [];
  stackChildren<Node>(stack, tree.children);
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (node.type === 'element' && enters(node)) stackChildren<Node>(stack, node.children);
  }
}
