import type { ElementContent, Root } from 'hast';
import { toHtml as serialise } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { ANCHOR, type Article } from '../article/types.ts';
import { el } from './nodes.ts';

/** The text of an article as HTML. */
export const toHtml = (article: Article): string => serialise(article.content);

/** A copy without ids, whose links within the text lead to the page instead: pasted text has no such targets. */
function detached(nodes: readonly ElementContent[], url: string): Root {
  const root: Root = { type: 'root', children: structuredClone(nodes) as ElementContent[] };
  visit(root, 'element', ({ properties }) => {
    delete properties.id;
    if (typeof properties.href === 'string' && properties.href.startsWith('#'))
      // A lone surrogate, which a script may put into an id, cannot be encoded in an address.
      properties.href = `${url}#${encodeURIComponent(properties.href.slice(1 + ANCHOR.length).replace(/\p{Cs}/gu, '\ufffd'))}`;
  });
  return root;
}

/** Nodes as HTML for the clipboard; right-to-left text is wrapped in an element that says its direction. */
export function toRichText(nodes: readonly ElementContent[], { url, dir, lang }: Article): string {
  const { children } = detached(nodes, url);
  // Editors assume left to right.
  if (dir !== 'rtl') return serialise(children);
  return serialise(el('div', children as ElementContent[], { dir, ...(lang && { lang }) }));
}
