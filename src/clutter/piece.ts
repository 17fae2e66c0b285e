import {
  addressOf,
  attributeOf,
  baseOf,
  closestOf,
  find,
  findAll,
  firstElementOf,
  isMatch,
  localNameOf,
  nextElementOf,
  ownerOf,
  textContentOf,
} from '../page/dom.ts';
import { says } from '../phrases/chrome.ts';
import { type Clue, judge, type Verdict } from '../verdict.ts';
import type { Candidate } from './candidate.ts';
import { fieldsOf } from './kind-words.ts';
import { CLUTTER_KINDS, type ClutterKind } from './kinds.ts';
import { NAMING, namesNetworks } from './name.ts';
import { PRESSABLE } from './pressable.ts';
import { textOf } from './text-of.ts';

/** An element in the flow of the page that holds nothing of the article. */
export interface Piece extends Candidate {
  /** Whether it stands beside the article's column, not above or below it. */
  readonly beside: boolean;
  /** Whether it stands right between two parts of the article. */
  readonly amid: boolean;
  /** Whether it, or an element around it, stands between parts of the article and has nothing to press. */
  readonly isPlainAmid: boolean;
  /** Whether it comes after all of the article. */
  readonly after: boolean;
  /** Whether its links lead into the article. */
  readonly isContents: boolean;
}

interface Asked {
  piece: Piece;
  candidate: Piece;
  kind: ClutterKind;
  address: string;
}

/** Computes a fact once per piece: clues of several kinds ask for it. */
function once<T>(find: (piece: Piece) => T): (piece: Piece) => T {
  const known = new WeakMap<Piece, T>();
  return (piece) => {
    if (!known.has(piece)) known.set(piece, find(piece));
    return known.get(piece) as T;
  };
}

const TEASER_WORDS = 4;

/** Links that carry this page's address, or its title, somewhere else. */
const sharesPage = ({ piece, address }: Asked): boolean =>
  piece.links.filter((link) => {
    const href = attributeOf(link, 'href') ?? '';
    return (
      /^(?:https?:|mailto:|whatsapp:|tg:|fb-messenger:)/.test(href) &&
      (href.includes(encodeURIComponent(address)) || /[?&](?:u|url|text|link|title|body)=[^&]{8}/.test(href))
    );
  }).length >= 1;

const sentenceLinks = once(
  ({ links }) =>
    links.filter((link) => {
      const text = textContentOf(link).trim();
      return text.length > 24 || text.split(/\s+/).length >= TEASER_WORDS;
    }).length,
);

const FEWEST_TEASERS = 2;
/** A teaser with more text than this is an article of its own. */
const TEASER_CHARACTERS = 700;

const HEADINGS = 'h2,h3,h4,h5';
const isHeading = (link: Element): boolean =>
  textContentOf(link).trim().split(/\s+/).length >= TEASER_WORDS ||
  (closestOf(link, HEADINGS) ?? find(link, HEADINGS)) !== null;

/** How many other pages of the site it leads to by a headline. */
const teasersIn = once((piece) => {
  const pages = new Set<string>();
  const { element } = piece;
  const base = baseOf(element);
  const from = addressIn(addressOf(ownerOf(element)), base);
  if (!from) return 0;
  for (const link of piece.links) {
    if (!isHeading(link)) continue;
    const to = addressIn(attributeOf(link, 'href') ?? '', base);
    if (to && to.host === from.host && to.pathname !== from.pathname) pages.add(to.pathname);
  }
  return pages.size;
});

/** The address that a reference leads to; null for a malformed one. */
const addressIn = (href: string, base: string): URL | null => (URL.canParse(href, base) ? new URL(href, base) : null);

/** Headlines of other pages, each with no more text than a teaser has. */
function isListOfTeasers(piece: Piece): boolean {
  if (piece.inside && !piece.after) return false;
  const count = teasersIn(piece);
  return count >= FEWEST_TEASERS && piece.text.length <= count * TEASER_CHARACTERS;
}

/** Whether all its links lead to places in this page: what goes on here is no other story. Some sites route by fragments. */
const leadsOnlyWithin = ({ links }: Piece): boolean =>
  links.length > 0 && links.every((link) => /^#[^!/]/.test(attributeOf(link, 'href') ?? ''));

/** A link whose text is its address names a source. */
const ADDRESS = /^(?:https?:|www\.)/i;

/**
 * A line as long as a headline, without a stop. The reading has already judged that it is none of the text. What begins with
 * a star or a dagger is a note.
 */
const isHeadline = ({ text }: Piece): boolean => {
  const words = text.split(' ').length;
  return words >= 6 && words <= 20 && !/^[*†‡§]|[.!?:…]['’"”)]*$/u.test(text);
};

const HASHTAGS = /^(?:\s*[#＃][^\s#＃]+){2,}\s*$/;

/** A belief about pieces of some kinds, or of any. */
interface KindClue extends Clue<Asked> {
  readonly of?: readonly ClutterKind[];
  readonly except?: readonly ClutterKind[];
}

/** Kinds of which sites have buttons of their own, which stay. */
const CONTROLS: readonly ClutterKind[] = [
  'login',
  'registration-wall',
  'subscription',
  'newsletter',
  'donation',
  'app-install',
  'consent',
  'survey',
  'push',
  'chat',
];

/** Kinds that ask the reader for something, by a control. */
const ASKING: readonly ClutterKind[] = [
  ...CONTROLS,
  'password-reset',
  'social-login',
  'field-chooser',
  'compare',
  'collection',
  'create',
];

/** Kinds that are long by nature. */
const LONG: readonly ClutterKind[] = ['side-column', 'related', 'comments', 'consent'];

const RELATED: readonly ClutterKind[] = ['related'];
const SHARE: readonly ClutterKind[] = ['share'];
const TAGS: readonly ClutterKind[] = ['tags'];
const AD: readonly ClutterKind[] = ['ad'];
const PROMO: readonly ClutterKind[] = ['promo'];
const FIELD_CHOOSER: readonly ClutterKind[] = ['field-chooser'];
const SIDE_COLUMN: readonly ClutterKind[] = ['side-column'];

/** Clues to kinds in the flow besides their words and names. */
export const STANDING: readonly KindClue[] = [
  {
    name: 'links-to-articles',
    points: 2,
    of: RELATED,
    ask: ({ piece }) => sentenceLinks(piece) >= 2 && piece.linkShare > 0.5,
  },
  {
    name: 'is-one-link',
    points: 3,
    of: RELATED,
    ask: ({ piece }) =>
      piece.inside &&
      piece.links.length === 1 &&
      !leadsOnlyWithin(piece) &&
      piece.linkShare > 0.9 &&
      !ADDRESS.test(piece.text) &&
      sentenceLinks(piece) === 1,
  },
  {
    name: 'headline-amid-text',
    points: 5,
    of: RELATED,
    ask: ({ piece }) => piece.inside && piece.amid && isHeadline(piece) && !leadsOnlyWithin(piece),
  },
  { name: 'list-of-teasers', points: 4, of: RELATED, ask: ({ piece }) => isListOfTeasers(piece) },
  { name: 'shares-this-page', points: 3, of: SHARE, ask: sharesPage },
  { name: 'names-networks', points: 4, of: SHARE, ask: ({ piece }) => namesNetworks(piece) },
  { name: 'line-of-hashtags', points: 3, of: TAGS, ask: ({ piece }) => HASHTAGS.test(piece.text) },
  {
    name: 'tag-links',
    points: 3,
    of: TAGS,
    ask: ({ piece }) => piece.linkShare > 0.5 && piece.has('a[rel~=tag]'),
  },
  { name: 'foreign-frame', points: 4, of: AD, ask: ({ piece }) => piece.text.length < 60 && hasAdFrame(piece) },
  // An empty placeholder of something blocked or not loaded leaves a hole.
  { name: 'empty-place', points: 2, of: AD, ask: ({ piece }) => !piece.text && !hasPressable(piece.element) },
  { name: 'beside-article', points: 3, of: SIDE_COLUMN, ask: ({ piece }) => piece.beside },
  // The site's own button to sign in or subscribe is a control, not a box that asks.
  { name: 'lone-control', points: -10, of: CONTROLS, ask: ({ piece }) => isLoneControl(piece) },
  // A masthead has a link to sign in or to subscribe among others; a prompt is about one thing.
  {
    name: 'navigates',
    points: -10,
    of: CONTROLS,
    ask: ({ piece, kind }) => piece.navigates && !fieldsOf(piece, kind),
  },
  // A heading or a step of the article that tells of signing in has nothing to press: it asks for nothing.
  { name: 'plain-amid-text', points: -10, of: ASKING, ask: ({ piece }) => piece.isPlainAmid },
  {
    name: 'can-be-dismissed',
    points: 2,
    of: CONTROLS,
    ask: ({ piece }) => piece.text.length < DISMISSED_CHARACTERS && canBeDismissed(piece),
  },
  {
    name: 'dismissable-notice',
    points: 4,
    of: PROMO,
    ask: ({ piece }) => !piece.inside && isNotice(piece) && canBeDismissed(piece),
  },
  {
    name: 'labelled-ad',
    points: 4,
    of: AD,
    ask: ({ piece }) => piece.text.length < LABELLED_CHARACTERS && !piece.has('nav,header') && opensWithLabel(piece),
  },
  { name: 'has-fields', points: 4, of: FIELD_CHOOSER, ask: ({ piece }) => piece.after && isOfBoxes(piece) },
  { name: 'leads-into-article', points: -10, ask: ({ piece }) => piece.isContents },
  { name: 'reader-uses-it', points: -20, ask: ({ piece }) => piece.isInUse },
  { name: 'short', points: 1, ask: ({ piece }) => piece.text.length > 0 && piece.text.length < 160 },
  { name: 'long-text', points: -3, except: LONG, ask: ({ piece }) => piece.text.length > 900 },
  {
    name: 'unlinked-text',
    points: -2,
    of: RELATED,
    ask: ({ piece }) => piece.linkShare < 0.25 && !isListOfTeasers(piece),
  },
];

const PRESSED = `${PRESSABLE},iframe,svg`;

/** Whether something of it, or in a frame or a drawing of it, can be pressed. */
export const hasPressable = (element: Element): boolean => isMatch(element, PRESSED) || find(element, PRESSED) !== null;

/** A box with more text than this that can be closed is more than a prompt. */
const DISMISSED_CHARACTERS = 900;
const MOST_BUTTONS = 12;
/** Buttons, and links that lead nowhere. */
const BUTTONS = 'button,[role=button],a:not([href]),a[href="#"]';
/** What opens or ends with the sign of a button that closes it, whatever that is made of. */
const SIGNED = /^[×✕✖✗] | [×✕✖✗]$/;

/** Whether a button of it says no: the page's own text is never asked whether the reader wants it. */
const canBeDismissed = once(({ element, text }) => {
  const buttons = [...findAll(element, BUTTONS)].slice(0, MOST_BUTTONS);
  return (
    SIGNED.test(text) ||
    buttons.some((button) =>
      [textOf(button, 40), attributeOf(button, 'aria-label') ?? ''].some((label) => says(label.trim(), 'dismiss')),
    )
  );
});

const areBoxes = (fields: readonly Element[]): boolean =>
  fields.length > 1 && fields.every((field) => isMatch(field, '[type=checkbox]'));

/** Boxes to tick, and nothing to write or to follow. */
const isOfBoxes = (piece: Piece): boolean =>
  piece.text.length < LABELLED_CHARACTERS &&
  !piece.links.length &&
  // Those of a form belong to what is written there.
  (closestOf(piece.element, 'form') ?? piece.element) === piece.element &&
  areBoxes([...findAll(piece.element, 'input,textarea,select')]);

/** Before the article so few words are a control; behind it they are what is left of a bar. */
const FEWEST_CHARACTERS = 20;
const FEWEST_AFTER = 4;

/** Whether it is a short message to every visitor: no links to follow, no search, nothing to read. */
const isNotice = (piece: Piece): boolean =>
  piece.text.length >= (piece.after ? FEWEST_AFTER : FEWEST_CHARACTERS) &&
  piece.text.length <= LABELLED_CHARACTERS &&
  !piece.has('nav,header,footer,h1,form,[role=search]');

const LABELLED_CHARACTERS = 400;

/** Whether the first thing in it is a label that says it is paid for, with more below. */
function opensWithLabel({ element, text }: Piece): boolean {
  let first: Element | null = firstElementOf(element);
  for (let i = 0; first && i < 4; i++) {
    const label = textOf(first, 40);
    if (label && label.length < text.length) return says(label, 'ad');
    first = label ? firstElementOf(first) : nextElementOf(first);
  }
  return false;
}

/** A label of a control is no longer than this, in Latin letters; an ideograph says as much as two. */
const LABEL_CHARACTERS = 24;
const IDEOGRAPHS = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;
const lengthOf = (text: string): number => text.length + (text.match(IDEOGRAPHS)?.length ?? 0);

const isLoneControl = (piece: Piece): boolean =>
  /^(?:a|button)$/.test(localNameOf(piece.element)) ||
  (lengthOf(piece.text) < LABEL_CHARACTERS &&
    piece.has('a,button') &&
    !piece.has('iframe,input:not([type=search],[type=hidden],[type=submit])'));

// Sizes of advertising frames as their trade has fixed them (IAB new ad portfolio, fixed-size units).
const AD_SIZES = new Set([
  '300x250',
  '728x90',
  '970x250',
  '970x90',
  '300x600',
  '160x600',
  '320x50',
  '320x100',
  '336x280',
  '120x600',
  '300x50',
  '468x60',
]);

function hasAdFrame(piece: Piece): boolean {
  for (const frame of findAll(piece.element, 'iframe')) {
    const { width, height } = piece.layout.rect(frame);
    if (AD_SIZES.has(`${Math.round(width)}x${Math.round(height)}`)) return true;
  }
  return false;
}

/** How much clues that are no evidence by themselves can add at most, in points. */
const MOST_ADDED = 1;
export const FLOW_THRESHOLD = 4;

export interface PieceVerdict extends Verdict {
  piece: Piece;
  kind: ClutterKind;
}

/** Kinds that only mean something when they lie over the page. */
const NOT_IN_FLOW = new Set<ClutterKind>([
  'paid-gate',
  'bar',
  'floating',
  'overlay',
  'backdrop',
  'toast',
  'player',
  'chat',
  'tour',
  'interstitial',
  'chosen',
]);

/** The clues of each kind in the flow: first those that are evidence for it, then those that only weigh it. */
const ASKED = CLUTTER_KINDS.filter((kind) => !NOT_IN_FLOW.has(kind)).map((kind) => {
  const clues = [...NAMING, ...STANDING].filter(
    ({ of, except }: KindClue) => (!of || of.includes(kind)) && !except?.includes(kind),
  );
  // Being short is no evidence for a kind by itself.
  const speaks = ({ name, points }: KindClue) => points > 0 && name !== 'short';
  return { kind, speaking: clues.filter(speaks), weighing: clues.filter((clue) => !speaks(clue)) };
});

/** The kind with the most points; null where no kind has any. */
export function judgePiece(piece: Piece, address: string): PieceVerdict | null {
  let best: PieceVerdict | null = null;
  for (const { kind, speaking, weighing } of ASKED) {
    const asked = { piece, candidate: piece, kind, address };
    const spoken = judge(asked, speaking);
    // Most kinds have no evidence in most pieces, and their other clues are not asked.
    if (!spoken.reasons.length || spoken.points + MOST_ADDED <= (best?.points ?? 0)) continue;
    const weighed = judge(asked, weighing);
    const points = spoken.points + weighed.points;
    const reasons = [...spoken.reasons, ...weighed.reasons];
    if (points > (best?.points ?? 0)) best = { points, reasons, piece, kind };
  }
  return best;
}
