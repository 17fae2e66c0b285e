import { parentElementOf } from '../page/dom.ts';
import type { Roles } from './content.ts';
import type { Judgement } from './judgement.ts';

/** The smallest live elements that together hold the text and media that the article keeps with their captions, in document order. */
export function keptElements({ page }: Judgement, roles: Roles): Element[] {
  const elements = new Set<Element>();
  let afterMedia = false;
  for (const block of page.blocks) {
    const isMedia = !roles.kept(block.index) && roles.media(block.index);
    const isCaption: boolean = afterMedia && !roles.kept(block.index) && roles.caption(block.index);
    if (isMedia || block.words > 1) afterMedia = isMedia || isCaption;
    if (!roles.kept(block.index) && !isMedia && !isCaption) continue;
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
