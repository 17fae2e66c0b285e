import type { ElementContent, Root, RootContent } from 'hast';
import { isElement } from '../formats/nodes.ts';
import { texOf } from './use-formulas.ts';

/**
 * A word's end as it is written at a formula, 'n' and 'th', and marks that begin no line. Scripts that break lines
 * anywhere have only the marks.
 */
const SUFFIX =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}'’-]{1,12}(?![\p{L}\p{N}]))?[,.;:!?…、。，．\p{Pe}\p{Pf}]{0,3}/u;

type Node = RootContent | ElementContent;

const isInLine = (node: Node): boolean =>
  isElement(node) && (node.tagName === 'math' ? node.properties.display !== 'block' : texOf(node) === 'inline');

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

/** The class of what must stand in one line. */
export const TOGETHER = 'together';

/**
 * A tree that says the same, in which a formula is one with what is written at it: browsers break lines on either side of
 * a formula, and no character keeps them from it. What needs no change is the same node.
 */
export function keepTogether(root: Root): Root {
  const children = childrenOf(root.children);
  return children ? { ...root, children: children as RootContent[] } : root;
}
