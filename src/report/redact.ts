import { ATTRIBUTE } from '../clutter/sheet.ts';
import { Addresses, redactAttribute, styleOf } from './attributes.ts';
import type { Placeholders } from './placeholder.ts';
import { redactData } from './structured-data.ts';

/** Left out with what is in them. A script of structured data and a frame are treated on their own. */
const DROPPED = new Set('script noscript style template base object embed param source track iframe canvas'.split(' '));
/** Kept as boxes: what they draw or play is somebody's. */
const BOXES = new Set(['img', 'svg', 'video', 'audio', 'picture', 'iframe', 'canvas']);
/** One transparent pixel. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Nodes that are written, and characters of style: a page beyond these is cut. */
const NODES = 60_000;
const STYLE = 600_000;

/** What the page's sheets say, as far as the browser lets it be read, without addresses and without text of their own. */
function sheetOf(document: Document): string {
  let css = '';
  for (const sheet of document.styleSheets) {
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
  const addresses = new Addresses(document.location.href);
  // Inert: nothing in it loads or runs.
  const copy = new Document().implementation.createHTMLDocument('');
  copy.documentElement.replaceChildren();
  const pairs: { from: Element; to: Element }[] = [{ from: document.documentElement, to: copy.documentElement }];
  let nodes = 0;

  const fill = (from: Element, to: Element): void => {
    for (const { name, value } of from.attributes) {
      const made = redactAttribute({ name: name.toLowerCase(), value }, from.localName, placeholders, addresses);
      if (made !== null) to.setAttribute(name, made);
    }
    if ('style' in to && from.closest('body')) keepLook(from, to as HTMLElement, from.hasAttribute(ATTRIBUTE));
  };
  const box = (from: Element): Element => {
    const isFrame = from.localName === 'iframe' || from.localName === 'canvas';
    const made = copy.createElement(isFrame ? 'iframe' : from.localName === 'svg' ? 'svg' : from.localName);
    fill(from, made);
    const { width, height } = from.getBoundingClientRect();
    // What is hidden has no size of its own now, but may have one that it asks for.
    if (width) made.setAttribute('width', String(Math.round(width)));
    if (height) made.setAttribute('height', String(Math.round(height)));
    if (from.localName === 'img') made.setAttribute('src', PIXEL);
    return made;
  };
  const elementFor = (from: Element): Element | null => {
    if (from.localName === 'script' && from.getAttribute('type') === 'application/ld+json') {
      const made = copy.createElement('script');
      made.setAttribute('type', 'application/ld+json');
      made.textContent = redactData(from.textContent ?? '', placeholders, addresses);
      return made;
    }
    if (BOXES.has(from.localName)) {
      if (from.localName !== 'picture') return box(from);
    } else if (DROPPED.has(from.localName)) return null;
    if (from.localName === 'link' && !/\b(?:canonical|author|amphtml|next|prev)\b/.test(from.getAttribute('rel') ?? ''))
      return null;
    const made = copy.createElement(from.localName);
    fill(from, made);
    // What was typed is nobody's business.
    if (from.localName !== 'textarea') pairs.push({ from, to: made });
    return made;
  };

  fill(document.documentElement, copy.documentElement);
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    for (const child of pair.from.childNodes) {
      if (++nodes > NODES) break;
      if (child.nodeType === Node.TEXT_NODE) pair.to.append(placeholders.redact(child.nodeValue ?? ''));
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const made = elementFor(child as Element);
        if (made) pair.to.append(made);
      }
    }
  }
  const style = copy.createElement('style');
  style.textContent = sheetOf(document);
  copy.head?.append(style);
  return copy;
}
