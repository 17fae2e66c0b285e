import { NAME } from '../page/names.ts';
import { type Meaning, says as saysChrome } from '../phrases/chrome.ts';
import type { Clue } from '../verdict.ts';
import { type Beliefs, type BitBeliefs, ramp } from './belief.ts';
import { LINE } from './line.ts';
import type { Standing } from './standing.ts';
import { isUnderAnother } from './teasers.ts';

/** What speaks for and against a block once the region is known: the second look, which decides. */
export const LOOK_BELIEFS: Beliefs<Standing> = (s) => {
  const f = s.facts;
  const isHeading = f.kind === 'heading';
  const isItem = f.kind === 'item';
  const isAmid = s.before > 0.02 && s.after > 0.02;
  const isSlanted = (f.block.names & NAME.slanted) !== 0;
  const isDated = (f.line & (LINE.date | LINE.dateOnly)) !== 0 && !f.stop && f.words <= 14;
  return {
    always: true,
    'first glance': s.chance,
    'glance is sure': ramp(s.chance, 0.8, 1),
    'glance is sure against': ramp(s.chance, 0.2, 0),
    inside: s.inside,
    'inside, likely': s.inside && s.chance,
    'outside, likely': !s.inside && s.chance,
    'right in the region': s.inside && s.distance <= 1,
    'deep in the region': ramp(s.distance, 2, 6),
    'before the text': s.before < 0.001,
    'before the text, short': s.before < 0.001 && !f.prose,
    'after the text': s.after < 0.001,
    'after the text, short': s.after < 0.001 && !f.prose,
    'amid the text': isAmid,
    'outside before': !s.inside && s.before < 0.001,
    'outside after': !s.inside && s.after < 0.001,
    'main container': ramp(s.sameContainer, 0, 0.6),
    'some container': s.sameContainer > 0.01,
    'other container': s.sameContainer === 0,
    'next to the main container': ramp(s.outerContainer, 0, 0.6),
    'same shape': ramp(s.sameShape, 0, 0.5),
    'rare shape': s.sameShape < 0.01,
    'likely container': s.containerChance,
    'likely before': s.prevChance,
    'likely after': s.nextChance,
    'likely on both sides': Math.min(s.prevChance, s.nextChance),
    'likely around': s.aroundChance,
    'far from the text before': ramp(s.gapBefore, 1, 8),
    'far from the text after': ramp(s.gapAfter, 1, 8),
    'far from text': ramp(Math.min(s.gapBefore, s.gapAfter), 1, 6),
    'after an ending': ramp(s.endSeen, 0, 2),
    'after an ending, likely': s.endSeen > 0 && s.chance,
    'item after an ending': s.endSeen > 0 && isItem,
    'links after an ending': s.endSeen > 0 && f.linkShare > 0.3,
    'after an ending, at the end': s.endSeen > 0 && s.after < 0.1,
    'loud amid the text': f.loud && s.before > 0.02,
    'strong line': (f.block.names & NAME.strong) !== 0 && !f.prose && s.inside,
    'slanted at the end': isSlanted && s.after < 0.02,
    'slanted at the start': isSlanted && s.before < 0.01,
    'points elsewhere by a link': (f.line & LINE.readAlso) !== 0 && f.linkShare > 0.3,
    'asks at the end': (f.line & LINE.asks) !== 0 && s.after < 0.02,
    'asks in few words': (f.line & LINE.asks) !== 0 && f.words <= 30,
    'bio at the end': (f.line & LINE.bio) !== 0 && s.after < 0.1,
    'credit by a picture': (f.line & LINE.credit) !== 0 && s.byMedia,
    'short by a picture': s.byMedia && f.words <= 30 && f.kind !== 'heading',
    'prose by a picture': s.byMedia && f.prose && f.words > 30,
    teaser: ramp(f.teaser, 0.1, 0.7),
    'teaser in another container': s.sameContainer < 0.05 && ramp(f.teaser, 0.1, 0.5),
    'prose in a rare shape': f.prose && s.sameShape < 0.02,
    'item in another list': isItem && s.sameContainer === 0,
    'outside, above the headline': !s.inside && s.beforeHeadline,
    'dated line': isDated,
    'dated line before the text': isDated && s.before < 0.001,
    'above the headline': s.beforeHeadline,
    'list of links': s.listOfLinks,
    heading: isHeading,
    'heading over text': isHeading && s.underHeading,
    'heading over nothing': isHeading && s.underHeading < 0.3,
    'heading inside': isHeading && s.inside && s.before > 0.02,
    'item amid the text': isItem && isAmid,
    'item of links': isItem && f.linkShare > 0.8,
    'cell inside': f.kind === 'cell' && s.inside,
    title: f.title,
    'like the title': f.titleLike,
    'description before the text': f.description && s.before < 0.001,
    'in the structured body': f.inBody > 0,
    'not in the structured body': f.inBody < 0,
    'no words': f.words === 0,
    '1-2 words': f.words > 0 && f.words <= 2,
    '3-5 words': f.words >= 3 && f.words <= 5,
    '6-10 words': f.words >= 6 && f.words <= 10,
    'over 40 words': f.words > 40,
    prose: f.prose,
    'prose inside': f.prose && s.inside,
    stop: f.stop,
    'colon before text': f.colon && s.nextChance,
    'all links': f.linkShare > 0.8,
    'all links, long': f.linkShare > 0.8 && f.words >= 6,
    'half links': f.linkShare > 0.3 && f.linkShare <= 0.8,
    repeated: f.repeats > 1,
  };
};

export const LOOK_BITS: readonly BitBeliefs<Standing>[] = [
  { prefix: 'says', bits: LINE, of: (s) => s.facts.line },
  { prefix: 'near', bits: NAME, of: (s) => (s.inside ? s.facts.near : 0) },
  { prefix: 'inner', bits: NAME, of: (s) => s.between },
];

const says = (s: Standing, bits: number): boolean => (s.facts.line & bits) !== 0;
const isShort = (s: Standing, words: number): boolean => s.facts.words <= words && !s.facts.stop;

/** Names have capitals, in scripts that have capitals. */
const looksLikeNames = (s: Standing): boolean => s.facts.capitals > 0.5 || !/[\p{Lu}\p{Ll}]/u.test(s.facts.block.text);

/** The hour of an entry in a live blog, which is no date. */
const CLOCK = /^\d{1,2}[.:]\d\d$/;

const ASKING: readonly Meaning[] = ['newsletter', 'donation', 'app-install', 'push', 'survey'];

/**
 * Clues that are known, not fitted: what is never body text, whatever stands around it, is too rare on the saved pages
 * for its weight to be learnt.
 */
const CHROME: readonly Meaning[] = [
  'password-reset',
  'social-login',
  'collection',
  'field-chooser',
  'create',
  'compare',
  'back-to-top',
];

export const RULES: readonly Clue<Standing>[] = [
  // Layout, on pages that have their style sheets: the saved pages have none to learn from.
  { name: 'rule: pinned to the window', points: -9, ask: (s) => s.place?.pinned ?? false },
  { name: 'rule: beside the text', points: -7, ask: (s) => (s.place?.beside && s.sameContainer < 0.34) ?? false },
  { name: 'rule: out of sight', points: -9, ask: (s) => s.place?.offPage ?? false },
  {
    name: 'rule: small type',
    points: -1.5,
    ask: (s) => s.place !== null && s.sameContainer < 0.05 && s.facts.kind !== 'cell' && ramp(s.place.type, 0.9, 0.7),
  },
  // What is left of dialogs and panels where no style sheet hides them: sentences like those of the text.
  {
    name: 'rule: words of a dialog after the text',
    points: -9,
    ask: (s) =>
      s.after < 0.25 &&
      s.before > 0.5 &&
      s.facts.words <= 25 &&
      CHROME.some((meaning) => saysChrome(s.facts.block.text, meaning)),
  },
  { name: 'rule: the headline itself', points: -6, ask: (s) => s.facts.title && s.before < 0.01 && s.facts.words >= 4 },
  // The headline of another article whose link and style are lost: no stop, where the paragraphs around it have one.
  {
    name: 'rule: headline amid the text',
    points: -4.5,
    ask: (s) =>
      s.inside &&
      (s.facts.kind === 'paragraph' || s.facts.kind === 'loose') &&
      !s.facts.stop &&
      !s.facts.colon &&
      s.facts.capitals > 0 &&
      s.facts.words >= 8 &&
      s.facts.words <= 18 &&
      s.facts.block.breaks === 0 &&
      (s.facts.block.names & NAME.strong) === 0 &&
      s.before > 0.05 &&
      s.after > 0.05 &&
      s.prevChance > 0.7 &&
      s.nextChance > 0.7,
  },
  // The headline of another article, put between two paragraphs.
  {
    name: 'rule: nothing but a link amid the text',
    points: -4,
    ask: (s) =>
      s.inside &&
      s.facts.kind === 'paragraph' &&
      s.facts.linkShare > 0.95 &&
      s.facts.block.links === 1 &&
      !s.facts.stop &&
      s.facts.words >= 5 &&
      s.prevChance > 0.5 &&
      s.nextChance > 0.5,
  },
  { name: 'rule: about the publisher', points: -7, ask: (s) => s.facts.appendix && s.before > 0.5 },
  // The beginning of the next article in a list of them, behind the text.
  {
    name: 'rule: under the headline of another article',
    points: -5,
    ask: (s) => s.facts.teaser > 0 && s.before > 0.4 && isUnderAnother(s.facts),
  },
  // A box with a colour of its own between two paragraphs, which asks for an address or for money.
  {
    name: 'rule: asks in a box of its own',
    points: -5,
    ask: (s) =>
      s.sameContainer < 0.2 && s.facts.words <= 30 && ASKING.some((meaning) => saysChrome(s.facts.block.text, meaning)),
  },
  {
    name: 'rule: points to another article',
    points: -6,
    ask: (s) => says(s, LINE.readAlso) && s.facts.linkShare > 0.5 && s.facts.words <= 25,
  },
  // It is the article's title already.
  { name: 'rule: headline', points: -6, ask: (s) => s.facts.title && s.before < 0.05 && s.facts.kind === 'heading' },
  {
    name: 'rule: label after the text',
    points: -4,
    ask: (s) => s.after < 0.001 && s.before > 0.5 && s.facts.words <= 3 && !s.facts.stop && s.facts.kind !== 'cell',
  },
  { name: 'rule: hashtags', points: -9, ask: (s) => says(s, LINE.hashtags) },
  { name: 'rule: expiry', points: -9, ask: (s) => says(s, LINE.expiry) && s.facts.words <= 16 },
  { name: 'rule: label of a button', points: -5, ask: (s) => says(s, LINE.share) },
  // News tickers above the headline read like prose.
  { name: 'rule: above the headline', points: -6, ask: (s) => !s.inside && s.beforeHeadline && s.sameContainer < 0.05 },
  {
    name: 'rule: date above the text',
    points: -3,
    ask: (s) =>
      says(s, LINE.dateOnly) &&
      s.facts.digits > 0.15 &&
      isShort(s, 9) &&
      s.before < 0.01 &&
      !CLOCK.test(s.facts.block.text),
  },
  {
    name: 'rule: byline',
    points: -3,
    ask: (s) => says(s, LINE.byline) && isShort(s, 8) && looksLikeNames(s) && s.before < 0.05,
  },
  {
    name: 'rule: contributors',
    points: 4,
    ask: (s) =>
      says(s, LINE.contributed) && s.inside && s.after < 0.02 && s.facts.words <= 40 && s.facts.linkShare < 0.9,
  },
];
