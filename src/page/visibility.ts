import { attributeOf, bodyOf, has, sheetsOf, viewOf } from './dom.ts';

export type Shown = 'shown' | 'muted' | 'gone';

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

/**
 * Tells what is shown: 'gone' with all that is in it, or 'muted', where an inner element may show itself again.
 *
 * Where the body itself is invisible the page reveals itself later (by an animation or a script that may never run):
 * invisibility tells nothing there.
 */
export function visibilityOf(document: Document): (element: Element) => Shown {
  const view = viewOf(document);
  if (!view) {
    return (element) =>
      has(element, 'hidden') || /display\s*:\s*none/.test(attributeOf(element, 'style') ?? '') ? 'gone' : 'shown';
  }
  const body = bodyOf(document);
  const visibilityProperty = !body || view.getComputedStyle(body).visibility === 'visible';
  return (element) => {
    if (check?.call(element, { visibilityProperty })) return 'shown';
    const style = view.getComputedStyle(element);
    if (style.display === 'none') return 'gone';
    return visibilityProperty && style.visibility !== 'visible' ? 'muted' : 'shown';
  };
}
