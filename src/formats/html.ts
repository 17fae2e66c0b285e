import type { Element, Root } from 'hast';
import { toHtml as serialise } from 'hast-util-to-html';
import type { Article } from '../article/types.ts';
import { bylineOf } from './head.ts';

export interface HtmlOptions {
  /** Title, byline, date and a link to the source before the body; off by default. */
  head?: boolean;
}

const element = (tagName: string, text: string, properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [{ type: 'text', value: text }],
});

/** The body with a head, as a tree: what every rich format is made of. */
export function withHead(article: Article): Root {
  const byline = bylineOf(article);
  return {
    type: 'root',
    children: [
      ...(article.title ? [element('h1', article.title)] : []),
      ...(byline ? [element('p', byline)] : []),
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [element('a', article.siteName ?? article.url, { href: article.url })],
      },
      ...article.content.children,
    ],
  };
}

/** The body as HTML without styles, classes or scripts. */
export function toHtml(article: Article, options: HtmlOptions = {}): string {
  return serialise(options.head ? withHead(article) : article.content);
}
