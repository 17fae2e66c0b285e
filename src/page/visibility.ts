import { bodyOf, closestOf, parentElementOf, sheetsOf, viewOf } from './dom.ts';

const check = Element.prototype.checkVisibility as typeof Element.prototype.checkVisibility | undefined;

/** A style sheet of fewer rules than this is a snippet for one widget, not the look of a page. */
const FEW_RULES = 40;
const MANY_SHEETS = 100;

/** Whether the page has a look of its own, so that its layout tells something. */
export function hasAuthorStyle(document: Document): boolean {
  if (!viewOf(document)) return false;
  const sheets = sheetsOf(document);
  let rules = 0;
  for (let i = 0; i < sheets.length && i < MANY_SHEETS; i++) {
    const sheet = sheets[i];
    try {
      rules += sheet?.cssRules.length ?? 0;
    } catch {
      return true; // a sheet of another origin cannot be looked into, but it has loaded
    }
    if (rules >= FEW_RULES) return true;
  }
  return false;
}

/** Closed `details` are a reader's to open: their text is part of the page. */
const CLOSED = 'details:not([open])';

/**
 * Tells whether the text right in an element is shown. Asked of the elements that hold text or media only: each answer
 * costs the engine a look at all boxes around.
 *
 * Where the body itself is invisible the page reveals itself later (by an animation or a script that may never run):
 * invisibility tells nothing there.
 */
export function visibilityOf(document: Document): (element: Element) => boolean {
  const view = viewOf(document);
  if (!view || !check) {
    return (element) => closestOf(element, '[hidden], [style*="display:none"], [style*="display: none"]') === null;
  }
  const body = bodyOf(document);
  const options = { visibilityProperty: !body || view.getComputedStyle(body).visibility === 'visible' };
  const isShown = (element: Element, depth: number): boolean => {
    if (check.call(element, options)) return true;
    // An element without a box of its own, as `display: contents` and slots are, shows what its parent shows.
    const style = view.getComputedStyle(element);
    const parent = parentElementOf(element);
    if (style.display === 'contents' && parent && depth < DEEPEST) return isShown(parent, depth + 1);
    if (style.display === 'none' || (options.visibilityProperty && style.visibility !== 'visible')) return false;
    const closed = closestOf(element, CLOSED);
    const around = closed && parentElementOf(closed);
    return around !== null && !hiddenBelow(element, closed!, view) && isShown(around, depth + 1);
  };
  return (element) => isShown(element, 0);
}

const DEEPEST = 20;

/** Whether anything from the element up to a closed `details` is hidden for another reason. */
function hiddenBelow(element: Element, end: Element, view: Window): boolean {
  let steps = 0;
  for (let at: Element | null = element; at && at !== end && steps < 200; at = parentElementOf(at), steps++) {
    if (view.getComputedStyle(at).display === 'none') return true;
  }
  return false;
}
