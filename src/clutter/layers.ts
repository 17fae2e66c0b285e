import { firstElementOf, has, isMatch, localNameOf, nextElementOf, parentElementOf } from '../page/dom.ts';
import type { Layout } from '../page/layout.ts';
import { says } from '../phrases/chrome.ts';
import { type Clue, judge, type Verdict } from '../verdict.ts';
import { Candidate, isForeign, isInUse } from './candidate.ts';
import type { ClutterKind } from './kinds.ts';
import { aroundOf, holds, insideOf, type Known } from './known.ts';
import { nameOf } from './name.ts';

/** How something lies over the page. */
export type Layering = 'modal' | 'popover' | 'fixed' | 'sticky' | 'absolute' | 'escaping';

/** Something that lies over the page. */
export interface Layer extends Candidate {
  readonly layering: Layering;
  /** It lies over the article's text, as the pointer finds it. */
  readonly covers: boolean;
}

interface Asked {
  layer: Layer;
  known: Known | null;
  pageText: number;
}

const PROMPTS = [
  'consent',
  'newsletter',
  'push',
  'app-install',
  'survey',
  'donation',
  'subscription',
  'sign-in',
  'register',
  'interstitial',
  'tour',
  'chat',
] as const;

/** What nobody came for, on a page of whatever kind. */
const UNASKED = ['consent', 'newsletter', 'push', 'app-install', 'survey', 'donation', 'interstitial'] as const;

/** A veil has nothing to read, to press or to see in it, and lies over nearly everything. */
const isVeil = (layer: Layer): boolean =>
  layer.coverage > 0.8 && layer.text.length < 3 && !layer.has('button,input,a[href],video,iframe,img');

const isBar = (layer: Layer): boolean => layer.isWide && layer.rect.height < 0.45 * layer.layout.height;

/** Raised straight out of the body: where widgets put what they lay over a page. */
const isPortal = (layer: Layer): boolean =>
  layer.layering === 'absolute' && parentElementOf(layer.element) === layer.element.ownerDocument.body;

/** A picture or a graphic that goes along with the text beside it. */
const isGraphic = (layer: Layer): boolean =>
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
  { name: 'covers-article', points: 3, ask: ({ layer }) => layer.covers },
  { name: 'covers-window', points: 2, ask: ({ layer }) => layer.coverage > 0.4 && layer.layering !== 'sticky' },
  { name: 'veil', points: 2, ask: ({ layer }) => isVeil(layer) },
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
  { name: 'prompts', points: 2, ask: ({ layer }) => PROMPTS.some((meaning) => says(layer.text, meaning)) },
  { name: 'raised-from-body', points: 2, ask: ({ layer }) => isPortal(layer) },
  {
    name: 'is-dialog',
    points: 2,
    ask: ({ layer }) => layer.has('[role=dialog],[role=alertdialog],[aria-modal=true],dialog'),
  },
  { name: 'is-named', points: 2, ask: ({ layer }) => layer.layering === 'sticky' && (nameOf(layer)?.points ?? 0) >= 3 },
  { name: 'sticks-in-text', points: -2, ask: ({ layer }) => layer.layering === 'sticky' && layer.inside },
  { name: 'graphic', points: -5, ask: ({ layer }) => isGraphic(layer) },
  { name: 'reader-uses-it', points: -20, ask: ({ layer }) => isInUse(layer.element) },
  { name: 'not-of-the-page', points: -20, ask: ({ layer }) => isForeign(layer.element) },
  {
    name: 'holds-the-page',
    points: -20,
    ask: ({ layer, pageText }) =>
      pageText > 400 && layer.text.length >= 2000 && layer.element.textContent!.length > 0.5 * pageText,
  },
];

export const LAYER_THRESHOLD = 3;

export interface LayerVerdict extends Verdict {
  layer: Layer;
  kind: ClutterKind;
}

function kindOf(layer: Layer): { kind: ClutterKind; reasons: Verdict['reasons'] } {
  if (isVeil(layer)) return { kind: 'backdrop', reasons: [] };
  // A masthead also has a button to sign in, and a search, and a link to the newsletter.
  const navigates = layer.has('nav,[role=navigation]') || (layer.links.length >= 4 && layer.linkShare > 0.5);
  if (isBar(layer) && navigates) return { kind: 'bar', reasons: [] };
  const naming = nameOf(layer, ({ id }) => id !== 'tags' && id !== 'side-column' && id !== 'comments');
  if (naming && naming.points >= 2) return { kind: naming.kind, reasons: naming.reasons };
  if (layer.has('video,audio')) return { kind: 'player', reasons: [] };
  if (isBar(layer)) return { kind: 'bar', reasons: [] };
  if (layer.coverage < 0.15) return { kind: 'floating', reasons: [] };
  return { kind: 'overlay', reasons: [] };
}

export function judgeLayer(layer: Layer, known: Known | null, pageText: number): LayerVerdict {
  const { points, reasons } = judge({ layer, known, pageText }, LAYER_CLUES);
  const named = kindOf(layer);
  return { layer, points, kind: named.kind, reasons: [...reasons, ...named.reasons] };
}

/** So many elements are looked at for layers. */
const MAX_ELEMENTS = 150_000;
const PASSED = new Set(['script', 'style', 'head', 'template', 'noscript', 'option', 'br', 'math', 'link', 'meta']);

export interface Survey {
  layers: Layer[];
  /** Elements whose shadow reaches far enough to be a veil. */
  shadows: Element[];
  /** Open shadow roots that were entered. */
  roots: ShadowRoot[];
}

export interface SurveyOptions {
  known: Known | null;
  holders: ReadonlySet<Element>;
  layout: Layout;
  shadowRootOf?: ((host: Element) => ShadowRoot | null) | undefined;
  /** Asked now and then, so that the page can go on between two slices of the work. */
  pause?: () => Promise<void>;
}

class FoundLayer extends Candidate implements Layer {
  constructor(
    element: Element,
    layout: Layout,
    inside: boolean,
    readonly layering: Layering,
    readonly covers: boolean,
  ) {
    super(element, layout, inside);
  }
}

function layeringOf(element: Element, style: CSSStyleDeclaration): Layering | null {
  if (localNameOf(element) === 'dialog' && isMatch(element, ':modal')) return 'modal';
  if (has(element, 'popover') && isMatch(element, ':popover-open')) return 'popover';
  const { position } = style;
  return position === 'fixed' || position === 'sticky' || position === 'absolute' ? position : null;
}

/** A shadow with a spread like this covers the window: the hole in it is the element. */
const FAR_SHADOW = /\s(\d{3,})(?:\.\d+)?px(?!.*inset)/;
const isFar = (shadow: string): boolean => shadow !== 'none' && Number(FAR_SHADOW.exec(shadow)?.[1] ?? 0) > 300;

/** Walks what is shown below an element and collects what lies over the page. Bounded; each style is asked once. */
export async function surveyLayers(start: Element, options: SurveyOptions): Promise<Survey> {
  const { known, holders, layout, shadowRootOf, pause } = options;
  const survey: Survey = { layers: [], shadows: [], roots: [] };
  const kept = new Set(known?.kept);
  const covering = known ? coveringOf(known, holders, layout) : new Set<Element>();
  const stack: Element[] = [start];
  for (let seen = 0; stack.length && seen < MAX_ELEMENTS; seen++) {
    if (pause && seen % 4000 === 3999) await pause();
    const element = stack.pop()!;
    if (element !== start) {
      const sibling = nextElementOf(element);
      if (sibling) stack.push(sibling);
    }
    if (PASSED.has(localNameOf(element))) continue;
    const style = layout.style(element);
    const { display } = style;
    if (display === 'none') continue;
    if (isFar(style.boxShadow)) survey.shadows.push(element);
    if (kept.has(element)) continue;
    if (!holders.has(element)) {
      const layering = covering.has(element) ? (layeringOf(element, style) ?? 'escaping') : layeringOf(element, style);
      if (layering) {
        const inside = known !== null && holds(known.region, element);
        const layer = new FoundLayer(element, layout, inside, layering, covering.has(element));
        const counts =
          layering !== 'absolute' ||
          layer.covers ||
          (Number(style.zIndex) > 0 && (layer.coverage > 0.6 || isPortal(layer)));
        if (counts && (layer.isSeen || layer.covers)) {
          survey.layers.push(layer);
          continue;
        }
      }
    }
    if (localNameOf(element) === 'svg') continue;
    const inside = insideOf(element, shadowRootOf);
    if (inside instanceof ShadowRoot) {
      survey.roots.push(inside);
      const first = inside.firstElementChild;
      if (first) stack.push(first);
    }
    const first = firstElementOf(element);
    if (first) stack.push(first);
  }
  return survey;
}

const COLUMNS = [0.2, 0.5, 0.8];
const ROWS = [0.06, 0.2, 0.35, 0.5, 0.65, 0.8, 0.94];

/** Elements that lie over the article where the pointer would go: the outermost one of each that holds none of it. */
function coveringOf(known: Known, holders: ReadonlySet<Element>, layout: Layout): Set<Element> {
  const found = new Set<Element>();
  const { document } = layout;
  const bounds = layout.rect(known.region);
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      const x = Math.max(0, bounds.left) + column * (Math.min(layout.width, bounds.right) - Math.max(0, bounds.left));
      const y = row * layout.height;
      if (x < 0 || x >= layout.width || y < bounds.top || y > bounds.bottom) continue;
      for (const hit of document.elementsFromPoint(x, y)) {
        if (hit === known.region || holders.has(hit) || holds(known.region, hit)) break;
        const layer = outermostLayer(hit, holders, layout, x, y);
        if (layer) found.add(layer);
      }
    }
  }
  return found;
}

function outermostLayer(
  hit: Element,
  holders: ReadonlySet<Element>,
  layout: Layout,
  x: number,
  y: number,
): Element | null {
  let outermost: Element | null = null;
  for (let node: Element | null = hit; node && !holders.has(node); node = aroundOf(node)) {
    const { left, right, top, bottom } = layout.rect(node);
    const escapes = node !== hit && (x < left || x > right || y < top || y > bottom);
    const isHost = localNameOf(node).includes('-') && node === hit && (x < left || x > right || y < top || y > bottom);
    if (/fixed|absolute|sticky/.test(layout.style(node).position) || escapes || isHost) outermost = node;
  }
  return outermost;
}

/** Characters of text on the page, about. */
export const pageTextOf = (document: Document): number => document.body?.textContent?.length ?? 0;
