import { ATTRIBUTE } from '../clutter/sheet.ts';
import {
  addressOf,
  append,
  attributeOf,
  attributesOf,
  closestOf,
  findIn,
  firstChildOf,
  has,
  localNameOf,
  make,
  nextSiblingOf,
  nodeTypeOf,
  rectOf,
  rootOf,
  sheetsOf,
  textContentOf,
} from '../page/dom.ts';
import { Addresses, redactAttribute, styleOf } from './attributes.ts';
import type { Placeholders } from './placeholder.ts';
import { redactData } from './structured-data.ts';

/** Left out with what is in them. A script of structured data and a frame are treated on their own. */
const DROPPED = new Set('script noscript style template base object embed param source track iframe canvas'.split(' '));
/** Kept as boxes: what they draw or play is somebody's. */
const BOXES = new Set(['img', 'svg', 'video', 'audio', 'picture', 'iframe', 'canvas']);
const CONTROLS = new Set(['form', 'input', 'button', 'select', 'textarea', 'output']);
/** One transparent pixel. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Nodes that are written, and characters of style: a page beyond these is cut. */
const NODES = 60_000;
const STYLE = 600_000;
/** Forms and fields that are written: for each, browsers look through all that a document has. */
const FIELDS = 1000;

/** What the page's sheets say, as far as the browser lets it be read, without addresses and without text of their own. */
function sheetOf(document: Document): string {
  let css = '';
  for (const sheet of sheetsOf(document)) {
    try {
      for (const { cssText } of sheet.cssRules) {
        if (/^@(?:import|font-face)/.test(cssText)) continue;
        if (css.length + cssText.length > STYLE) return css;
        css += `${styleOf(cssText).replace(/content:\s*"[^"]*"/g, 'content: ""')}\n`;
      }
    } catch {
      // A sheet of another site.
    }
  }
  return css;
}

/** What the look of a thing says that a sheet may no longer say once names have changed. */
function keepLook(from: Element, to: HTMLElement, wasMarked: boolean): void {
  const { position, display, visibility, zIndex, top, right, bottom, left } = getComputedStyle(from);
  if (display === 'none' && !wasMarked) to.style.display = 'none';
  if (visibility === 'hidden') to.style.visibility = 'hidden';
  if (position !== 'fixed' && position !== 'sticky') return;
  Object.assign(to.style, { position, zIndex, top, right, bottom, left });
}

/**
 * A page with its structure and its look, and without what it says or whom it says it to: words are placeholders, addresses
 * are numbers, pictures are boxes, scripts and fields' values are gone. What Lede marks is shown as the page had it.
 */
export function redactPage(document: Document, placeholders: Placeholders): Document {
  const addresses = new Addresses(addressOf(document));
  // Inert: nothing in it loads or runs.
  const copy = new Document().implementation.createHTMLDocument('');
  copy.documentElement.replaceChildren();
  const pairs: { from: Element; to: Element }[] = [{ from: rootOf(document)!, to: copy.documentElement }];
  let nodes = 0;
  let fields = 0;

  const fill = (from: Element, to: Element): void => {
    for (const { name, value } of attributesOf(from)) {
      const made = redactAttribute({ name: name.toLowerCase(), value }, localNameOf(from), placeholders, addresses);
      if (made !== null) to.setAttribute(name, made);
    }
    if ('style' in to && closestOf(from, 'body')) keepLook(from, to as HTMLElement, has(from, ATTRIBUTE));
  };
  const box = (from: Element): Element => {
    const isFrame = localNameOf(from) === 'iframe' || localNameOf(from) === 'canvas';
    const made = make(copy, isFrame ? 'iframe' : localNameOf(from));
    fill(from, made);
    const { width, height } = rectOf(from);
    // What is hidden has no size of its own now, but may have one that it asks for.
    if (width) made.setAttribute('width', String(Math.round(width)));
    if (height) made.setAttribute('height', String(Math.round(height)));
    if (localNameOf(from) === 'img') made.setAttribute('src', PIXEL);
    return made;
  };
  const elementFor = (from: Element): Element | null => {
    if (localNameOf(from) === 'script' && attributeOf(from, 'type') === 'application/ld+json') {
      const made = make(copy, 'script');
      made.setAttribute('type', 'application/ld+json');
      made.textContent = redactData(textContentOf(from), placeholders, addresses);
      return made;
    }
    if (BOXES.has(localNameOf(from))) {
      if (localNameOf(from) !== 'picture') return box(from);
    } else if (DROPPED.has(localNameOf(from))) return null;
    if (
      localNameOf(from) === 'link' &&
      !/\b(?:canonical|author|amphtml|next|prev)\b/.test(attributeOf(from, 'rel') ?? '')
    )
      return null;
    if (CONTROLS.has(localNameOf(from)) && ++fields > FIELDS) return null;
    const made = make(copy, localNameOf(from));
    fill(from, made);
    // What was typed is nobody's business.
    if (localNameOf(from) !== 'textarea') pairs.push({ from, to: made });
    return made;
  };

  fill(rootOf(document)!, copy.documentElement);
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    for (let child = firstChildOf(pair.from); child && ++nodes <= NODES; child = nextSiblingOf(child)) {
      const type = nodeTypeOf(child);
      if (type === Node.TEXT_NODE) append(pair.to, placeholders.redact((child as Text).data));
      else if (type === Node.ELEMENT_NODE) {
        const made = elementFor(child as Element);
        if (made) append(pair.to, made);
      }
    }
  }
  const style = make(copy, 'style');
  style.textContent = sheetOf(document);
  append(findIn(copy, 'head') ?? copy.documentElement, style);
  return copy;
}
