import type { Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { joined, mdastText } from './mdast.ts';

const MARKED = new Set(['strong', 'emphasis', 'delete']);

/** What holds text, as far as it matters here. */
interface Parent {
  type: string;
  children: PhrasingContent[];
}

/** Takes the white space off one end of a line of text; returns it. */
function takeBlank(nodes: PhrasingContent[], end: 'first' | 'last'): string {
  const at = end === 'first' ? 0 : -1;
  const node = nodes.at(at);
  if (node?.type !== 'text') return '';
  const { value } = node;
  const kept = end === 'first' ? value.trimStart() : value.trimEnd();
  nodes.splice(at, 1, ...(kept ? [{ ...node, value: kept }] : []));
  return end === 'first' ? value.slice(0, value.length - kept.length) : value.slice(kept.length);
}

/** Moves white space at the ends of bold or italic text out of it: Markdown's marks must touch their words. */
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
    // Between code and code, the marks of both would be read as one longer mark, and what was code as markup.
    parent.children = joined(parent.children, 'inlineCode');
    if (parent.type !== 'paragraph') continue;
    takeBlank(parent.children, 'first');
    takeBlank(parent.children, 'last');
  }
}
