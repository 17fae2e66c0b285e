import type { Block, Box } from '../page/block.ts';
import { NAME } from '../page/names.ts';
import { saysForeign } from '../phrases/foreign.ts';
import type { Roles } from './content.ts';
import { type BlockFacts, isHeadline, sumsOf } from './facts.ts';
import type { Judgement } from './judgement.ts';
import { LINE, lineKind } from './line.ts';

const FOREIGN =
  NAME.share |
  NAME.nav |
  NAME.related |
  NAME.comment |
  NAME.advert |
  NAME.join |
  NAME.footer |
  NAME.side |
  NAME.author |
  NAME.popup;
/** How many blocks before the first line of text a lead picture may stand; the headline above it a few more. */
const LEAD = 8;
const HEADLINE = 20;
/** What a picture is set in that leads an article, between its headline and its text. */
const SET = NAME.figure | NAME.media;
const LONGEST_CAPTION = 90;
/** What captions are named, and what pictures are: only right behind a picture it names its caption. */
const CAPTION = NAME.caption | NAME.figure;
const NAMED = NAME.caption | NAME.media;
/** A paragraph that is named after its picture is a caption, as long as it is no longer. */
const LONGEST_NAMED = 40;
/** Where a picture has no more than this beside it, 'right' and 'block' say how it lies, and not that it lies elsewhere. */
const FRAME = NAME.side;
/** And where it has pictures and their captions alone, that lead nowhere, 'slider' and 'carousel' say how it moves. */
const MOVING = NAME.related;
/** With more words than this it is a text with a picture in it. */
const MOST_WORDS = 12;
const LABEL_WORDS = 4;
const MOST_ANCESTORS = 200;

const isSmall = ({ media, words }: Block): boolean => media > 0 && words <= MOST_WORDS;

/** Number of the last headline before a block; that block's where none is found down to the lowest. */
function headlineAbove(facts: readonly BlockFacts[], from: number, lowest: number): number {
  for (let i = from - 1; i >= 0 && i >= lowest; i--) if (isHeadline(facts[i]!)) return i;
  return from;
}

/** Number of the picture with which an article closes that ends before a block: one, or a row of which each has its caption. */
function lastPicture(facts: readonly BlockFacts[], from: number, end: number): number {
  let closing = from;
  for (let i = from, picture = 0; i < end; i++) {
    const { block, kind, words } = facts[i]!;
    if (isSmall(block)) picture = i;
    else if (kind === 'caption') closing = Math.max(closing, picture);
    else if (words > 1) break;
  }
  return closing;
}

/** Which blocks are text, which pictures and players belong to it, and which lines are their captions. */
export function rolesOf(judgement: Judgement): Roles {
  const { kept, page, region, facts, thread } = judgement;
  const { blocks, boxes } = page;
  const first = kept.indexOf(1);
  const last = kept.lastIndexOf(1);
  const isBehindPicture = (index: number): boolean => index > 0 && isSmall(blocks[index - 1]!);
  const isCaption = (index: number): boolean => {
    const fact = facts[index]!;
    return (
      fact.words > 0 &&
      fact.words <= LONGEST_CAPTION &&
      (fact.kind === 'caption' ||
        (fact.near & CAPTION) !== 0 ||
        (fact.line & LINE.credit) !== 0 ||
        ((fact.near & NAME.media) !== 0 && isBehindPicture(index)))
    );
  };
  const keptWords = sumsOf(blocks, ({ index, words }) => (kept[index] ? words : 0));
  const strayWords = sumsOf(blocks, (block) =>
    kept[block.index] || isSmall(block) || isCaption(block.index) ? 0 : block.words,
  );
  const linksBefore = sumsOf(blocks, ({ links }) => links);
  const isForeign = ({ names, box }: Block): boolean => {
    if (names & FOREIGN) return true;
    let at: Box | undefined = boxes[box];
    for (let steps = 0; at && steps < MOST_ANCESTORS; at = boxes[at.parent], steps++) {
      const text = keptWords[at.end]! - keptWords[at.first]!;
      const stray = strayWords[at.end]! - strayWords[at.first]!;
      if (text > stray) return false;
      const links = linksBefore[at.end]! - linksBefore[at.first]!;
      const isSet = stray === 0 && text === 0 && links === 0;
      if (at.names & FOREIGN & ~(stray === 0 ? FRAME : 0) & ~(isSet ? MOVING : 0)) return true;
    }
    return false;
  };
  // In one box with a label that says it is paid for, and with none of the text.
  const isLabelledAd = ({ index, box }: Block): boolean => {
    const label = blocks[index - 1];
    if (!label || kept[label.index] || label.words > LABEL_WORDS || !saysForeign(label.text, 'ad')) return false;
    let at: Box | undefined = boxes[box];
    for (let steps = 0; at && steps < MOST_ANCESTORS && at.first > label.index; steps++) at = boxes[at.parent];
    return at !== undefined && keptWords[at.end]! === keptWords[at.first]!;
  };
  // A text that begins above the region, as its deck may, has its lead picture there too.
  const from = Math.max(Math.min(region.first, first), first - LEAD);
  const end = Math.max(region.end, last);
  // Else the region holds the text alone, and the lead picture stands between it and the headline.
  const headline = headlineAbove(facts, from, first - HEADLINE);
  const closing = lastPicture(facts, last + 1, end);
  const isWithin = ({ index }: Block): boolean =>
    index >= from ? index <= closing && index < end : index > headline && (facts[index]!.near & SET) !== 0;
  // Beside what a post says stands the picture of who wrote it.
  const isMedia = (block: Block): boolean =>
    isSmall(block) && thread?.said[block.index] !== 0 && isWithin(block) && !isForeign(block) && !isLabelledAd(block);
  /** Names of a box that holds a block and the picture before it, and nothing else. */
  const pairNames = (index: number): number => {
    const around = boxes[facts[index]!.box.parent];
    return around && around.first === index - 1 && around.end === index + 1 ? around.names : 0;
  };
  // It reads like the text, but says what is to be seen: by its element, or as it is named.
  const isNamedCaption = (index: number): boolean => {
    const { kind, words, box } = facts[index]!;
    return (
      words <= LONGEST_NAMED &&
      isBehindPicture(index) &&
      isMedia(blocks[index - 1]!) &&
      (box.structure?.tag === 'figcaption' || (kind === 'paragraph' && ((box.names | pairNames(index)) & NAMED) !== 0))
    );
  };
  // A picture with the words that it is named for in one line.
  const isPictured = (index: number): boolean =>
    facts[index]!.kind === 'paragraph' && (facts[index]!.box.names & NAMED) !== 0 && isMedia(blocks[index]!);
  return {
    kept: (index) => kept[index] === 1 && !isNamedCaption(index) && !isPictured(index),
    media: (index) => isMedia(blocks[index]!),
    caption: isCaption,
    // Not a button under a quote that shares it.
    source: (index) => {
      const { near, words, block } = facts[index]!;
      const isButton = (near & (NAME.share | NAME.tool)) !== 0 || (lineKind(block.text, words) & LINE.share) !== 0;
      return words > 0 && words <= MOST_WORDS && !isButton;
    },
  };
}
