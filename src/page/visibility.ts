import { bodyOf, closestOf, computedIn, isDisplayed, isIn, parentElementOf, rootOf, viewOf } from './dom.ts';

/** What browsers give the body of a page without a look of its own. */
const PLAIN_MARGIN = '8px';

/**
 * Whether the page has a look of its own, so that its layout tells something: its body has another margin than browsers
 * give it, or a list of fonts. Style sheets are no sign of it, for they may have failed to load.
 */
export function hasAuthorStyle(document: Document): boolean {
  const view = viewOf(document);
  const body = bodyOf(document);
  if (!view || !body) return false;
  const { marginTop, fontFamily } = computedIn(view, body);
  return marginTop !== PLAIN_MARGIN || fontFamily.includes(',');
}

/** Closed `details` are a reader's to open: their text is part of the page. */
const CLOSED = 'details:not([open])';

/**
 * Tells whether the text right in an element is shown. Asked of the elements that hold text or media only: each answer
 * costs the engine a look at all boxes around.
 *
 * Where the body itself is invisible the page reveals itself later (by an animation or a script that may never run):
 * invisibility tells nothing there, nor where the caller wants to read what is invisible but laid out, or that the page
 * does not lay out at all, root and all.
 */
export function visibilityOf(document: Document, readInvisible = false): (element: Element) => boolean {
  const view = viewOf(document);
  const body = bodyOf(document);
  const isUndisplayed = (element: Element | null): boolean =>
    element !== null && view !== null && computedIn(view, element).display === 'none';
  if (!view || (readInvisible && (isUndisplayed(body) || isUndisplayed(rootOf(document)))))
    return (element) => closestOf(element, '[hidden], [style*="display:none"], [style*="display: none"]') === null;
  const options = {
    visibilityProperty: !readInvisible && (!body || computedIn(view, body).visibility === 'visible'),
  };
  /** Whether what stands around closed details is shown. */
  const known = new Map<Element, boolean>();
  const isShown = (element: Element, depth: number): boolean => {
    if (isDisplayed(element, options)) return true;
    // An element without a box of its own, as `display: contents` and slots are, shows what its parent shows.
    const style = computedIn(view, element);
    const parent = parentElementOf(element);
    if (style.display === 'contents' && parent && depth < DEEPEST) return isShown(parent, depth + 1);
    if (style.display === 'none' || (options.visibilityProperty && style.visibility !== 'visible')) return false;
    const closed = closestOf(element, CLOSED);
    const around = closed && parentElementOf(closed);
    if (!around || hiddenBelow(element, closed, view)) return false;
    // Once for each: one may stand in the next a thousand times.
    if (!known.has(closed)) known.set(closed, isShown(around, depth + 1));
    return known.get(closed)!;
  };
  // Menus and dialogs have many texts in one element that is not displayed: it is looked for once.
  let undisplayed: Element | null = null;
  return (element) => {
    if (undisplayed && isIn(element, undisplayed)) return false;
    if (isShown(element, 0)) return true;
    let outermost = element;
    let around = parentElementOf(element);
    for (let steps = 0; around && !isDisplayed(around) && steps < MOST_AROUND; steps++) {
      outermost = around;
      around = parentElementOf(around);
    }
    if (isUndisplayed(outermost)) undisplayed = outermost;
    return false;
  };
}

const DEEPEST = 20;
const MOST_AROUND = 200;

/** Whether anything from an element up to one around it, which is left out, is not displayed. */
export function hiddenBelow(element: Element, end: Element, view: Window): boolean {
  let steps = 0;
  for (let at: Element | null = element; at && at !== end && steps < MOST_AROUND; at = parentElementOf(at), steps++) {
    if (computedIn(view, at).display === 'none') return true;
  }
  return false;
}
