import {
  aroundOf,
  attributeOf,
  elementsAt,
  firstElementOf,
  has,
  isIn,
  isMatch,
  localNameOf,
  nextElementOf,
  treeOf,
} from '../page/dom.ts';
import type { Layout } from '../page/layout.ts';
import { OURS } from '../page/ours.ts';
import { Candidate } from './candidate.ts';
import { holds, insideOf, type Known, standsInOne, UNSEEN } from './known.ts';
import { isPortal, type Layer, type Layering } from './layer.ts';

/** At most so many elements are searched for layers. */
const MAX_ELEMENTS = 150_000;
/** At most so many layers are judged in one look: more than any well-meaning page has, and more than are ever hidden. */
const MAX_LAYERS = 1000;
/** The work after which a pause is offered, in elements; what may be a layer is asked for its box and its surroundings too. */
const SLICE = 500;
const WORK_OF_A_LAYER = 20;
const PASSED = new Set<string>([...UNSEEN, 'option', 'math']);

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
  pause: () => Promise<void>;
}

class FoundLayer extends Candidate implements Layer {
  #overlaps: boolean | undefined;
  #dims: boolean | undefined;

  constructor(
    element: Element,
    layout: Layout,
    inside: boolean,
    readonly layering: Layering,
    readonly covers: boolean,
    readonly known: Known | null,
  ) {
    super(element, layout, inside);
  }

  get overlaps(): boolean {
    this.#overlaps ??= this.#liesOverText();
    return this.#overlaps;
  }

  get dims(): boolean {
    this.#dims ??= this.#isPaintedOver();
    return this.#dims;
  }

  #liesOverText(): boolean {
    const { known, rect, layering, text } = this;
    if (!known || layering !== 'absolute' || this.inside || !text) return false;
    return known.kept.slice(0, MOST_OVERLAPPED).some((element) => {
      const { left, right, top, bottom } = this.layout.rect(element);
      const width = Math.min(right, rect.right) - Math.max(left, rect.left);
      return width > LEAST_OVERLAP && Math.min(bottom, rect.bottom) - Math.max(top, rect.top) > LEAST_OVERLAP;
    });
  }

  #isPaintedOver(): boolean {
    const { backgroundColor, backgroundImage, backdropFilter } = this.style;
    const { document, width, height } = this.layout;
    const isClear = /a\(.* 0\)$|\/ 0\)$/.test(backgroundColor);
    // Pictures and filters are written as functions.
    if (isClear && !/\(/.test(backgroundImage + backdropFilter)) return false;
    return ROWS.some((row) =>
      COLUMNS.some((column) => {
        const hits = elementsAt(document, column * width, row * height);
        const at = hits.indexOf(this.element);
        const isBelow = (hit: Element): boolean => !isIn(this.element, hit) && !isIn(hit, this.element);
        return at >= 0 && hits.slice(at + 1).some(isBelow);
      }),
    );
  }
}

/** How many elements of an article are tested for layers over them. */
const MOST_OVERLAPPED = 500;
/** In CSS pixels, in both directions: boxes side by side may overlap by less. */
const LEAST_OVERLAP = 12;

function layeringOf(element: Element, style: CSSStyleDeclaration): Layering | null {
  if (localNameOf(element) === 'dialog' && isMatch(element, ':modal')) return 'modal';
  if (has(element, 'popover') && isMatch(element, ':popover-open')) return 'popover';
  const { position } = style;
  return position === 'fixed' || position === 'sticky' || position === 'absolute' ? position : null;
}

/** A shadow with a spread like this covers the window: the hole in it is the element. */
const FAR_SHADOW = /\s(\d{3,})(?:\.\d+)?px(?!.*inset)/;
const isFar = (shadow: string): boolean => shadow !== 'none' && Number(FAR_SHADOW.exec(shadow)?.[1] ?? 0) > 300;

/** Walks what is shown below an element and collects the layers over the page. Bounded; each style is asked once. */
export async function surveyLayers(start: Element, options: SurveyOptions): Promise<Survey> {
  const { known, holders, layout, shadowRootOf, pause } = options;
  const survey: Survey = { layers: [], shadows: [], roots: [] };
  const kept = new Set(known?.kept);
  const below = new Set<Element>();
  const covering = known ? await coveringOf(known, options, below) : new Set<Element>();
  const stack: Element[] = [start];
  let work = 0;
  for (let seen = 0; stack.length && seen < MAX_ELEMENTS && survey.layers.length < MAX_LAYERS; seen++) {
    if (++work >= SLICE) {
      work = 0;
      await pause();
    }
    const element = stack.pop()!;
    if (element !== start) {
      const sibling = nextElementOf(element);
      if (sibling) stack.push(sibling);
    }
    if (PASSED.has(localNameOf(element)) || attributeOf(element, OURS) === 'host') continue;
    const style = layout.style(element);
    const { display } = style;
    if (display === 'none') continue;
    if (isFar(style.boxShadow)) survey.shadows.push(element);
    if (kept.has(element)) continue;
    if (!holders.has(element) && (covering.has(element) || !below.has(element))) {
      const layering = covering.has(element) ? (layeringOf(element, style) ?? 'escaping') : layeringOf(element, style);
      if (layering) {
        work += WORK_OF_A_LAYER;
        const inside = known !== null && holds(known.region, element);
        const layer = new FoundLayer(element, layout, inside, layering, covering.has(element), known);
        const counts =
          layering !== 'absolute' ||
          layer.covers ||
          (Number(style.zIndex) > 0 && (layer.coverage > 0.6 || isPortal(layer)));
        if (counts && (layer.isSeen || layer.covers || (isPortal(layer) && layer.overlaps && layer.isShown))) {
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

/** An element in the article that covers its text at so many points is a veil; a button or a label covers fewer. */
const FEWEST_INSIDE = 3;

/** More than this lie at one place of a page that means harm: what is below them is met when they are gone. */
const MOST_AT_A_PLACE = 200;

/**
 * Elements that lie over the article where the pointer would go: the outermost one of each that holds none of it.
 *
 * @param below is given what the article's text lies over: the page is painted on it
 */
async function coveringOf(known: Known, options: SurveyOptions, below: Set<Element>): Promise<Set<Element>> {
  const { holders, layout, pause } = options;
  const found = new Set<Element>();
  const inside = new Map<Element, number>();
  const kept = new Set(known.kept);
  const { document } = layout;
  const bounds = layout.rect(known.region);
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      const x = Math.max(0, bounds.left) + column * (Math.min(layout.width, bounds.right) - Math.max(0, bounds.left));
      const y = row * layout.height;
      if (x < 0 || x >= layout.width || y < bounds.top || y > bounds.bottom) continue;
      const above: Element[] = [];
      const hits = elementsAt(document, x, y);
      // Asking alone takes long on a long page, and where thousands lie.
      await pause();
      for (const [i, hit] of hits.slice(0, MOST_AT_A_PLACE).entries()) {
        if (standsInOne(hit, kept)) {
          for (const under of hits.slice(i)) below.add(under);
          for (const layer of new Set(above)) inside.set(layer, (inside.get(layer) ?? 0) + 1);
          break;
        }
        if (hit === known.region || holders.has(hit)) break;
        const layer = outermostLayer(hit, options, x, y);
        if (!layer) continue;
        if (holds(known.region, hit)) above.push(layer);
        else found.add(layer);
      }
    }
  }
  for (const [layer, places] of inside) if (places >= FEWEST_INSIDE) found.add(layer);
  return found;
}

function outermostLayer(
  hit: Element,
  { holders, layout, shadowRootOf }: SurveyOptions,
  x: number,
  y: number,
): Element | null {
  let outermost: Element | null = null;
  const root = shadowRootOf?.(hit);
  const inner = root?.elementsFromPoint(x, y)[0];
  const first = inner && treeOf(inner) === root ? inner : hit;
  for (let node: Element | null = first; node && !holders.has(node); node = aroundOf(node)) {
    const { left, right, top, bottom } = layout.rect(node);
    const escapes =
      (x < left || x > right || y < top || y > bottom) &&
      // A host is asked for what is in it where nobody can enter, else for what has no layer in it.
      (node === first ? localNameOf(node).includes('-') : !outermost || insideOf(node, shadowRootOf) === node);
    if (/fixed|absolute|sticky/.test(layout.style(node).position) || escapes) outermost = node;
  }
  return outermost;
}
