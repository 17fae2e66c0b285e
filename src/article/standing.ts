import type { Box, PageBlocks } from '../page/block.ts';
import { NAME } from '../page/names.ts';
import { type BlockFacts, isHeadline, isSetAsHeading, sumsOf } from './facts.ts';
import { LINE } from './line.ts';
import type { Place } from './place.ts';
import { integers, zeros } from './zeros.ts';

/** Where a block stands, once the region is known. */
export interface Standing {
  readonly facts: BlockFacts;
  /** How likely the first glance found it, 0…1. */
  readonly chance: number;
  readonly inside: boolean;
  /** Boxes between the region and the block. */
  readonly distance: number;
  /** Names of those boxes, but of those that hold much of the article. */
  readonly between: number;
  /** Share of the region's likely words before the block, and after it. */
  readonly before: number;
  readonly after: number;
  /** Share of the likely words that stand in the same container, and in the container around that. */
  readonly sameContainer: number;
  readonly outerContainer: number;
  /** Share of the likely words in blocks of the same shape: element, names, depth. */
  readonly sameShape: number;
  /** Mean chance of the blocks of its container, by words. */
  readonly containerChance: number;
  readonly prevChance: number;
  readonly nextChance: number;
  readonly aroundChance: number;
  /** Blocks since the last likely one, and until the next. */
  readonly gapBefore: number;
  readonly gapAfter: number;
  /** Lines that say 'related', 'comments', 'tags' and the like, since the last long likely paragraph. */
  readonly endSeen: number;
  /** Whether the headline stands at or after it. */
  readonly beforeHeadline: boolean;
  /** Between the headline and the line of authors or date: a deck. */
  readonly aboveByline: boolean;
  /** For a heading: chance of what follows it, up to the next heading. */
  readonly underHeading: number;
  /** A picture or player stands right before it, in the same small box or a neighbour's. */
  readonly byMedia: boolean;
  /** Neighbours in the same container are alike: short and of links. */
  readonly listOfLinks: boolean;
  /** Where it is laid out; null where that tells nothing. */
  place: Place | null;
}

const ENDS =
  LINE.readAlso | LINE.comments | LINE.tags | LINE.asks | LINE.share | LINE.bio | LINE.hashtags | LINE.copyright;
const END_NAMES = NAME.related | NAME.comment | NAME.share | NAME.join | NAME.tags | NAME.footer;
const LIKELY = 0.5;
/** A box with more of the article than this says nothing against one line in it. */
const MUCH = 0.4;

/** A likely block with fewer words tells nothing of how far the text is. */
const SURE_WORDS = 8;
/** Where no block of that kind was met, in blocks. */
const FARTHEST = 99;
/** A headline with a larger share of the article before it is another's. */
const HEADLINE_BEFORE = 0.3;

const shapeOf = (fact: BlockFacts): string =>
  `${fact.box.tag} ${fact.box.depth} ${fact.box.names} ${fact.container.names}`;

/** So many blocks below the headline the line of authors or date may stand, and so many lines or words above it. */
const HEAD_BLOCKS = 12;
const DECK_BLOCKS = 3;
const DECK_WORDS = 80;

/** Authors or a date, as they stand above a text. */
const isByline = (fact: BlockFacts): boolean =>
  !fact.prose &&
  fact.words > 0 &&
  fact.words <= 14 &&
  !isSetAsHeading(fact) &&
  ((fact.line & (LINE.byline | LINE.date | LINE.dateOnly)) !== 0 || (fact.box.names & (NAME.author | NAME.date)) !== 0);

/** Number of the block that is the line of authors or date under a headline, where a deck stands between; else the headline's. */
function bylineUnder(facts: readonly BlockFacts[], headline: number): number {
  let decks = 0;
  let words = 0;
  const end = Math.min(facts.length, headline + 1 + HEAD_BLOCKS);
  for (let i = headline + 1; i < end; i++) {
    const fact = facts[i]!;
    if (isByline(fact)) return decks ? i : headline;
    words += fact.words;
    if (words > DECK_WORDS || (fact.words >= 5 && !fact.dull && ++decks > DECK_BLOCKS)) break;
  }
  return headline;
}

/** How many blocks on each side count as around. */
const REACH = 3;
const weightOf = ({ words }: BlockFacts): number => Math.min(40, words + 1);

export interface Standings {
  /** Null for the blocks that were not asked for. */
  standings: (Standing | null)[];
  between: Int32Array;
}

/** Words that the first glance found likely to be the article's, each by its chance. */
interface Masses {
  /** Of the blocks before each, as a share of all, 0…1. */
  readonly before: Float64Array;
  /** By what the blocks stand in, and by their shape; as shares too. */
  readonly inContainer: ReadonlyMap<Box, number>;
  readonly ofShape: ReadonlyMap<string, number>;
}

function massesOf(facts: readonly BlockFacts[], chances: Float64Array, { first, end }: Box): Masses {
  const massOf = ({ block: { index }, words }: BlockFacts): number =>
    chances[index]! > LIKELY && index >= first && index < end ? words * chances[index]! : 0;
  const inContainer = new Map<Box, number>();
  const ofShape = new Map<string, number>();
  const all = facts.reduce((sum, fact) => sum + massOf(fact), 0);
  const before = sumsOf(facts, (fact) => {
    const mass = massOf(fact) / Math.max(1, all);
    if (mass) {
      const shape = shapeOf(fact);
      inContainer.set(fact.container, (inContainer.get(fact.container) ?? 0) + mass);
      ofShape.set(shape, (ofShape.get(shape) ?? 0) + mass);
    }
    return mass;
  });
  return { before, inContainer, ofShape };
}

/** What lies between the region and each box in it: the names of those that hold little of the article, and how many boxes. */
function boxesBetween(
  { boxes }: PageBlocks,
  region: Box,
  before: Float64Array,
): { names: Int32Array; steps: Int32Array } {
  const between = integers(boxes.length);
  const steps = integers(boxes.length);
  for (let i = region.index + 1; i < region.boxEnd; i++) {
    const { first, end, parent, names } = boxes[i]!;
    between[i] = between[parent]! | (before[end]! - before[first]! > MUCH ? 0 : names);
    steps[i] = steps[parent]! + 1;
  }
  return { names: between, steps };
}

/** Blocks until the next likely one; and for each heading the mean chance, by words, of what stands under it. */
function lookAhead(
  facts: readonly BlockFacts[],
  isSure: (fact: BlockFacts) => boolean,
  chances: Float64Array,
): { gaps: Int32Array; under: Float64Array } {
  const gaps = integers(facts.length);
  const under = zeros(facts.length);
  let gap = FARTHEST;
  let sum = 0;
  let words = 0;
  for (let i = facts.length - 1; i >= 0; i--) {
    const fact = facts[i]!;
    gaps[i] = gap;
    gap = isSure(fact) ? 0 : Math.min(FARTHEST, gap + 1);
    if (isSetAsHeading(fact)) {
      under[i] = words ? sum / words : 0;
      sum = words = 0;
    } else {
      sum += fact.words * chances[i]!;
      words += fact.words;
    }
  }
  return { gaps, under };
}

/** Describes where the blocks that are asked for stand, from how likely the first glance found each, and the region. */
export function findStandings(
  page: PageBlocks,
  facts: readonly BlockFacts[],
  chances: Float64Array,
  region: Box,
  asked: Uint8Array,
): Standings {
  const count = facts.length;
  const { before, inContainer, ofShape } = massesOf(facts, chances, region);
  const wordsBefore = sumsOf(facts, ({ words }) => words);
  const chanceBefore = sumsOf(facts, ({ block, words }) => chances[block.index]! * words);
  const aroundBefore = sumsOf(facts, (fact) => chances[fact.block.index]! * weightOf(fact));
  const weightBefore = sumsOf(facts, weightOf);
  const { names, steps } = boxesBetween(page, region, before);
  const isSure = ({ block, words }: BlockFacts): boolean => chances[block.index]! > LIKELY && words >= SURE_WORDS;
  const { gaps, under } = lookAhead(facts, isSure, chances);
  // How much deeper the text stands than in a box: programs that set pages from parts put each paragraph into many.
  const depth = facts.reduce((sum, { box }, i) => sum + (before[i + 1]! - before[i]!) * steps[box.index]!, -1);
  const headline = facts.findLastIndex((fact, i) => isHeadline(fact) && before[i]! < HEADLINE_BEFORE);
  const byline = headline < 0 ? -1 : bylineUnder(facts, headline);

  const standings: (Standing | null)[] = [];
  const between = integers(count);
  let gap = FARTHEST;
  let ends = 0;
  for (let i = 0; i < count; i++) {
    const fact = facts[i]!;
    const chance = chances[i]!;
    const inside = i >= region.first && i < region.end;
    between[i] = (inside ? names[fact.box.index]! : 0) | fact.block.names;
    if (!asked[i]) standings.push(null);
    else {
      const { container } = fact;
      const outer = page.boxes[container.parent];
      const containerWords = wordsBefore[container.end]! - wordsBefore[container.first]!;
      const from = Math.max(0, i - REACH);
      const to = Math.min(count, i + REACH + 1);
      const own = weightOf(fact);
      const aroundWeight = weightBefore[to]! - weightBefore[from]! - own;
      standings.push({
        facts: fact,
        chance,
        inside,
        distance: inside ? steps[fact.box.index]! - Math.max(0, depth) : 0,
        between: between[i]!,
        before: before[i]!,
        after: before[count]! - before[i + 1]!,
        sameContainer: inContainer.get(container) ?? 0,
        outerContainer: outer ? (inContainer.get(outer) ?? 0) : 0,
        sameShape: ofShape.get(shapeOf(fact)) ?? 0,
        containerChance: containerWords
          ? (chanceBefore[container.end]! - chanceBefore[container.first]!) / containerWords
          : 0,
        prevChance: i ? chances[i - 1]! : 0,
        nextChance: i + 1 < count ? chances[i + 1]! : 0,
        aroundChance: aroundWeight ? (aroundBefore[to]! - aroundBefore[from]! - chance * own) / aroundWeight : 0,
        gapBefore: gap,
        gapAfter: gaps[i]!,
        endSeen: ends,
        beforeHeadline: i <= headline,
        aboveByline: i > headline && i < byline,
        underHeading: under[i]!,
        byMedia: i > 0 && facts[i - 1]!.block.media > 0 && facts[i - 1]!.words <= 12,
        listOfLinks: fact.containerLinkShare > 0.6 && fact.linkShare > 0.6,
        place: null,
      });
    }
    const sure = isSure(fact);
    gap = sure ? 0 : Math.min(FARTHEST, gap + 1);
    if (sure && fact.prose && fact.words >= 15) ends = 0;
    else if (fact.line & ENDS || (fact.near & END_NAMES && !fact.prose)) ends++;
  }
  return { standings, between };
}
