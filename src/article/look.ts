import { attributeOf, textContentOf } from '../page/dom.ts';
import { lowerCase } from '../page/letters.ts';
import { ALL_LINKS } from '../page/links.ts';
import { NAME } from '../page/names.ts';
import { type ForeignMeaning, saysForeign } from '../phrases/foreign.ts';
import { type Beliefs, type BitBeliefs, type Rules, ramp } from './belief.ts';
import { type BlockFacts, isSetAsHeading } from './facts.ts';
import { CLOCK, LINE } from './line.ts';
import { isQuoted } from './pull-quotes.ts';
import type { Standing } from './standing.ts';
import { isListedElsewhere, isUnderAnother } from './teasers.ts';

/** Evidence for and against a block once the region is known: the second look, which decides. */
export const LOOK_BELIEFS: Beliefs<Standing> = (s, say) => {
  const { facts: f, chance, inside, before, after, sameContainer, sameShape, prevChance, nextChance, gapBefore } = s;
  const { gapAfter, endSeen, byMedia, underHeading, beforeHeadline } = s;
  const { words, prose, line, linkShare, stop, kind } = f;
  const isHeading = isSetAsHeading(f);
  const isLinks = linkShare > ALL_LINKS;
  const isItem = kind === 'item' || kind === 'term';
  const isAmid = before > 0.02 && after > 0.02;
  const isSlanted = (f.block.names & NAME.slanted) !== 0;
  const isDated = (line & (LINE.date | LINE.dateOnly)) !== 0 && !stop && words <= 14;
  say('always', true);
  say('first glance', chance);
  say('sure', ramp(chance, 0.8, 1));
  say('sure against', ramp(chance, 0.2, 0));
  say('inside', inside);
  say('inside, likely', inside && chance);
  say('outside, likely', !inside && chance);
  say('right inside', inside && s.distance <= 1);
  say('deep inside', ramp(s.distance, 2, 6));
  say('before the text', before < 0.001);
  say('before the text, short', before < 0.001 && !prose);
  say('after the text', after < 0.001);
  say('after the text, short', after < 0.001 && !prose);
  say('amid the text', isAmid);
  say('outside before', !inside && before < 0.001);
  say('outside after', !inside && after < 0.001);
  say('main container', ramp(sameContainer, 0, 0.6));
  say('some container', sameContainer > 0.01);
  say('other container', sameContainer === 0);
  say('by the main container', ramp(s.outerContainer, 0, 0.6));
  say('same shape', ramp(sameShape, 0, 0.5));
  say('rare shape', sameShape < 0.01);
  say('likely container', s.containerChance);
  say('likely after', nextChance);
  say('likely on both sides', Math.min(prevChance, nextChance));
  say('likely around', s.aroundChance);
  say('far below', ramp(gapBefore, 1, 8));
  say('far above', ramp(gapAfter, 1, 8));
  say('far from text', ramp(Math.min(gapBefore, gapAfter), 1, 6));
  say('ended, likely', endSeen > 0 && chance);
  say('ended item', endSeen > 0 && isItem);
  say('ended links', endSeen > 0 && linkShare > 0.3);
  say('ended, last', endSeen > 0 && after < 0.1);
  say('slanted at the start', isSlanted && before < 0.01);
  say('links elsewhere', (line & LINE.readAlso) !== 0 && linkShare > 0.3);
  say('asks in few words', (line & LINE.asks) !== 0 && words <= 30);
  say('bio at the end', (line & LINE.bio) !== 0 && after < 0.1);
  say('credit by media', (line & LINE.credit) !== 0 && byMedia);
  say('short by media', byMedia && words <= 30 && !isHeading);
  say('caption by its name', isCaptionOf(s));
  say('prose by media', byMedia && prose && words > 30);
  say('teaser', ramp(f.teaser, 0.1, 0.7));
  say('prose in a rare shape', prose && sameShape < 0.02);
  say('outside, above', !inside && beforeHeadline);
  say('dated above', isDated && before < 0.001);
  say('above the headline', beforeHeadline);
  say('list of links', s.listOfLinks);
  say('heading', isHeading);
  say('heading over text', isHeading && underHeading);
  say('heading over nothing', isHeading && underHeading < 0.3);
  say('heading inside', isHeading && inside && before > 0.02);
  say('item amid', isItem && isAmid);
  say('item of links', isItem && isLinks);
  say('cell inside', kind === 'cell' && inside);
  say('title', f.title);
  say('like the title', f.titleLike);
  say('in articleBody', f.inBody > 0);
  say('not in articleBody', f.inBody < 0);
  say('1-2 words', words > 0 && words <= 2);
  say('3-5 words', words >= 3 && words <= 5);
  say('prose', prose);
  say('prose inside', prose && inside);
  say('colon before text', f.colon && nextChance);
  say('all links', isLinks);
  say('all links, long', isLinks && words >= 6);
  say('half links', linkShare > 0.3 && !isLinks);
  say('repeated', f.repeats > 1);
};

export const LOOK_BITS: readonly BitBeliefs<Standing>[] = [
  { prefix: 'says', bits: LINE, of: (s) => s.facts.line },
  { prefix: 'near', bits: NAME, of: (s) => (s.inside ? s.facts.near : 0) },
  { prefix: 'inner', bits: NAME, of: (s) => s.between },
];

const says = (s: Standing, bits: number): boolean => (s.facts.line & bits) !== 0;
const isShort = (s: Standing, words: number): boolean => s.facts.words <= words && !s.facts.stop;

/** Names have capitals, in scripts that have capitals. */
const looksLikeNames = (s: Standing): boolean =>
  s.facts.capitals > 0.5 || lowerCase(s.facts.block.text) === s.facts.block.text.toUpperCase();

const CAPTION = NAME.caption | NAME.media | NAME.figure;
/** Names of captions or pictures, right behind a picture: what it shows, in as few words as a headline. */
const isCaptionOf = (s: Standing): boolean => s.byMedia && (s.facts.near & CAPTION) !== 0;

/** Marks that a text was cut short. */
const CUT = /(?:\.\.\.|…)$/;
const CUT_IN_BRACKETS = /[[(](?:\.\.\.|…)[\])]$/;
/** So far away the next one of a list of teasers may begin. */
const NEXT_TEASER = 4;
/** The beginning of another text, under its headline that is a link or behind it. */
function isCutShort({ linkShare, prev, block }: BlockFacts): boolean {
  const end = block.text.slice(-6);
  return (linkShare > 0.15 && CUT.test(end)) || (CUT_IN_BRACKETS.test(end) && (prev?.linkShare ?? 0) > ALL_LINKS);
}

function isAmongCutShort(fact: BlockFacts): boolean {
  let { prev, next } = fact;
  for (let i = 0; i < NEXT_TEASER; i++) {
    if ((prev && isCutShort(prev)) || (next && isCutShort(next))) return true;
    prev = prev?.prev ?? null;
    next = next?.next ?? null;
  }
  return false;
}

/** More words above the line of authors are the text's first paragraph. */
const DECK_WORDS = 22;

/** What the headline did not say, in one line more. */
export const isDeck = ({ aboveByline, facts }: Standing): boolean =>
  aboveByline && facts.words <= DECK_WORDS && facts.block.media === 0;

const BLOCKS_OF_PICTURE = 3;
/** A box of its own for a picture, by its name, with hardly more in it than this. */
const isInPictureBox = ({ byMedia, facts: { container } }: Standing): boolean =>
  byMedia &&
  (container.names & CAPTION) !== 0 &&
  !(container.names & NAME.body) &&
  container.end - container.first <= BLOCKS_OF_PICTURE;

/** As long as a headline, and without a stop. */
const isTitleLong = ({ kind, stop, words }: BlockFacts): boolean =>
  (kind === 'paragraph' || kind === 'loose') && !stop && words >= 8 && words <= 18;

/** Whether what stands around it ends as sentences do: else the text itself is one of lines without. */
const isAmidSentences = ({ prev, next }: BlockFacts): boolean =>
  [prev, next].every((fact) => !fact || isSetAsHeading(fact) || fact.stop);

/** How long it takes to read or to hear: '2 min', '3 Minuten', '4 minuti di lettura'. */
const LASTS = /\d\s*[Mm]in/;

/** 'Part 1' and 'Chapter 12' are headings; those of dates have a year. */
const YEAR = /(?:19|20)\d{2}/;

/** Whether a block has such a link. */
const hasLink = ({ block }: BlockFacts, isSought: (link: Element) => boolean): boolean =>
  block.pieces.some(({ marks }) => marks?.tag === 'a' && isSought(marks.element));

/** Where a blog's last line leads: to the entry's own address and to what else is filed there. */
const FILED = /bookmark|category/;
const isFiled = (fact: BlockFacts): boolean => hasLink(fact, (link) => FILED.test(attributeOf(link, 'rel') ?? ''));

/** The label of a link to what the site has on a network. */
const CHANNEL = /facebook|instagram|telegram|whatsapp|twitter|youtube|google news/;
const LONGEST_LABEL = 24;
const leadsToChannel = (fact: BlockFacts): boolean =>
  hasLink(fact, (link) => {
    const label = textContentOf(link);
    return label.length <= LONGEST_LABEL && CHANNEL.test(lowerCase(label));
  });

const ASKING: readonly ForeignMeaning[] = ['newsletter', 'donation', 'app-install', 'push', 'survey'];

/**
 * Clues that are known, not fitted: what is never body text, whatever stands around it, is too rare on the saved pages
 * for its weight to be learnt.
 */
const CHROME: readonly ForeignMeaning[] = [
  'password-reset',
  'social-login',
  'collection',
  'field-chooser',
  'create',
  'compare',
  'back-to-top',
];

export const RULES: Rules<Standing> = (s, say) => {
  const { facts: f, place, inside, before, after, gapBefore, sameContainer, prevChance, nextChance } = s;
  const { words, kind, linkShare, stop, title, prose, box, block } = f;
  const isHeading = isSetAsHeading(f);
  const { text } = block;
  // Layout, on pages that have their style sheets: the saved pages have none to learn from.
  say('pinned', -9, place?.pinned);
  say('beside', -7, place?.beside && sameContainer < 0.34);
  say('out of sight', -9, place?.offPage);
  say('small type', -1.5, place && sameContainer < 0.05 && kind !== 'cell' && ramp(place.type, 0.9, 0.7));
  // The last paragraph asks to follow the site elsewhere.
  say('channels', -3, before > 0.5 && after < 0.05 && words <= 40 && kind !== 'item' && leadsToChannel(f));
  // What is left of dialogs and panels where no style sheet hides them: sentences like those of the text.
  say(
    'dialog',
    -9,
    after < 0.25 &&
      before > 0.5 &&
      words <= 25 &&
      kind !== 'cell' &&
      CHROME.some((meaning) => saysForeign(text, meaning)),
  );
  // The headline of another article whose link and style are lost: no stop, where the paragraphs around it have one. What is
  // quoted, as posts are, often has none either, nor has a note: '[2] Old Karsk, p. 7'.
  say(
    'other headline',
    -5,
    inside &&
      isTitleLong(f) &&
      isAmidSentences(f) &&
      !f.colon &&
      !isQuoted(box) &&
      !isCaptionOf(s) &&
      f.capitals > 0 &&
      block.breaks === 0 &&
      !text.startsWith('[') &&
      (block.names & NAME.strong) === 0 &&
      before > 0.05 &&
      after > 0.05 &&
      prevChance > 0.7 &&
      nextChance > 0.7,
  );
  // The headline of another article, put between two paragraphs.
  say(
    'only a link',
    -4,
    inside &&
      kind === 'paragraph' &&
      linkShare > 0.95 &&
      block.links === 1 &&
      !stop &&
      words >= 5 &&
      prevChance > 0.5 &&
      nextChance > 0.5,
  );
  say('publisher', -7, f.appendix && before > 0.5);
  // The beginning of the next article in a list of them, behind the text. Under a link that was put into it the text goes on
  // in its own shape.
  say('under another', -5, f.teaser > 0 && before > 0.4 && !(prose && s.sameShape > 0.3) && isUnderAnother(f));
  // A box with a colour of its own between two paragraphs, which asks for an address or for money.
  say('asks', -5, sameContainer < 0.2 && words <= 30 && ASKING.some((meaning) => saysForeign(text, meaning)));
  say('points elsewhere', -6, says(s, LINE.readAlso) && linkShare > 0.5 && words <= 25);
  // In a box of its own as what does not belong, and written by who wrote the text.
  say('inset', 3, inside && linkShare < 0.3 && !says(s, LINE.asks | LINE.readAlso) && (s.between & NAME.inset) !== 0);
  // It is the article's title already.
  say('headline', -6, title && (isHeading ? before < 0.05 || box.tag === 'h1' : before < 0.01 && words >= 4));
  // Code says little that its words tell. A text may also end with it; in a comment little is sure above it either.
  say(
    'code',
    2,
    kind === 'pre' && inside && before > 0.05 && (after > 0.1 || (before > 0.3 && gapBefore <= 3 && !s.endSeen)),
  );
  // A heading has its own rules: over nothing it is dropped later.
  say('last label', -4, after < 0.001 && before > 0.5 && words <= 3 && !stop && !/cell|heading/.test(kind));
  say('filed', -6, after < 0.001 && before > 0.5 && linkShare > 0 && isFiled(f));
  // Who wrote it, in a box of its own in the box of the text.
  say(
    'author box',
    -4,
    before > 0.5 && after < 0.05 && prose && (s.between & (NAME.author | NAME.inset)) === NAME.author,
  );
  say('hashtags', -9, says(s, LINE.hashtags));
  say('expiry', -9, says(s, LINE.expiry) && words <= 16);
  say('button', -5, says(s, LINE.share) || ((box.names & NAME.share) !== 0 && f.loud && isShort(s, 8)));
  // What is left of a list of other articles.
  say('list of others', -5, isListedElsewhere(f));
  // News tickers above the headline read like prose.
  say('above the headline', -6, !inside && s.beforeHeadline && sameContainer < 0.05);
  say(
    'date above',
    -3,
    says(s, LINE.dateOnly) &&
      (f.digits > 0.15 || LASTS.test(text)) &&
      isShort(s, 9) &&
      before < 0.01 &&
      (!isHeading || YEAR.test(text)) &&
      !CLOCK.test(text),
  );
  // Set in small type over each entry of a live blog.
  say('hour', 2, inside && before > 0.02 && nextChance > 0.5 && CLOCK.test(text));
  // 'For the film of this name, see …', paths and sections: lines around a link before the first sentence.
  say('link above', -1, before < 0.001 && words <= 20 && linkShare > 0.3 && !isHeading);
  // A caption whose element does not say so.
  say('picture box', -2.5, isInPictureBox(s));
  say('cut short', -6, isCutShort(f) && isAmongCutShort(f));
  // Mostly it is the page's description too, which is shown under the headline.
  say('deck', -3, isDeck(s));
  say('byline', -3, says(s, LINE.byline) && isShort(s, 8) && looksLikeNames(s) && before < 0.05);
  say('contributors', 4, says(s, LINE.contributed) && inside && after < 0.02 && words <= 40 && linkShare < 0.9);
};
