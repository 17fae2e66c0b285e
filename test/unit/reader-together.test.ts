import type { ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { textRuns } from '../../src/formats/text.ts';
import { keepTogether, TOGETHER } from '../../src/reader/together.ts';
import { el, root } from './tree.ts';

const n = el('math', [el('mi', ['n'])]);
const tex: ElementContent = {
  type: 'element',
  tagName: 'code',
  properties: { className: ['language-math', 'math-inline'] },
  children: [{ type: 'text', value: 'n' }],
};
/** What stands together, as text. */
const together = (tree: Root): string[] => {
  const found: string[] = [];
  const look = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    if ([node.properties.className].flat().includes(TOGETHER)) found.push(textRuns({ ...tree, children: [node] }).text);
    for (const child of node.children) look(child);
  };
  for (const child of tree.children) look(child as ElementContent);
  return found;
};

describe('a formula and what is written at it', () => {
  it.each([
    ['the ', n, 'th term', ['nth']],
    ['the ', tex, 'th term', ['nth']],
    ['of width ', tex, ', and below', ['n,']],
    ['(the ', n, 'th), or', ['nth),']],
    ['第', n, '、項', ['n、']],
    ['the ', n, '’s value', ['n’s']],
    ['an ', n, '-dimensional space', ['n-dimensional']],
  ] as const)('stand together: %s…%s', (before, formula, after, expected) => {
    const tree = root(el('p', [before, formula, after]));
    expect(together(keepTogether(tree))).toEqual(expected);
    expect(textRuns(keepTogether(tree)).text).toBe(textRuns(tree).text);
  });

  it.each([
    ['a word of its own', 'the ', n, ' term'],
    ['a script that breaks anywhere', '第', n, '項の値'],
    ['more than a suffix', 'the ', n, 'abcdefghijklmnopqrstuvwxyz'],
  ] as const)('are left as they are: %s', (_, before, formula, after) => {
    const tree = root(el('p', [before, formula, after]));
    expect(keepTogether(tree)).toBe(tree);
  });

  it('changes nothing else', () => {
    const other = el('p', ['No formula here.']);
    const made = keepTogether(root(other, el('p', ['the ', n, 'th'])));
    expect(made.children[0]).toBe(other);
  });
});
