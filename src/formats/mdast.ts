import type { Text } from 'mdast';

export const mdastText = (value: string): Text => ({ type: 'text', value });

type Joined = 'text' | 'inlineCode';

const isOf = <N extends { type: string }>(node: N | undefined, type: Joined): node is N & { value: string } =>
  node?.type === type;

/** Nodes with adjacent ones of a type joined into one. */
export function joined<N extends { type: string }>(nodes: readonly N[], type: Joined): N[] {
  const made: N[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (isOf(node, type) && isOf(last, type)) made[made.length - 1] = { ...last, value: last.value + node.value };
    else made.push(node);
  }
  return made;
}
