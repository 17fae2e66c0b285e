import { firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, openShadowRootOf } from '../page/dom.ts';

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'select', 'textarea']);
const MAX_NODES = 1500;
/** How many times the wanted characters are read at most: much of a text may be white space. */
const MOST_WHITE = 8;

/** Text below an element with white space folded, shadow roots included, bounded in nodes and in characters. */
export function textOf(element: Element, limit: number): string {
  let text = '';
  let seen = 0;
  const stack: (Node | null)[] = [firstChildOf(openShadowRootOf(element) ?? element)];
  while (stack.length && text.length < limit && seen++ < MAX_NODES) {
    const node = stack.pop();
    if (!node) continue;
    stack.push(nextSiblingOf(node));
    const type = nodeTypeOf(node);
    if (type === 3) text += `${(node as Text).data.slice(0, MOST_WHITE * limit)} `;
    else if (type === 1 && !SILENT.has(localNameOf(node as Element))) {
      stack.push(firstChildOf(openShadowRootOf(node as Element) ?? node));
    }
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}
