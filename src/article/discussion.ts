import { NAME } from '../page/names.ts';
import { type BlockFacts, type Draft, isSetAsHeading } from './facts.ts';
import { LINE } from './line.ts';

/** With so many words of likely prose besides they are comments on it. */
const COMMENTED_WORDS = 25;
/** So many blocks above the first comment could say that comments begin, or be what is commented: a film, a picture. */
const ABOVE = 3;

/** Whether what is named comments is the text itself, as the posts of many forums are. */
function isDiscussion(facts: readonly BlockFacts[], chances: Float64Array): boolean {
  let first: BlockFacts | null = null;
  let others = 0;
  for (const fact of facts) {
    if (!fact.prose) continue;
    if (fact.outer & NAME.comment) first ??= fact;
    else if (!fact.title) others += fact.words * chances[fact.block.index]!;
  }
  if (!first || others >= COMMENTED_WORDS) return false;
  let above = first.prev;
  for (let left = ABOVE; above && left; above = above.prev) {
    if (above.line & LINE.comments) return false;
    if (above.outer & NAME.comment) continue;
    if (above.block.media) return false;
    left--;
  }
  return true;
}

/**
 * Takes the name of comments from the posts of a discussion, and says whether there was one. Under a heading that says
 * so they are comments all the same: on the first post. Where the page says that it is a question, the answers that it
 * gives in its structured data lose that name, and what is said about them does not.
 */
export function renameComments(facts: readonly BlockFacts[], chances: Float64Array, isAsked: boolean): boolean {
  if (!isAsked && !isDiscussion(facts, chances)) return false;
  let isPost = false;
  for (const fact of facts as readonly Draft[]) {
    if (isAsked && fact.inBody <= 0) continue;
    isPost ||= fact.prose && (fact.outer & NAME.comment) !== 0;
    if (isPost && isSetAsHeading(fact) && fact.line & LINE.comments) break;
    fact.near &= ~NAME.comment;
    fact.outer &= ~NAME.comment;
  }
  return true;
}
