import type { Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { joined, mdastText } from './mdast.ts';

/** Types of nodes that Markdown writes between delimiters. */
const MARKED = new Set(['strong', 'emphasis', 'delete']);

/** A node with phrasing content. */
interface Parent {
  type: string;
  children: PhrasingContent[];
}

/** Removes the white space at one end of some nodes in place, and returns it; empty if there is none. */
function takeBlank(nodes: PhrasingContent[], end: 'first' | 'last'): string {
  const at = end === 'first' ? 0 : -1;
  const node = nodes.at(at);
  if (node?.type !== 'text') return '';
  const { value } = node;
  const kept = end === 'first' ? value.trimStart() : value.trimEnd();
  nodes.splice(at, 1, ...(kept ? [{ ...node, value: kept }] : []));
  return end === 'first' ? value.slice(0, value.length - kept.length) : value.slice(kept.length);
}

/** Moves white space at the ends of bold, italic or deleted text out of it: delimiters must touch the text. */
export function withBlanksOutside(tree: Nodes): void {
  const parents: Parent[] = [];
  visit(tree, (node) => {
    if ('children' in node) parents.push(node as Parent);
  });
  for (const parent of parents.reverse()) {
    parent.children = parent.children.flatMap((node): PhrasingContent[] => {
      if (!MARKED.has(node.type)) return [node];
      const { children } = node as { children: PhrasingContent[] };
      const before = takeBlank(children, 'first');
      const after = takeBlank(children, 'last');
      return [before && mdastText(before), children.length ? node : '', after && mdastText(after)].filter(
        (each): each is PhrasingContent => each !== '',
      );
    });
    // The backticks between adjacent code spans would be read as one longer delimiter, so the spans are joined.
    parent.children = joined(parent.children, 'inlineCode');
    if (parent.type !== 'paragraph') continue;
    takeBlank(parent.children, 'first');
    takeBlank(parent.children, 'last');
  }
}
