import type { Element, ElementContent, Root } from 'hast';
import type { Article } from '../../src/article/types.ts';

/** An element with its children; strings become text. */
export const el = (tagName: string, children: (ElementContent | string)[] = [], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

export const root = (...children: ElementContent[]): Root => ({ type: 'root', children });

/** An article with a content and what else is known of it. */
export const article = (content: Root, facts: Partial<Article> = {}): Article => ({
  url: 'https://news.example/a',
  title: 'Bridge reopens',
  authors: [],
  tags: [],
  words: 0,
  content,
  ...facts,
});
