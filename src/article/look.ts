import { NAME } from '../page/names.ts';
import { type Meaning, says as saysChrome } from '../phrases/chrome.ts';
import type { Clue } from '../verdict.ts';
import { type Belief, type BitBeliefs, ramp } from './belief.ts';
import { LINE } from './line.ts';
import type { Standing } from './standing.ts';
import { isUnderAnother } from './teasers.ts';

/** What speaks for and against a block once the region is known: the second look, which decides. */
export const LOOK_BELIEFS: readonly Belief<Standing>[] = [
  { name: 'always', ask: () => true },
  { name: 'first glance', ask: (s) => s.chance },
  { name: 'glance is sure', ask: (s) => ramp(s.chance, 0.8, 1) },
  { name: 'glance is sure against', ask: (s) => ramp(s.chance, 0.2, 0) },
  { name: 'inside', ask: (s) => s.inside },
  { name: 'inside, likely', ask: (s) => s.inside && s.chance },
  { name: 'outside, likely', ask: (s) => !s.inside && s.chance },
  { name: 'right in the region', ask: (s) => s.inside && s.distance <= 1 },
  { name: 'deep in the region', ask: (s) => ramp(s.distance, 2, 6) },
  { name: 'before the text', ask: (s) => s.before < 0.001 },
  { name: 'before the text, short', ask: (s) => s.before < 0.001 && !s.facts.prose },
  { name: 'after the text', ask: (s) => s.after < 0.001 },
  { name: 'after the text, short', ask: (s) => s.after < 0.001 && !s.facts.prose },
  { name: 'amid the text', ask: (s) => s.before > 0.02 && s.after > 0.02 },
  { name: 'outside before', ask: (s) => !s.inside && s.before < 0.001 },
  { name: 'outside after', ask: (s) => !s.inside && s.after < 0.001 },
  { name: 'main container', ask: (s) => ramp(s.sameContainer, 0, 0.6) },
  { name: 'some container', ask: (s) => s.sameContainer > 0.01 },
  { name: 'other container', ask: (s) => s.sameContainer === 0 },
  { name: 'next to the main container', ask: (s) => ramp(s.outerContainer, 0, 0.6) },
  { name: 'same shape', ask: (s) => ramp(s.sameShape, 0, 0.5) },
  { name: 'rare shape', ask: (s) => s.sameShape < 0.01 },
  { name: 'likely container', ask: (s) => s.containerChance },
  { name: 'likely before', ask: (s) => s.prevChance },
  { name: 'likely after', ask: (s) => s.nextChance },
  { name: 'likely on both sides', ask: (s) => Math.min(s.prevChance, s.nextChance) },
  { name: 'likely around', ask: (s) => s.aroundChance },
  { name: 'far from the text before', ask: (s) => ramp(s.gapBefore, 1, 8) },
  { name: 'far from the text after', ask: (s) => ramp(s.gapAfter, 1, 8) },
  { name: 'far from text', ask: (s) => ramp(Math.min(s.gapBefore, s.gapAfter), 1, 6) },
  { name: 'after an ending', ask: (s) => ramp(s.endSeen, 0, 2) },
  { name: 'after an ending, likely', ask: (s) => s.endSeen > 0 && s.chance },
  { name: 'item after an ending', ask: (s) => s.endSeen > 0 && s.facts.kind === 'item' },
  { name: 'links after an ending', ask: (s) => s.endSeen > 0 && s.facts.linkShare > 0.3 },
  { name: 'after an ending, at the end', ask: (s) => s.endSeen > 0 && s.after < 0.1 },
  { name: 'loud amid the text', ask: (s) => s.facts.loud && s.before > 0.02 },
  { name: 'strong line', ask: (s) => (s.facts.block.names & NAME.strong) !== 0 && !s.facts.prose && s.inside },
  { name: 'slanted at the end', ask: (s) => (s.facts.block.names & NAME.slanted) !== 0 && s.after < 0.02 },
  { name: 'slanted at the start', ask: (s) => (s.facts.block.names & NAME.slanted) !== 0 && s.before < 0.01 },
  { name: 'points elsewhere by a link', ask: (s) => (s.facts.line & LINE.readAlso) !== 0 && s.facts.linkShare > 0.3 },
  { name: 'asks at the end', ask: (s) => (s.facts.line & LINE.asks) !== 0 && s.after < 0.02 },
  { name: 'asks in few words', ask: (s) => (s.facts.line & LINE.asks) !== 0 && s.facts.words <= 30 },
  { name: 'bio at the end', ask: (s) => (s.facts.line & LINE.bio) !== 0 && s.after < 0.1 },
  { name: 'credit by a picture', ask: (s) => (s.facts.line & LINE.credit) !== 0 && s.byMedia },
  { name: 'short by a picture', ask: (s) => s.byMedia && s.facts.words <= 30 && s.facts.kind !== 'heading' },
  { name: 'prose by a picture', ask: (s) => s.byMedia && s.facts.prose && s.facts.words > 30 },
  { name: 'teaser', ask: (s) => ramp(s.facts.teaser, 0.1, 0.7) },
  { name: 'teaser in another container', ask: (s) => s.sameContainer < 0.05 && ramp(s.facts.teaser, 0.1, 0.5) },
  { name: 'prose in a rare shape', ask: (s) => s.facts.prose && s.sameShape < 0.02 },
  { name: 'item in another list', ask: (s) => s.facts.kind === 'item' && s.sameContainer === 0 },
  { name: 'outside, above the headline', ask: (s) => !s.inside && s.beforeHeadline },
  {
    name: 'dated line',
    ask: (s) => (s.facts.line & (LINE.date | LINE.dateOnly)) !== 0 && !s.facts.stop && s.facts.words <= 14,
  },
  {
    name: 'dated line before the text',
    ask: (s) =>
      (s.facts.line & (LINE.date | LINE.dateOnly)) !== 0 && !s.facts.stop && s.facts.words <= 14 && s.before < 0.001,
  },
  { name: 'above the headline', ask: (s) => s.beforeHeadline },
  { name: 'list of links', ask: (s) => s.listOfLinks },
  { name: 'heading', ask: (s) => s.facts.kind === 'heading' },
  { name: 'heading over text', ask: (s) => s.facts.kind === 'heading' && s.underHeading },
  { name: 'heading over nothing', ask: (s) => s.facts.kind === 'heading' && s.underHeading < 0.3 },
  { name: 'heading inside', ask: (s) => s.facts.kind === 'heading' && s.inside && s.before > 0.02 },
  { name: 'item amid the text', ask: (s) => s.facts.kind === 'item' && s.before > 0.02 && s.after > 0.02 },
  { name: 'item of links', ask: (s) => s.facts.kind === 'item' && s.facts.linkShare > 0.8 },
  { name: 'cell inside', ask: (s) => s.facts.kind === 'cell' && s.inside },
  { name: 'title', ask: (s) => s.facts.title },
  { name: 'like the title', ask: (s) => s.facts.titleLike },
  { name: 'description before the text', ask: (s) => s.facts.description && s.before < 0.001 },
  { name: 'in the structured body', ask: (s) => s.facts.inBody > 0 },
  { name: 'not in the structured body', ask: (s) => s.facts.inBody < 0 },
  { name: 'no words', ask: (s) => s.facts.words === 0 },
  { name: '1-2 words', ask: (s) => s.facts.words > 0 && s.facts.words <= 2 },
  { name: '3-5 words', ask: (s) => s.facts.words >= 3 && s.facts.words <= 5 },
  { name: '6-10 words', ask: (s) => s.facts.words >= 6 && s.facts.words <= 10 },
  { name: 'over 40 words', ask: (s) => s.facts.words > 40 },
  { name: 'prose', ask: (s) => s.facts.prose },
  { name: 'prose inside', ask: (s) => s.facts.prose && s.inside },
  { name: 'stop', ask: (s) => s.facts.stop },
  { name: 'colon before text', ask: (s) => s.facts.colon && s.nextChance },
  { name: 'all links', ask: (s) => s.facts.linkShare > 0.8 },
  { name: 'all links, long', ask: (s) => s.facts.linkShare > 0.8 && s.facts.words >= 6 },
  { name: 'half links', ask: (s) => s.facts.linkShare > 0.3 && s.facts.linkShare <= 0.8 },
  { name: 'repeated', ask: (s) => s.facts.repeats > 1 },
];

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
