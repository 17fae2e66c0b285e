import type { ElementContent, Root } from 'hast';
import { toHtml as serialise } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { ANCHOR, type Article } from '../article/types.ts';
import { el } from './nodes.ts';

/** The body as HTML without styles, classes or scripts. */
export const toHtml = (article: Article): string => serialise(article.content);

/** A copy in which links to places in the text lead to those places on the page: where it is pasted there are none. */
function detached(nodes: readonly ElementContent[], url: string): Root {
  const root: Root = { type: 'root', children: structuredClone(nodes) as ElementContent[] };
  visit(root, 'element', ({ properties }) => {
    delete properties.id;
    if (typeof properties.href === 'string' && properties.href.startsWith('#'))
      // Half a character, as a script may put into an id, has no address.
      properties.href = `${url}#${encodeURIComponent(properties.href.slice(1 + ANCHOR.length).replace(/\p{Cs}/gu, '\ufffd'))}`;
  });
  return root;
}

/** Nodes as rich text for the clipboard, to be pasted anywhere. */
export function toRichText(nodes: readonly ElementContent[], { url, dir, lang }: Article): string {
  const { children } = detached(nodes, url);
  // Left to right is what every editor takes text for.
  if (dir !== 'rtl') return serialise(children);
  return serialise(el('div', children as ElementContent[], { dir, ...(lang && { lang }) }));
}
