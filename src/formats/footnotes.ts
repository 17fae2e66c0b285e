import type { Element, ElementContent, Root, RootContent } from 'hast';

/** The id inside the text that a link points at, or nothing. */
export const placeOf = (node: Element): string =>
  typeof node.properties.href === 'string' && node.properties.href.startsWith('#') ? node.properties.href.slice(1) : '';

const childrenOf = (node: Root | RootContent | ElementContent): readonly (RootContent | ElementContent)[] =>
  'children' in node ? (node.children as readonly (RootContent | ElementContent)[]) : [];

/** All nodes of a tree with what is around them, without recursion. */
function* walk(root: Root): Generator<{ node: Element; chain: readonly Element[] }> {
  const stack: { node: RootContent | ElementContent; chain: readonly Element[] }[] = [...root.children]
    .reverse()
    .map((node) => ({ node, chain: [] }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, chain } = next;
    if (node.type !== 'element') continue;
    yield { node, chain };
    const inner = [...chain, node];
    for (const child of [...childrenOf(node)].reverse()) stack.push({ node: child, chain: inner });
  }
}

/** Numbers, by id, of notes that are linked both ways: items that the text points at, with a link back to that place. */
export function findFootnotes(root: Root): ReadonlyMap<string, string> {
  const sources = new Map<string, Set<string>>();
  const items = new Map<string, Set<string>>();
  for (const { node, chain } of walk(root)) {
    if (node.tagName === 'li' && typeof node.properties.id === 'string') items.set(node.properties.id, new Set());
    if (node.tagName !== 'a') continue;
    const target = placeOf(node);
    if (!target) continue;
    const item = [...chain].reverse().find(({ tagName, properties }) => tagName === 'li' && properties.id);
    if (item) items.get(String(item.properties.id))?.add(target);
    else {
      const ids = [node, ...chain].map(({ properties }) => properties.id).filter((id) => typeof id === 'string');
      sources.set(target, new Set([...(sources.get(target) ?? []), ...ids]));
    }
  }
  const names = new Map<string, string>();
  for (const [target, ids] of sources) {
    const back = items.get(target);
    if (back && [...back].some((id) => ids.has(id))) names.set(target, String(names.size + 1));
  }
  return names;
}
