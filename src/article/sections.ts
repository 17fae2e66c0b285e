import { attributeOf } from '../page/dom.ts';
import { ALL_LINKS } from '../page/links.ts';
import { NAME } from '../page/names.ts';
import { NEVER } from './decide.ts';
import { type BlockFacts, isSetAsHeading, sumsOf } from './facts.ts';
import { CLOCK } from './line.ts';
import { leadsToAnother } from './teasers.ts';
import { integers } from './zeros.ts';

type Region = { readonly first: number; readonly end: number };

/** So much of a section's words makes its heading one of the article's. */
const MOSTLY = 0.8;
const FEWEST_WORDS = 15;
/** A heading with fewer points is known to be none of the text. */
const LEAST_POINTS = -2;
const LEVELS = 6;

const levelOf = ({ kind, box }: BlockFacts): number =>
  kind === 'heading' ? Number((box.structure ?? box).tag.slice(1)) || LEVELS : 0;

const ENTRY = NAME.author | NAME.date;
/** Stands between a heading and the text under it: what a picture shows, who wrote an entry, and when. */
const isBeside = ({ kind, near, prose }: BlockFacts): boolean =>
  kind === 'caption' || (near & NAME.caption) !== 0 || (!prose && (near & ENTRY) !== 0);

/** What headings of one text have in common, wherever they stand. */
const shapeOf = ({ box }: BlockFacts): string => `${box.tag} ${attributeOf(box.element, 'class') ?? ''}`;
/** And what those have in common that stand beside each other. */
const lookOf = (fact: BlockFacts): string => `${fact.box.parent} ${shapeOf(fact)}`;
/** So many kept headings of one shape speak for another one that nothing more was asked of, such as a name that is a link… */
const FEWEST_ALIKE = 2;
/** …or that has more points than this. */
const LEAST_ALIKE = -3.5;

const leadsElsewhere = ({ linkShare, block }: BlockFacts): boolean => linkShare > ALL_LINKS && leadsToAnother(block);
/** Whether it is the last of headings in a row that lead elsewhere: of a list of them, and not over the text that follows. */
const closesList = (fact: BlockFacts): boolean =>
  fact.prev !== null && shapeOf(fact) === shapeOf(fact.prev) && leadsElsewhere(fact.prev) && leadsElsewhere(fact);

/** Keeps the hours beside the headings of a live blog's entries; one alone is but when the page was written. */
function keepHours(kept: Uint8Array, facts: readonly BlockFacts[], { first, end }: Region): void {
  const isKeptHeading = (at: number): boolean => kept[at] === 1 && isSetAsHeading(facts[at]!);
  const hours: number[] = [];
  for (let i = first; i < end; i++)
    if ((isKeptHeading(i + 1) || isKeptHeading(i - 1)) && CLOCK.test(facts[i]!.block.text)) hours.push(i);
  if (hours.length > 1) for (const i of hours) kept[i] = 1;
}

/** Of three signs so many make a heading one of the article's. */
const FEWEST_SIGNS = 2;

/**
 * Keeps the headings of sections that are kept. A heading alone says little of itself: a short line in a rare shape, over
 * another heading or a picture as often as over text. Three signs count: that its whole section is kept, up to the next
 * heading of its level; that the section's text begins right under it, else it is the heading of what was dropped there;
 * that it looks like the headings that are kept. So 'Main article: …' may stand under a heading, and other things without
 * one below the last section. A heading that little speaks for, as for a lone name that is a link, needs others of its shape.
 */
export function keepHeadings(
  kept: Uint8Array,
  facts: readonly BlockFacts[],
  points: Float64Array,
  region: Region,
): void {
  // By level: where a section ends that begins above the place of the loop.
  const ends = integers(LEVELS + 1).fill(region.end);
  const wordsBefore = sumsOf(facts, (fact) => (levelOf(fact) ? 0 : fact.words));
  const keptBefore = sumsOf(facts, (fact) => (levelOf(fact) || !kept[fact.block.index] ? 0 : fact.words));
  const looks = new Set<string>();
  for (let i = region.first; i < region.end; i++) if (kept[i] && levelOf(facts[i]!)) looks.add(lookOf(facts[i]!));
  /** How many headings of each shape are kept. */
  const shapes = new Map<string, number>();
  const alike = (fact: BlockFacts): number => shapes.get(shapeOf(fact)) ?? 0;
  const doubtful: number[] = [];
  /** Whether the first text at or after a place is kept; it may stand under headings of its own. */
  let opensKept = false;
  for (let i = region.end - 1; i >= region.first; i--) {
    const fact = facts[i]!;
    const level = levelOf(fact);
    if (!level) {
      if (fact.words > 0 && !(isBeside(fact) && !kept[i])) opensKept = kept[i] === 1;
      continue;
    }
    const end = ends[level]!;
    const inSection = keptBefore[end]! - keptBefore[i]!;
    const signs =
      Number(opensKept) +
      Number(looks.has(lookOf(fact))) +
      Number(inSection >= (wordsBefore[end]! - wordsBefore[i]!) * MOSTLY);
    if (!kept[i] && fact.words > 0 && inSection >= FEWEST_WORDS && signs >= FEWEST_SIGNS && !closesList(fact)) {
      if (points[i]! > LEAST_POINTS) kept[i] = 1;
      else if (points[i] === NEVER || points[i]! > LEAST_ALIKE) doubtful.push(i);
    }
    if (kept[i]) shapes.set(shapeOf(fact), alike(fact) + 1);
    ends.fill(i, level);
  }
  for (const i of doubtful) if (alike(facts[i]!) >= FEWEST_ALIKE) kept[i] = 1;
  keepHours(kept, facts, region);
}
