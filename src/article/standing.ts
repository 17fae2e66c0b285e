import type { Box, PageBlocks } from '../page/block.ts';
import { NAME } from '../page/names.ts';
import { type BlockFacts, FRACTION, isHeadline, isSetAsHeading } from './facts.ts';
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

const shapeOf = (fact: BlockFacts): string =>
  `${fact.box.tag} ${fact.box.depth} ${fact.box.names} ${fact.container.names}`;

type Draft = { -readonly [K in keyof Standing]: Standing[K] };

/** With every number as a fraction at once, for the reason that facts.ts gives. */
const blankStanding = (facts: BlockFacts): Draft => ({
  facts,
  chance: FRACTION,
  inside: false,
  distance: 0,
  between: 0,
  before: FRACTION,
  after: FRACTION,
  sameContainer: FRACTION,
  outerContainer: FRACTION,
  sameShape: FRACTION,
  containerChance: FRACTION,
  prevChance: FRACTION,
  nextChance: FRACTION,
  aroundChance: FRACTION,
  gapBefore: 0,
  gapAfter: 0,
  endSeen: 0,
  beforeHeadline: false,
  aboveByline: false,
  underHeading: FRACTION,
  byMedia: false,
  listOfLinks: false,
  place: null,
});

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

export function findStandings(
  page: PageBlocks,
  facts: readonly BlockFacts[],
  chances: Float64Array,
  region: Box,
  asked: Uint8Array,
): Standings {
  const count = facts.length;
  // Sums up to each block: the words of the article, all words, chances by words, chances by their weight around, weights.
  const massBefore = zeros(count + 1);
  const wordsBefore = zeros(count + 1);
  const chanceBefore = zeros(count + 1);
  const aroundBefore = zeros(count + 1);
  const weightBefore = zeros(count + 1);
  const inContainer = new Map<Box, number>();
  const ofShape = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const fact = facts[i]!;
    const chance = chances[i]!;
    const weight = weightOf(fact);
    wordsBefore[i + 1] = wordsBefore[i]! + fact.words;
    chanceBefore[i + 1] = chanceBefore[i]! + chance * fact.words;
    aroundBefore[i + 1] = aroundBefore[i]! + chance * weight;
    weightBefore[i + 1] = weightBefore[i]! + weight;
    const mass = chance > LIKELY && i >= region.first && i < region.end ? fact.words * chance : 0;
    massBefore[i + 1] = massBefore[i]! + mass;
    if (!mass) continue;
    inContainer.set(fact.container, (inContainer.get(fact.container) ?? 0) + mass);
    const shape = shapeOf(fact);
    ofShape.set(shape, (ofShape.get(shape) ?? 0) + mass);
  }
  const scale = 1 / Math.max(1, massBefore[count]!);

  const betweenBoxes = integers(page.boxes.length);
  const distance = integers(page.boxes.length);
  for (let i = region.index + 1; i < region.boxEnd; i++) {
    const { first, end, parent, names } = page.boxes[i]!;
    const share = (massBefore[end]! - massBefore[first]!) * scale;
    betweenBoxes[i] = betweenBoxes[parent]! | (share > MUCH ? 0 : names);
    distance[i] = distance[parent]! + 1;
  }

  // How much deeper the text stands than in a box: programs that set pages from parts put each paragraph into many.
  let depth = -1;
  for (let i = region.first; i < region.end; i++)
    depth += (massBefore[i + 1]! - massBefore[i]!) * scale * distance[facts[i]!.box.index]!;

  const gapAfter = integers(count);
  const under = zeros(count);
  let since = 99;
  let sum = 0;
  let words = 0;
  let headline = -1;
  for (let i = count - 1; i >= 0; i--) {
    const fact = facts[i]!;
    gapAfter[i] = since;
    if (chances[i]! > LIKELY && fact.words >= 8) since = 0;
    else since = Math.min(99, since + 1);
    if (isSetAsHeading(fact)) {
      under[i] = words ? sum / words : 0;
      sum = words = 0;
    } else {
      sum += fact.words * chances[i]!;
      words += fact.words;
    }
    if (i > headline && isHeadline(fact) && massBefore[i]! * scale < 0.3) headline = i;
  }

  const byline = headline < 0 ? -1 : bylineUnder(facts, headline);

  const standings: (Standing | null)[] = [];
  const between = integers(count);
  let gap = 99;
  let ends = 0;
  for (let i = 0; i < count; i++) {
    const fact = facts[i]!;
    const chance = chances[i]!;
    const inside = i >= region.first && i < region.end;
    between[i] = (inside ? betweenBoxes[fact.box.index]! : 0) | fact.block.names;
    if (!asked[i]) standings.push(null);
    else {
      const { container } = fact;
      const outer = container.parent >= 0 ? page.boxes[container.parent]! : null;
      const containerWords = wordsBefore[container.end]! - wordsBefore[container.first]!;
      const from = Math.max(0, i - REACH);
      const to = Math.min(count, i + REACH + 1);
      const own = weightOf(fact);
      const aroundWeight = weightBefore[to]! - weightBefore[from]! - own;
      const standing = blankStanding(fact);
      standing.chance = chance;
      standing.inside = inside;
      standing.distance = inside ? distance[fact.box.index]! - Math.max(0, depth) : 0;
      standing.between = between[i]!;
      standing.before = massBefore[i]! * scale;
      standing.after = (massBefore[count]! - massBefore[i + 1]!) * scale;
      standing.sameContainer = (inContainer.get(container) ?? 0) * scale;
      standing.outerContainer = outer ? (inContainer.get(outer) ?? 0) * scale : 0;
      standing.sameShape = (ofShape.get(shapeOf(fact)) ?? 0) * scale;
      standing.containerChance = containerWords
        ? (chanceBefore[container.end]! - chanceBefore[container.first]!) / containerWords
        : 0;
      standing.prevChance = i ? chances[i - 1]! : 0;
      standing.nextChance = i + 1 < count ? chances[i + 1]! : 0;
      standing.aroundChance = aroundWeight
        ? (aroundBefore[to]! - aroundBefore[from]! - chance * own) / aroundWeight
        : 0;
      standing.gapBefore = gap;
      standing.gapAfter = gapAfter[i]!;
      standing.endSeen = ends;
      standing.beforeHeadline = i <= headline;
      standing.aboveByline = i > headline && i < byline;
      standing.underHeading = under[i]!;
      standing.byMedia = i > 0 && facts[i - 1]!.block.media > 0 && facts[i - 1]!.words <= 12;
      standing.listOfLinks = fact.containerLinkShare > 0.6 && fact.linkShare > 0.6;
      standings.push(standing);
    }
    const likely = chance > LIKELY && fact.words >= 8;
    gap = likely ? 0 : Math.min(99, gap + 1);
    if (likely && fact.prose && fact.words >= 15) ends = 0;
    else if (fact.line & ENDS || (fact.near & END_NAMES && !fact.prose)) ends++;
  }
  return { standings, between };
}
