import { attributeOf } from '../page/dom.ts';
import { NAME } from '../page/names.ts';
import { NEVER } from './decide.ts';
import { type BlockFacts, sumsOf } from './facts.ts';

/** So much of a section's words makes its heading one of the article's. */
const MOSTLY = 0.8;
const FEWEST_WORDS = 15;
/** A heading with fewer points is known to be none of the text. */
const LEAST_POINTS = -2;
const LEVELS = 6;

const levelOf = ({ kind, box }: BlockFacts): number =>
  kind === 'heading' ? Number((box.structure ?? box).tag.slice(1)) || LEVELS : 0;

const isCaption = ({ kind, near }: BlockFacts): boolean => kind === 'caption' || (near & NAME.caption) !== 0;

/** What headings of one text have in common, wherever they stand. */
const shapeOf = ({ box }: BlockFacts): string => `${box.tag} ${attributeOf(box.element, 'class') ?? ''}`;
/** And what those have in common that stand beside each other. */
const lookOf = (fact: BlockFacts): string => `${fact.box.parent} ${shapeOf(fact)}`;
/** So many kept headings of one shape speak for another one that nothing more was asked of, such as a name that is a link. */
const FEWEST_ALIKE = 2;

type Region = { readonly first: number; readonly end: number };

/** Of the headings in a region: what they look like, and how many have each shape. */
function looksOfKept(kept: Uint8Array, facts: readonly BlockFacts[], { first, end }: Region) {
  const looks = new Set<string>();
  const shapes = new Map<string, number>();
  for (let i = first; i < end; i++) {
    const fact = facts[i]!;
    if (!kept[i] || !levelOf(fact)) continue;
    looks.add(lookOf(fact));
    shapes.set(shapeOf(fact), (shapes.get(shapeOf(fact)) ?? 0) + 1);
  }
  return { looks, shapes };
}

/** Keeps the headings over sections that are kept, where `fits` says so of the heading itself. */
function keepOverKept(
  kept: Uint8Array,
  facts: readonly BlockFacts[],
  region: Region,
  fits: (index: number, opensKept: boolean) => boolean,
): void {
  // By level: where a section ends that begins above the place of the loop.
  const ends = new Int32Array(LEVELS + 1).fill(region.end);
  const wordsBefore = sumsOf(facts, (fact) => (levelOf(fact) ? 0 : fact.words));
  const keptBefore = sumsOf(facts, (fact) => (levelOf(fact) || !kept[fact.block.index] ? 0 : fact.words));
  /** Whether the first text at or after a place is kept; it may stand under headings of its own. */
  let opensKept = false;
  for (let i = region.end - 1; i >= region.first; i--) {
    const fact = facts[i]!;
    const level = levelOf(fact);
    if (!level) {
      if (fact.words > 0 && !(isCaption(fact) && !kept[i])) opensKept = kept[i] === 1;
      continue;
    }
    const end = ends[level]!;
    const inSection = keptBefore[end]! - keptBefore[i]!;
    if (
      !kept[i] &&
      fact.words > 0 &&
      fits(i, opensKept) &&
      inSection >= FEWEST_WORDS &&
      inSection >= (wordsBefore[end]! - wordsBefore[i]!) * MOSTLY
    )
      kept[i] = 1;
    ends.fill(i, level);
  }
}

/**
 * Keeps the headings of sections that are kept. A heading alone says little of itself: a short line in a rare shape, over
 * another heading or a picture as often as over text. What counts is its whole section, up to the next heading of its
 * level, and that the section's text begins right under it: else it is the heading of what was dropped there, unless it
 * looks like the headings that are kept, as over 'Main article: …'. One that nothing more was asked of, as of a lone name
 * that is a link, needs others of its shape.
 */
export function keepHeadings(
  kept: Uint8Array,
  facts: readonly BlockFacts[],
  points: Float64Array,
  region: Region,
): void {
  const { looks } = looksOfKept(kept, facts, region);
  keepOverKept(
    kept,
    facts,
    region,
    (i, opensKept) => points[i]! > LEAST_POINTS && (opensKept || looks.has(lookOf(facts[i]!))),
  );
  const { shapes } = looksOfKept(kept, facts, region);
  keepOverKept(
    kept,
    facts,
    region,
    (i, opensKept) => points[i] === NEVER && opensKept && (shapes.get(shapeOf(facts[i]!)) ?? 0) >= FEWEST_ALIKE,
  );
}
