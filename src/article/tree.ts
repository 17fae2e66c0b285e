import type { Element, ElementContent, Properties } from 'hast';

/** A node of the article's tree. */
export const el = (tagName: string, children: ElementContent[] = [], properties: Properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
