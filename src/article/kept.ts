import { parentElementOf } from '../page/dom.ts';
import type { Roles } from './content.ts';
import type { Judgement } from './judgement.ts';

/** The smallest live elements that together hold the text and media that the article keeps, in document order. */
export function keptElements({ page }: Judgement, roles: Roles): Element[] {
  const elements = new Set<Element>();
  for (const block of page.blocks) {
    if (!roles.kept(block.index) && !roles.media(block.index)) continue;
    const box = page.boxes[block.box]!;
    if (box.end - box.first === 1) elements.add(box.element);
    else {
      for (const { node, tag } of block.pieces) {
        const element = tag ? (node as Element) : parentElementOf(node);
        if (element) elements.add(element);
      }
    }
  }
  return [...elements];
}
