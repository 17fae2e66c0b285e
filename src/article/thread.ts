import type { Box, PageBlocks } from '../page/block.ts';
import { attributeOf, closestOf, NATIVE, parentElementOf } from '../page/dom.ts';
import { hasLetter } from '../page/letters.ts';
import { NAME } from '../page/names.ts';
import { isDiscussion, likelyProse } from './discussion.ts';
import { type BlockFacts, isSetAsHeading, sumsOf, UNITS } from './facts.ts';
import { LINE, lineKind } from './line.ts';
import { isUnderAnother } from './teasers.ts';

/** A discussion that is all that a page has: posts of one shape, of which the first is one among them. */
export interface Thread {
  /** The innermost box around all posts. */
  readonly region: Box;
  /** Who wrote the first of them. */
  readonly starter: string;
  /** 1 for each block of what a post says. */
  readonly said: Uint8Array;
  /** The same, and who wrote it. */
  readonly kept: Uint8Array;
  /** The page with the names of authors alone where a line says who wrote a post, and when, and more. */
  readonly page: PageBlocks;
}

/** Fewer posts could be anything. */
const FEWEST_POSTS = 3;
/** What posts say has so much of the page's likely prose: the rest may be signatures. */
const MUCH = 0.5;
/** So many of the posts are like the others in all that is asked of them. */
const MOSTLY = 0.8;
/** So many boxes around a paragraph could be what a post says. */
const MOST_UP = 6;
/** The longest line above a post that names its author, and the longest name. */
const HEAD_WORDS = 12;
const NAME_WORDS = 4;
/** A shorter heading over a post is its number or its author. */
const HEADLINE_WORDS = 4;
/** So many words more above the first post than above the others are what it is a comment on, as the steps of a recipe. */
const MORE_ABOVE = 15;

/** What a program calls a part of each post: its first class, or its id without its number. */
const calledOf = (element: Element): string =>
  (attributeOf(element, 'class') || attributeOf(element, 'id') || '').trim().split(/[\s\d]/, 1)[0]!;

/**
 * What posts say: boxes that are called as one around the page's longest paragraph is, the innermost that have much of the
 * page's likely prose; those without prose too.
 */
function textsOf({ boxes }: PageBlocks, facts: readonly BlockFacts[], chances: Float64Array): readonly Box[] {
  const proseOf = (fact: BlockFacts): number => likelyProse(fact, chances);
  const proseBefore = sumsOf(facts, proseOf);
  const shapes: string[] = [];
  // A signature may be called the same in a box of its own.
  const shapeOf = ({ index, element, parent }: Box): string =>
    (shapes[index] ??= `${calledOf(element)} ${parent < 0 ? '' : calledOf(boxes[parent]!.element)}`);
  const longest = facts.reduce((most, fact) => (proseOf(fact) > proseOf(most) ? fact : most));
  let box = boxes[longest.block.box];
  for (let up = 0; box && up < MOST_UP; up++, box = boxes[box.parent]) {
    const shape = shapeOf(box);
    if (UNITS.has(box.tag) || shape.startsWith(' ')) continue;
    const { tag } = box;
    const row = boxes.filter((each) => each.tag === tag && each.end > each.first && shapeOf(each) === shape);
    const prose = row.reduce((sum, { first, end }) => sum + proseBefore[end]! - proseBefore[first]!, 0);
    if (row.length >= FEWEST_POSTS && prose >= proseBefore.at(-1)! * MUCH) return row;
  }
  return [];
}

/** What stands between what a post says and what the one above it says. */
type Head = readonly BlockFacts[];

/** Who wrote a post, what the program calls that, and in which block it stands. */
interface Name {
  readonly node: Text;
  readonly text: string;
  readonly called: string;
  readonly index: number;
}

/** The names that could stand in a line: its links, or what it says where it is named after the author. */
function namesIn({ block, near, words, prose }: BlockFacts): Name[] {
  if (prose || words > HEAD_WORDS) return [];
  return block.pieces.flatMap(({ node, tag }) => {
    const around = parentElementOf(node);
    const text = tag ? '' : NATIVE.data.call(node as Text).trim();
    const called = around && closestOf(around, '[class], [id]');
    const isName = text.length > 1 && hasLetter(text) && text.split(' ').length <= NAME_WORDS;
    return called && isName && (near & NAME.author || closestOf(around, 'a'))
      ? { node: node as Text, text, called: calledOf(called), index: block.index }
      : [];
  });
}

/** For each post the name of its author: called the same in nearly all of them, and not the same in all. */
function authorsOf(heads: readonly Head[]): readonly (Name | undefined)[] | null {
  const names = heads.map((head) => head.flatMap(namesIn));
  for (const { called } of names[1] ?? []) {
    // The nearest above it: between two posts may stand what others did.
    const authors = names.map((ofPost) => ofPost.findLast((name) => name.called === called));
    // Buttons say the same in all posts.
    const others = authors.filter(
      (name, i) => name && name.text !== authors[i - 1]?.text && !(lineKind(name.text, NAME_WORDS) & LINE.dateOnly),
    );
    if (others.length > heads.length / 2 && authors.filter(Boolean).length >= heads.length * MOSTLY) return authors;
  }
  return null;
}

const isDated = ({ near, line }: BlockFacts): boolean => ((near & NAME.date) | (line & LINE.dateOnly)) !== 0;

const isOwnHeadline = (fact: BlockFacts): boolean =>
  isSetAsHeading(fact) && fact.words >= HEADLINE_WORDS && !fact.titleLike && !(fact.line & LINE.dateOnly);

const plainWords = (head: Head): number => head.reduce((sum, { words, linkShare }) => sum + words * (1 - linkShare), 0);

/** Whether more stands between the headline of all and the first post than above another: its author, its date. */
function hasTextAbove([first, ...others]: readonly Head[]): boolean {
  const usual = others.reduce((sum, head) => sum + plainWords(head), 0) / others.length;
  return plainWords(first!.slice(first!.findLastIndex(({ titleLike }) => titleLike) + 1)) > usual + MORE_ABOVE;
}

/**
 * Finds the posts of a discussion. Programs set what each post says into a box of its own, and call all of these boxes the
 * same, as those of a text in parts are; but above each post stand its author and its date, and no headline of its own as in
 * a list of articles. Where something stands above them that they could be comments on, they are no discussion.
 */
export function findThread(page: PageBlocks, facts: readonly BlockFacts[], chances: Float64Array): Thread | null {
  // Most pages have not so many dates, and are asked no further.
  if (facts.filter(isDated).length < FEWEST_POSTS) return null;
  const found = textsOf(page, facts, chances);
  const heads = found.map(({ first }, i) => facts.slice(found[i - 1]?.end ?? 0, first));
  // Above the first stands the headline of all.
  const isPost = (head: Head, i: number): boolean =>
    head.some(isDated) && !(i && head.some(isOwnHeadline)) && !isUnderAnother(facts[found[i]!.first]!);
  const authors = heads.filter(isPost).length >= heads.length * MOSTLY && authorsOf(heads);
  if (!authors || hasTextAbove(heads)) return null;
  const texts = found.filter((_, i) => authors[i]);
  const said = new Uint8Array(facts.length);
  for (const { first, end } of texts) said.fill(1, first, end);
  const last = said.lastIndexOf(1);
  let region = texts[0]!;
  let post = region;
  while (region.end <= last) {
    post = region;
    region = page.boxes[region.parent]!;
  }
  if (!isDiscussion(facts, chances, ({ block }) => block.index >= post.first)) return null;
  const kept = said.map((isSaid, i) => Number(isSaid && facts[i]!.words > 0));
  const blocks = [...page.blocks];
  for (const author of authors) {
    if (!author) continue;
    const { node, text, index } = author;
    kept[index] = 1;
    blocks[index] = { ...blocks[index]!, text, pieces: [{ node, tag: '', marks: null }] };
  }
  return { region, starter: authors.find(Boolean)!.text, said, kept, page: { ...page, blocks } };
}
