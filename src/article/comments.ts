import type { PageBlocks } from '../page/block.ts';
import { lowerCase } from '../page/letters.ts';
import { NAME } from '../page/names.ts';
import { meaningsIn, tableOf } from '../phrases/phrase-table.ts';
import { REPLIES, WHO_COMMENTS } from '../phrases/reading.ts';
import { LABEL_WORDS, likelyProse } from './discussion.ts';
import { type BlockFacts, type Draft, isSetAsHeading, sumsOf } from './facts.ts';
import { LINE, lineKind } from './line.ts';

/** So many words of likely prose stand above what comments on them… */
const WORDS_ABOVE = 40;
/** …and above a label, of which one may stand beside a headline too. */
const WORDS_ABOVE_LABEL = 100;
/** Fewer words of likely prose are none: what a form says of itself. */
const STRAY_WORDS = 5;
/** The longest line that says who wrote a comment, or when, or has the button to answer it. */
const LINE_WORDS = 14;
/** The longest button to answer it, where it has a line of its own. */
const BUTTON_WORDS = 3;
/** How many blocks above its date stands who wrote a comment, and below it the button to answer. */
const ABOVE = 2;
const BELOW = 20;
/** How many blocks below a label the first comment has its date: a form may stand between. */
const UNDER_LABEL = 8;
/** With one comment alone so many lines must say that it is one. */
const FEWEST_SIGNS = 2;
/** A date with its year, or with the hour, or how long ago it was. */
const DATE = /\d[:.h時]\d\d|(?:19|20)\d\d|\d[./-]\d\d?[./-]\d|\bago\b|\bvor \d|il y a|\bhace \d|назад|前/;

const SAYS = 1;
const REPLY = 2;
const signs = tableOf([SAYS, WHO_COMMENTS], [REPLY, REPLIES]);

/** What begins with a line that has a date. */
interface Entry {
  /** Index of the block. */
  readonly at: number;
  /** How many lines beside it are those of a comment. */
  signs: number;
  readonly isLabelled: boolean;
}

/** The dates of a page, and what beside them speaks for comments. */
function entriesOf(facts: readonly BlockFacts[], textBefore: Float64Array): Entry[] {
  const entries: Entry[] = [];
  let who = -ABOVE;
  let label = -UNDER_LABEL;
  for (const fact of facts) {
    const { block, words, prose } = fact;
    const at = block.index;
    if (!words || words > LINE_WORDS || prose) continue;
    const text = lowerCase(block.text);
    const isDated = DATE.test(text);
    const said = isSetAsHeading(fact) ? 0 : meaningsIn(signs(), text);
    if (said & SAYS) who = at;
    // What is dull has not been looked at before.
    const isOfComments = ((fact.dull ? lineKind(text, words) : fact.line) & LINE.comments) !== 0;
    if (isOfComments && words <= LABEL_WORDS && textBefore[at]! > WORDS_ABOVE_LABEL) label = at;
    let last = entries.at(-1);
    // Where comments are counted, the number is no date.
    if (isDated && !isOfComments && !(last && at - last.at <= ABOVE)) {
      const isLabelled = at - label <= UNDER_LABEL && textBefore[at]! - textBefore[label]! < STRAY_WORDS;
      last = { at, signs: Number(at - who < ABOVE), isLabelled };
      entries.push(last);
    }
    if (said & REPLY && (isDated || words <= BUTTON_WORDS) && last && at - last.at <= BELOW) last.signs++;
  }
  return entries;
}

/**
 * Gives the name of comments to what looks like them, whatever the page calls it: entries below a text, each with a date and
 * with lines that say 'Anna says:' or 'Reply', or below a label that says that comments begin. With each goes the outermost
 * box that has nothing of the text. Says whether there were any.
 */
export function nameComments({ boxes }: PageBlocks, facts: readonly BlockFacts[], chances: Float64Array): boolean {
  const textBefore = sumsOf(facts, (fact) => likelyProse(fact, chances));
  const entries = entriesOf(facts, textBefore);
  const signed = entries.filter(({ signs }) => signs);
  // Those of a discussion have nothing above them.
  if (signed.some(({ at }) => textBefore[at]! < WORDS_ABOVE)) return false;
  const comments = entries.filter(
    ({ signs, isLabelled }) => isLabelled || (signed.length > 1 ? signs : signs >= FEWEST_SIGNS),
  );
  let end = 0;
  for (const { at } of comments) {
    if (at < end) continue;
    let { box } = facts[at]!;
    for (let up: typeof box | undefined = box; up; up = boxes[up.parent])
      if (textBefore[at]! - textBefore[up.first]! < STRAY_WORDS) box = up;
      else break;
    ({ end } = box);
    for (const fact of facts.slice(box.first, end) as Draft[]) {
      fact.near |= NAME.comment;
      fact.outer |= NAME.comment;
    }
  }
  return comments.length > 0;
}
