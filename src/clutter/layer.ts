import { bodyOf, isBefore, ownerOf, parentElementOf, textContentOf } from '../page/dom.ts';
import { says } from '../phrases/chrome.ts';
import { type Clue, judge, type Verdict } from '../verdict.ts';
import { type Candidate, isForeign } from './candidate.ts';
import type { ClutterKind } from './kinds.ts';
import type { Known } from './known.ts';
import { nameOf, namesNetworks } from './name.ts';

/** How an element is laid over the page. */
export type Layering = 'modal' | 'popover' | 'fixed' | 'sticky' | 'absolute' | 'escaping';

/** An element that is laid over the page. */
export interface Layer extends Candidate {
  readonly layering: Layering;
  /** Whether it covers the article's text where the pointer would hit it. */
  readonly covers: boolean;
  /** Whether its box overlaps the article's text, also outside the window. */
  readonly overlaps: boolean;
  /** Whether it paints over what the page shows. */
  readonly dims: boolean;
}

interface Asked {
  layer: Layer;
  known: Known | null;
  /** Characters of text on the page; computed only for layers with much text. */
  pageText: () => number;
}

/** Kinds that are clutter on any page, with an article or without. */
const UNASKED = ['consent', 'newsletter', 'push', 'app-install', 'survey', 'donation', 'interstitial'] as const;

const PROMPTS = [...UNASKED, 'subscription', 'sign-in', 'register', 'tour', 'chat'] as const;

/** Whether a layer covers nearly the whole window, with nothing to read, press or see in it. */
const isEmpty = (layer: Layer): boolean =>
  layer.coverage > 0.8 && layer.text.length < 3 && !layer.has('button,input,a[href],video,iframe,img,canvas');

/** Without an article it must also dim the page: roots of applications and their message areas are as empty. */
const isVeil = (layer: Layer, known: Known | null): boolean => isEmpty(layer) && (known !== null || layer.dims);

/** In CSS pixels: a layer that is no higher is a bar in any window, also at a zoom of 400 %. */
const BAR_HEIGHT = 200;
const isBar = (layer: Layer): boolean =>
  layer.isWide && layer.rect.height < Math.max(BAR_HEIGHT, 0.45 * layer.layout.height);

/** Raised straight out of the body: where widgets put what they lay over a page. */
export const isPortal = (layer: Layer): boolean =>
  layer.layering === 'absolute' && parentElementOf(layer.element) === bodyOf(ownerOf(layer.element));

/** Signs of the site's own header. */
const OF_THE_SITE = 'nav,[role=navigation],header,h1';

/** z-index values that overlay software uses, and pages hardly ever for their own parts. */
const HIGH = 1000;
const isRaisedHigh = (layer: Layer): boolean =>
  Number(layer.style.zIndex) >= HIGH && !layer.isWide && !layer.has(OF_THE_SITE);

/** A picture or a graphic that goes along with the text beside it; one that is laid over the text does not. */
const isGraphic = (layer: Layer): boolean =>
  !(layer.inside && layer.covers && layer.layering === 'absolute') &&
  (layer.inside || layer.layering === 'sticky') &&
  layer.layering !== 'fixed' &&
  !layer.links.length &&
  !layer.has('form,input,iframe') &&
  layer.has('svg,canvas,img,video,figure');

/**
 * Whether a layer is in the way. With an article known, whatever is pinned over it is; without one only what covers the
 * page or asks for something, for the page may be an application that lives in its layers.
 */
export const LAYER_CLUES: readonly Clue<Asked>[] = [
  { name: 'top-layer', points: 3, ask: ({ layer }) => layer.layering === 'modal' || layer.layering === 'popover' },
  { name: 'pinned', points: 3, ask: ({ layer, known }) => layer.layering === 'fixed' && known !== null },
  // Text outside the window may be painted above it.
  { name: 'covers-article', points: 3, ask: ({ layer }) => (layer.covers ? 1 : layer.overlaps ? 2 / 3 : 0) },
  {
    name: 'covers-window',
    points: 2,
    ask: ({ layer, known }) =>
      layer.coverage > 0.4 && layer.layering !== 'sticky' && (!isEmpty(layer) || isVeil(layer, known)),
  },
  { name: 'veil', points: 2, ask: ({ layer, known }) => isVeil(layer, known) },
  { name: 'sticks', points: 1, ask: ({ layer }) => layer.layering === 'sticky' },
  {
    name: 'bar',
    points: 2,
    ask: ({ layer, known }) => known !== null && layer.layering === 'sticky' && isBar(layer) && !layer.inside,
  },
  {
    name: 'pinned-prompt',
    points: 3,
    ask: ({ layer, known }) =>
      known === null &&
      layer.layering === 'fixed' &&
      !layer.has('nav') &&
      UNASKED.some((meaning) => says(layer.text, meaning)),
  },
  {
    name: 'prompts',
    points: 2,
    // Without an article, what sticks is the site's own: a masthead to sign in at, a sum to be paid. A bar may ask for more.
    ask: ({ layer, known }) =>
      (known !== null || layer.layering !== 'sticky' || (isBar(layer) && !layer.has(OF_THE_SITE))) &&
      PROMPTS.some((meaning) => says(layer.text, meaning)),
  },
  {
    name: 'raised-from-body',
    points: 3,
    ask: ({ layer, known }) => (isPortal(layer) ? (known !== null && isRaisedHigh(layer) ? 1 : 2 / 3) : 0),
  },
  {
    name: 'is-dialog',
    points: 2,
    ask: ({ layer }) => layer.has('[role=dialog],[role=alertdialog],[aria-modal=true],dialog'),
  },
  {
    name: 'is-named',
    points: 2,
    ask: ({ layer, known }) => known !== null && layer.layering === 'sticky' && (nameOf(layer)?.points ?? 0) >= 3,
  },
  { name: 'sticks-in-text', points: -2, ask: ({ layer }) => layer.layering === 'sticky' && layer.inside },
  { name: 'graphic', points: -5, ask: ({ layer }) => isGraphic(layer) },
  {
    name: 'leads-into-article',
    points: -5,
    ask: ({ layer, known }) => known !== null && !layer.covers && layer.leadsInto(known.region),
  },
  { name: 'reader-uses-it', points: -20, ask: ({ layer }) => layer.isInUse },
  { name: 'not-of-the-page', points: -20, ask: ({ layer }) => isForeign(layer.element) },
  {
    name: 'holds-the-page',
    points: -20,
    // Lists of those to whom data go are longer than any article.
    ask: ({ layer, known, pageText }) =>
      layer.text.length >= 2000 &&
      !(known !== null && says(layer.text, 'consent')) &&
      textContentOf(layer.element).length > Math.max(200, 0.5 * pageText()),
  },
];

export const LAYER_THRESHOLD = 3;

export interface LayerVerdict extends Verdict {
  layer: Layer;
  kind: ClutterKind;
}

type Named = Pick<LayerVerdict, 'kind' | 'reasons'>;

/** What a bar that sticks may ask at once; else it is the site's own. */
const PROMPT_BARS = ['consent', 'newsletter', 'app-install', 'ad', 'donation', 'subscription'] as const;

/** The kind of a layer that no words or names tell. */
const plain = (kind: ClutterKind): Named => ({ kind, reasons: [] });

function kindOf(layer: Layer): Named {
  if (isEmpty(layer)) return plain('backdrop');
  // A masthead also has a button to sign in, and a search, and a link to the newsletter.
  const asks = PROMPT_BARS.some((meaning) => says(layer.lead, meaning));
  if (isBar(layer) && (layer.navigates || (layer.layering === 'sticky' && !asks))) return plain('bar');
  if (namesNetworks(layer)) return { kind: 'share', reasons: [{ clue: 'names-networks', points: 4 }] };
  const naming = nameOf(layer, (kind) => kind !== 'tags' && kind !== 'side-column' && kind !== 'comments');
  if (naming && naming.points >= 2) return naming;
  if (layer.has('video,audio')) return plain('player');
  if (isBar(layer)) return plain('bar');
  if (layer.coverage < 0.15) return plain('floating');
  return plain('overlay');
}

/** Whether it is a sticky bar in the flow before the article: unstuck, it takes no room from the text and moves nothing. */
export const isMasthead = ({ layer, kind }: LayerVerdict, known: Known | null): boolean =>
  kind === 'bar' && layer.layering === 'sticky' && known !== null && isBefore(layer.element, known.region);

export function judgeLayer(layer: Layer, known: Known | null, pageText: () => number): LayerVerdict {
  const { points, reasons } = judge({ layer, known, pageText }, LAYER_CLUES);
  const named = kindOf(layer);
  return { layer, points, kind: named.kind, reasons: [...reasons, ...named.reasons] };
}

/** About how many characters of text the page has. */
export function pageTextOf(document: Document): number {
  const body = bodyOf(document);
  return body ? textContentOf(body).length : 0;
}
