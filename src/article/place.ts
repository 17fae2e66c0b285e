import type { Box, PageBlocks } from '../page/block.ts';
import { computedIn, viewOf } from '../page/dom.ts';
import { Layout } from '../page/layout.ts';
import { type BlockFacts, sumsOf } from './facts.ts';
import type { Standing } from './standing.ts';

/** Where a block is laid out, on pages that have a look of their own. */
export interface Place {
  /** Whether it stands in a box that is pinned to the window. */
  readonly pinned: boolean;
  /** Whether it stands beside the column of the running text, not above or below it. */
  readonly beside: boolean;
  /** Whether it was moved off the page, to the left or above. */
  readonly offPage: boolean;
  /** Size of its type as a share of the running text's. */
  readonly type: number;
}

const LIKELY = 0.5;
/** Less of a block's width than this over the running text makes it stand beside. */
const LEAST_OVER = 0.3;
const MOST_ANCESTORS = 200;
/** A box with more of the running text than this is the page itself, held still while something lies over it. */
const MOST_TEXT = 0.4;
/** So far above the running text, in pixels, nobody scrolls. */
const FAR_ABOVE = 500;

interface Column {
  left: number;
  right: number;
  top: number;
  bottom: number;
  type: number;
}

/** The middle of values by weight. */
function medianOf(values: readonly (readonly [number, number])[]): number {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let sum = 0;
  for (const [value, weight] of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return 0;
}

/** Reads the places of some blocks, each box and style once. Nothing is written between. */
class Surveyor {
  readonly #layout: Layout;
  readonly #pinned = new Map<Box, boolean>();
  readonly #column: Column | null;
  readonly #scrolledX: number;
  readonly #scrolledY: number;
  /** Words of running text before each block. */
  readonly #running: Float64Array;

  constructor(
    readonly page: PageBlocks,
    running: readonly BlockFacts[],
    { scrollX, scrollY }: Window,
  ) {
    this.#scrolledX = scrollX;
    this.#scrolledY = scrollY;
    this.#layout = new Layout(page.document);
    const isRunning = new Set(running.map(({ block }) => block));
    this.#running = sumsOf(page.blocks, (block) => (isRunning.has(block) ? block.words : 0));
    this.#column = this.#columnOf(running);
  }

  #typeOf(box: Box): number {
    return Number.parseFloat(this.#layout.style(box.element).fontSize) || 0;
  }

  #columnOf(running: readonly BlockFacts[]): Column | null {
    const laid = running
      .map(({ box, words }) => ({ rect: this.#layout.rect(box.element), type: this.#typeOf(box), words }))
      .filter(({ rect }) => rect.width > 0 && rect.height > 0);
    if (!laid.length) return null;
    const middle = (value: (one: (typeof laid)[number]) => number): number =>
      medianOf(laid.map((one) => [value(one), one.words]));
    return {
      left: middle(({ rect }) => rect.left),
      right: middle(({ rect }) => rect.right),
      top: Math.min(...laid.map(({ rect }) => rect.top)),
      bottom: Math.max(...laid.map(({ rect }) => rect.bottom)),
      type: middle(({ type }) => type),
    };
  }

  #isPinned(box: Box): boolean {
    const chain: Box[] = [];
    let pinned = false;
    for (let at: Box | undefined = box; at && chain.length < MOST_ANCESTORS; at = this.page.boxes[at.parent]) {
      const known = this.#pinned.get(at);
      if (known !== undefined) {
        pinned = known;
        break;
      }
      chain.push(at);
    }
    for (const one of chain.reverse()) {
      pinned ||= this.#layout.style(one.element).position === 'fixed' && this.#shareOf(one) < MOST_TEXT;
      this.#pinned.set(one, pinned);
    }
    return pinned;
  }

  #shareOf({ first, end }: Box): number {
    return (this.#running[end]! - this.#running[first]!) / Math.max(1, this.#running.at(-1)!);
  }

  placeOf({ box }: BlockFacts): Place | null {
    const column = this.#column;
    const rect = this.#layout.rect(box.element);
    if (!column || rect.width === 0 || rect.height === 0) return null;
    const over = Math.min(rect.right, column.right) - Math.max(rect.left, column.left);
    return {
      pinned: this.#isPinned(box),
      beside: over < rect.width * LEAST_OVER && rect.top < column.bottom && rect.bottom > column.top,
      offPage:
        rect.right + this.#scrolledX <= 0 ||
        (rect.bottom + this.#scrolledY <= 0 && rect.bottom < column.top - FAR_ABOVE),
      type: column.type ? this.#typeOf(box) / column.type : 1,
    };
  }
}

/** Sets the places of the blocks that are judged; none on a page without a look of its own, where layout tells nothing. */
export function placeThem(page: PageBlocks, standings: readonly (Standing | null)[], chances: Float64Array): void {
  const view = viewOf(page.document);
  if (!page.styled || !view) return;
  const running: BlockFacts[] = [];
  for (let i = 0; i < standings.length; i++) {
    const facts = standings[i]?.facts;
    if (facts?.prose && chances[i]! > LIKELY) running.push(facts);
  }
  const [first] = running;
  if (!first) return;
  // Lines that run down, as in books in Japanese, stand beside each other, and lead out of the window to the left.
  if (!computedIn(view, first.box.element).writingMode.startsWith('horizontal')) return;
  const surveyor = new Surveyor(page, running, view);
  for (const standing of standings) if (standing) standing.place = surveyor.placeOf(standing.facts);
}
