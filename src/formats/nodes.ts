import type { Element, ElementContent, Text } from 'hast';

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
