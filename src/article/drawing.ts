import type { Element as TreeElement } from 'hast';
import {
  attributeOf,
  closestOf,
  computedIn,
  find,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  ownerOf,
  parentElementOf,
  rectOf,
  textContentOf,
  viewOf,
} from '../page/dom.ts';
import { oneLine } from '../page/words.ts';

import { el } from './tree.ts';

const SVG = 'http://www.w3.org/2000/svg';
const words = (list: string): readonly string[] => list.split(/\s+/);

/** What is never displayed by itself. */
const DEFINITIONS = new Set(words('defs clipPath linearGradient radialGradient stop'));
/** Shapes that stand still, hold nothing but themselves and point at nothing outside. */
const SHAPES = new Set([...words('svg g path rect circle ellipse line polyline polygon text tspan'), ...DEFINITIONS]);
const HOLDS_TEXT = new Set(['text', 'tspan']);
const GEOMETRY = words(`transform d points x y x1 y1 x2 y2 cx cy r rx ry fx fy width height dx dy rotate
  offset viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod clipPathUnits`);
/** Styles that a shape has from the shapes around it unless it has its own. */
const INHERITED = words(`fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap
  stroke-linejoin text-anchor font-size font-family font-weight font-style letter-spacing visibility`);
/** Styles of one shape alone, with what they are where nobody says so. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'clip-path': 'none',
  'dominant-baseline': 'auto',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};
/** Numbers, units, commands of a path, names of a function: nothing that any of these attributes takes is more. */
const PLAIN = /^[\w\s.,+()%-]*$/;
const ID = /^[A-Za-z][\w-]{0,60}$/;
const OWN_PLACE = /^url\("?#([A-Za-z][\w-]{0,60})"?\)$/;

const MOST_SHAPES = 1500;
const DEEPEST = 30;
const LONGEST_VALUE = 20_000;
/** A drawing that is longer than this when it is written down is left out. */
const LONGEST = 120_000;
/** What a page can have in its text, but no XML. */
const NO_XML = /\p{Cs}|[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
/** All drawings of an article together: more shapes or characters than this are not written down. */
export interface DrawingBudget {
  shapes: number;
  characters: number;
}
export const drawingBudget = (): DrawingBudget => ({ shapes: 8000, characters: 1_000_000 });

/** In pixels: what is smaller is an icon. */
const LEAST_WIDTH = 120;
const LEAST_HEIGHT = 60;
const LONGEST_LABEL = 1000;
const MOST_AROUND = 40;
const CLEAR = /^(?:transparent|rgba\(.*, 0\))$/;

/** What a drawing shows, where it says so. */
function labelOf(svg: Element): string {
  const title = find(svg, 'title');
  const label = attributeOf(svg, 'aria-label') ?? (title ? textContentOf(title) : '');
  return oneLine(label).slice(0, LONGEST_LABEL);
}

/** A drawing that means something: it has a name, or stands in a figure. */
const isMeant = (svg: Element, label: string): boolean =>
  attributeOf(svg, 'aria-hidden') !== 'true' &&
  !/^(?:presentation|none)$/.test(attributeOf(svg, 'role') ?? '') &&
  (label !== '' || closestOf(svg, 'figure') !== null);

/** The colour that a drawing stands on. */
function groundOf(svg: Element, view: Window): string {
  let at: Element | null = svg;
  for (let steps = 0; at && steps < MOST_AROUND; at = parentElementOf(at), steps++) {
    const { backgroundColor } = computedIn(view, at);
    if (backgroundColor && !CLEAR.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

/** A style that can point at nothing but a place in the drawing itself. */
function safeStyle(value: string): string {
  if (!value.includes('url(')) return value;
  const id = OWN_PLACE.exec(value)?.[1];
  return id ? `url(#${id})` : 'none';
}

function setStyle(shape: Element, own: CSSStyleDeclaration, around: CSSStyleDeclaration | null): void {
  for (const name of INHERITED) {
    const value = own.getPropertyValue(name);
    if (value && value !== around?.getPropertyValue(name)) shape.setAttribute(name, safeStyle(value));
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = own.getPropertyValue(name);
    if (value && value !== usual) shape.setAttribute(name, safeStyle(value));
  }
}

function setGeometry(shape: Element, from: Element): void {
  for (const name of GEOMETRY) {
    const value = attributeOf(from, name);
    if (value && value.length <= LONGEST_VALUE && PLAIN.test(value)) shape.setAttribute(name, value);
  }
  const id = attributeOf(from, 'id');
  if (id && ID.test(id)) shape.setAttribute('id', id);
}

interface Waiting {
  from: Element;
  to: Element;
  style: CSSStyleDeclaration | null;
  depth: number;
}

/**
 * A drawing of the page written down by itself, with the style that it has there. It is built anew from shapes that are
 * named here, in a document without a window, and then shown as a picture only, which a browser lets run and load nothing.
 */
function writeDown(svg: Element, view: Window, width: number, height: number, budget: DrawingBudget): string {
  const inert = new DOMParser().parseFromString(`<svg xmlns="${SVG}"/>`, 'image/svg+xml');
  const root = inert.documentElement;
  setGeometry(root, svg);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  const ground = inert.createElementNS(SVG, 'rect');
  ground.setAttribute('fill', groundOf(svg, view));
  const box = (attributeOf(svg, 'viewBox') ?? '').trim().split(/[\s,]+/);
  const [x, y, w, h] = box.length === 4 ? box : ['0', '0', String(width), String(height)];
  for (const [name, value] of Object.entries({ x, y, width: w, height: h }))
    if (PLAIN.test(value!)) ground.setAttribute(name, value!);
  root.append(ground);
  const style = computedIn(view, svg);
  setStyle(root, style, null);
  const queue: Waiting[] = [{ from: svg, to: root, style, depth: 0 }];
  for (let at = 0, shapes = 0; at < queue.length; at++) {
    const { from, to, style: around, depth } = queue[at]!;
    for (let node = firstChildOf(from); node && shapes < MOST_SHAPES; node = nextSiblingOf(node)) {
      if (nodeTypeOf(node) === 3 && HOLDS_TEXT.has(localNameOf(to)))
        to.append((node as Text).data.replace(/\s+/g, ' '));
      if (nodeTypeOf(node) !== 1) continue;
      const name = localNameOf(node as Element);
      if (!SHAPES.has(name)) continue;
      const own = computedIn(view, node as Element);
      if (own.display === 'none' && !DEFINITIONS.has(name)) continue;
      if (budget.shapes-- <= 0) return '';
      shapes++;
      const shape = inert.createElementNS(SVG, name);
      setGeometry(shape, node as Element);
      setStyle(shape, own, around);
      to.append(shape);
      if (depth < DEEPEST) queue.push({ from: node as Element, to: shape, style: own, depth: depth + 1 });
    }
  }
  return new XMLSerializer().serializeToString(inert).replace(NO_XML, '\ufffd');
}

/** A drawing of the article as a picture, or nothing where it is an icon or decoration, or the budget is spent. */
export function drawingTree(svg: Element, budget: DrawingBudget): TreeElement | null {
  const view = viewOf(ownerOf(svg));
  const label = labelOf(svg);
  if (!view || !isMeant(svg, label)) return null;
  const { width, height } = rectOf(svg);
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return null;
  if (budget.shapes <= 0) return null;
  const written = writeDown(svg, view, Math.round(width), Math.round(height), budget);
  if (!written || written.length > Math.min(LONGEST, budget.characters)) return null;
  budget.characters -= written.length;
  const src = `data:image/svg+xml,${encodeURIComponent(written)}`;
  return el('img', [], { src, alt: label });
}
