import type { Block } from '../page/block.ts';
import { NAME } from '../page/names.ts';
import type { Roles } from './content.ts';
import type { Judgement } from './judgement.ts';
import { LINE } from './line.ts';

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
/** How many blocks before the first line of text a lead picture may stand. */
const LEAD = 8;
const LONGEST_CAPTION = 90;

/** Which blocks are text, which pictures and players belong to it, and which lines are their captions. */
export function rolesOf(judgement: Judgement): Roles {
  const { kept, page, region, facts, between } = judgement;
  let first = -1;
  let last = -1;
  for (let i = 0; i < kept.length; i++) {
    if (!kept[i]) continue;
    if (first < 0) first = i;
    last = i;
  }
  const isMedia = (block: Block): boolean => {
    const { index } = block;
    if (
      !block.media ||
      block.words > 12 ||
      index < Math.max(region.first, first - LEAD) ||
      index > last + 1 ||
      index >= region.end
    )
      return false;
    return ((between[index]! | facts[index]!.near) & FOREIGN) === 0;
  };
  return {
    kept: (index) => kept[index] === 1,
    media: (index) => isMedia(page.blocks[index]!),
    caption: (index) => {
      const fact = facts[index]!;
      return (
        fact.words > 0 &&
        fact.words <= LONGEST_CAPTION &&
        (fact.kind === 'caption' || (fact.near & (NAME.caption | NAME.figure)) !== 0 || (fact.line & LINE.credit) !== 0)
      );
    },
  };
}
