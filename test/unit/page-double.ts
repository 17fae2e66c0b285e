import './dom-double.ts';
import type { Element as TreeElement } from 'hast';
import type { Hints } from '../../src/article/facts.ts';
import type { Block, Box, Mark, PageBlocks, Piece } from '../../src/page/block.ts';
import { namesOfElement } from '../../src/page/names.ts';
import { BLOCK_TAGS, STRUCTURE_TAGS } from '../../src/page/tags.ts';
import { measure, oneLine } from '../../src/page/words.ts';
import { PlainElement, PlainText } from './dom-double.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The blocks of a page without layout, as reading would collect them: its boxes are elements that have blocks in them. */
export function pageOf(...children: TreeElement[]): PageBlocks {
  const boxes: Writable<Box>[] = [];
  const blocks: Block[] = [];
  let pieces: Piece[] = [];
  let text = '';
  let linkChars = 0;
  let last = 0;

  const flush = (): void => {
    const line = oneLine(text);
    if (line) {
      const measured = measure(line);
      const { words } = measured;
      const facts = { links: 0, breaks: 0, names: 0, media: 0, linkChars: Math.min(line.length, linkChars) };
      blocks.push({ index: blocks.length, box: last, pieces, text: line, words, measure: measured, ...facts });
    }
    pieces = [];
    text = '';
    linkChars = 0;
  };

  const made = (tree: TreeElement, parent: PlainElement | null): PlainElement => {
    const attributes = Object.entries(tree.properties).map(([name, value]) => [name, String(value)] as const);
    const element = new PlainElement(tree.tagName, new Map(attributes));
    element.parent = parent;
    parent?.inner.push(element);
    return element;
  };

  const visit = (tree: TreeElement, parent: PlainElement | null, around: number, outer: Mark | null): void => {
    const element = made(tree, parent);
    const live = element as unknown as Element;
    const isBox = BLOCK_TAGS.has(tree.tagName);
    let index = around;
    let marks = outer;
    if (isBox) {
      flush();
      index = boxes.length;
      const asked = ['class', 'id', 'role', 'itemprop'].map((name) => element.getAttribute(name));
      const names = namesOfElement(tree.tagName, asked[0]!, asked[1]!, asked[2]!, asked[3]!);
      const depth = around < 0 ? 0 : boxes[around]!.depth + 1;
      const structure = around < 0 ? null : boxes[around]!.structure;
      const place = { index, parent: around, depth, first: blocks.length, end: blocks.length, boxEnd: index + 1 };
      const box: Writable<Box> = { element: live, tag: tree.tagName, names, structure, ...place };
      if (STRUCTURE_TAGS.has(tree.tagName)) box.structure = box;
      boxes.push(box);
    } else marks = { element: live, tag: tree.tagName, outer };
    for (const child of tree.children) {
      if (child.type === 'element') visit(child, element, index, marks);
      if (child.type !== 'text') continue;
      const node = new PlainText(child.value);
      node.parent = element;
      element.inner.push(node);
      last = index;
      for (let mark = marks; mark; mark = mark.outer) if (mark.tag === 'a') linkChars += child.value.trim().length;
      pieces.push({ node: node as unknown as Text, tag: '', marks });
      text += child.value;
    }
    if (!isBox) return;
    flush();
    boxes[index]!.end = blocks.length;
    boxes[index]!.boxEnd = boxes.length;
  };

  visit({ type: 'element', tagName: 'body', properties: {}, children }, null, -1, null);
  const document = {} as Document;
  return { document, root: boxes[0]!.element, boxes, blocks, ruled: new Set(), styled: false };
}

export const NO_HINTS: Hints = {
  title: '',
  headlines: [],
  description: '',
  body: '',
  isDeclared: false,
  isAsked: false,
};
