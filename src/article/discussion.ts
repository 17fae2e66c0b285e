import { NAME } from '../page/names.ts';
import { type BlockFacts, type Draft, isSetAsHeading } from './facts.ts';
import { LINE } from './line.ts';

/** With so many words of likely prose besides, posts are comments on it. */
const COMMENTED_WORDS = 25;
/** So many blocks above the first post could say that comments begin, or be what is commented: a film, a picture. */
const ABOVE = 3;
/** A longer line tells more than that comments begin. */
export const LABEL_WORDS = 6;

/** Words of a block that are likely prose. */
export const likelyProse = ({ prose, words, block }: BlockFacts, chances: Float64Array): number =>
  prose ? words * chances[block.index]! : 0;

/** Whether posts are the text itself, and no comments on what else the page has. */
export function isDiscussion(
  facts: readonly BlockFacts[],
  chances: Float64Array,
  isPost: (fact: BlockFacts) => boolean,
): boolean {
  const first = facts.findIndex((fact) => fact.prose && isPost(fact));
  if (first < 0) return false;
  const others = facts.filter((fact) => !isPost(fact));
  const words = others.reduce((sum, fact) => sum + (fact.title ? 0 : likelyProse(fact, chances)), 0);
  const above = others.filter(({ block }) => block.index < first).slice(-ABOVE);
  const isCommented = above.some(
    ({ block, line, words }) => block.media > 0 || (line & LINE.comments && words <= LABEL_WORDS),
  );
  return words < COMMENTED_WORDS && !isCommented;
}

const isComment = ({ outer }: BlockFacts): boolean => (outer & NAME.comment) !== 0;

/**
 * Takes the name of comments from the posts of a discussion, and says whether there was one. Under a heading that says
 * so they are comments all the same: on the first post. Where the page says that it is a question, the answers that it
 * gives in its structured data lose that name, and what is said about them does not.
 */
export function renameComments(facts: readonly BlockFacts[], chances: Float64Array, isAsked: boolean): boolean {
  if (!isAsked && !isDiscussion(facts, chances, isComment)) return false;
  let isPost = false;
  for (const fact of facts as readonly Draft[]) {
    if (isAsked && fact.inBody <= 0) continue;
    isPost ||= fact.prose && isComment(fact);
    if (isPost && isSetAsHeading(fact) && fact.line & LINE.comments) break;
    fact.near &= ~NAME.comment;
    fact.outer &= ~NAME.comment;
  }
  return true;
}
