import type { Measure } from './words.ts';

/** An inline element whose meaning the article keeps, and the ones around it in the same block. */
export interface Mark {
  readonly element: Element;
  readonly tag: string;
  readonly outer: Mark | null;
}

/** A text node, a line break, or a thing that stands in the text as a whole. */
export interface Piece {
  readonly node: Text | Element;
  /** Name of the element; empty for text. */
  readonly tag: string;
  readonly marks: Mark | null;
}

/** A block-level element. Its blocks, its inner boxes' included, are the indices `first` to `end`, `end` not included. */
export interface Box {
  readonly element: Element;
  readonly tag: string;
  readonly index: number;
  /** Index of the box around it; -1 for the root. */
  readonly parent: number;
  readonly depth: number;
  /** Bits of names.ts, of this element alone. */
  readonly names: number;
  /** The nearest box, itself included, whose structure the article keeps. */
  readonly structure: Box | null;
  readonly first: number;
  end: number;
  /** Index after the last box inside it. */
  boxEnd: number;
}

/** A run of text between two bounds of block-level elements: what is kept or dropped as a whole. */
export interface Block {
  readonly index: number;
  readonly box: number;
  readonly pieces: readonly Piece[];
  /** White space folded and trimmed. */
  readonly text: string;
  readonly words: number;
  readonly measure: Measure;
  /** Characters inside links. */
  readonly linkChars: number;
  readonly links: number;
  readonly breaks: number;
  /** Bits of names.ts, of inline elements that hold most of the text. */
  readonly names: number;
  /** Pictures, players, formulas. */
  readonly media: number;
}

export interface PageBlocks {
  readonly document: Document;
  readonly root: Element;
  readonly boxes: readonly Box[];
  readonly blocks: readonly Block[];
  /** Indices of the blocks before which a line is drawn across the text, `hr`. */
  readonly ruled: ReadonlySet<number>;
  /** Whether the page has a style sheet of some size: else layout says nothing. */
  readonly styled: boolean;
}
