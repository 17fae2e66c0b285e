/** Runs inside a page of the corpus: its blocks and boxes as plain data, for fitting weights without a browser. */

import { hintsOf } from '../../../src/article/describe.ts';
import type { Hints } from '../../../src/article/facts.ts';
import type { Block, Box } from '../../../src/page/block.ts';
import { collectBlocks } from '../../../src/page/blocks.ts';
import { readMetadata } from '../../../src/page/metadata.ts';

export interface PlainPage {
  styled: boolean;
  boxes: Omit<Box, 'element' | 'structure'>[];
  blocks: Omit<Block, 'pieces'>[];
  hints: Hints;
}

function blocksOf(): PlainPage | null {
  const page = collectBlocks(document);
  return (
    page && {
      styled: page.styled,
      boxes: page.boxes.map(({ element: _, structure: __, ...box }) => box),
      blocks: page.blocks.map(({ pieces: _, ...block }) => block),
      hints: hintsOf(readMetadata(document)),
    }
  );
}

Object.assign(globalThis, { blocksOf });
