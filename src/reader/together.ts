import type { ElementContent, Root, RootContent } from 'hast';
import { isElement } from '../formats/nodes.ts';
import { texOf } from './use-formulas.ts';

/**
 * What must not be parted from a formula before it: a suffix, as the 'th' of 'n-th', and punctuation that may not begin
 * a line. In scripts that break lines anywhere, punctuation only.
 */
const SUFFIX =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}'’-]{1,12}(?![\p{L}\p{N}]))?[,.;:!?…、。，．\p{Pe}\p{Pf}]{0,3}/u;

type Node = RootContent | ElementContent;

const isInLine = (node: Node): boolean =>
  isElement(node) && (node.tagName === 'math' ? node.properties.display !== 'block' : texOf(node) === 'inline');

/** Children with inline formulas and their suffixes wrapped in one span; null where nothing changes. */
function childrenOf(children: readonly Node[]): Node[] | null {
  const made: Node[] = [];
  let isChanged = false;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const next = children[i + 1];
    const suffix = next?.type === 'text' && isInLine(child) ? (SUFFIX.exec(next.value)?.[0] ?? '') : '';
    if (suffix && next?.type === 'text') {
      const together = [child as ElementContent, { type: 'text' as const, value: suffix }];
      made.push({ type: 'element', tagName: 'span', properties: { className: [TOGETHER] }, children: together });
      const rest = next.value.slice(suffix.length);
      if (rest) made.push({ type: 'text', value: rest });
      isChanged = true;
      i++;
      continue;
    }
    const inner = isElement(child) && child.tagName !== 'math' ? childrenOf(child.children) : null;
    if (inner) isChanged = true;
    made.push(inner ? ({ ...child, children: inner } as Node) : child);
  }
  return isChanged ? made : null;
}

/** Class of a span that is not broken across lines. */
export const TOGETHER = 'together';

/**
 * The same tree with each inline formula and its suffix in an unbreakable span: browsers break lines beside a formula,
 * and no character prevents it. Unchanged nodes are kept as they are.
 */
export function keepTogether(root: Root): Root {
  const children = childrenOf(root.children);
  return children ? { ...root, children: children as RootContent[] } : root;
}
