import {
  attributeOf,
  closestOf,
  findAll,
  findIn,
  isIn,
  localNameOf,
  nextElementOf,
  ownerOf,
  parentElementOf,
  textContentOf,
} from '../page/dom.ts';
import { lowerCase } from '../page/letters.ts';
import { visibilityOf } from '../page/visibility.ts';
import { CONTINUE } from '../phrases/reading.ts';

const MOST_CONTROLS = 400;
const LONGEST_LABEL = 40;
/** What is unfolded is text: so many characters at least. */
const LEAST_TEXT = 200;
/** How far around a control its hidden text is looked for. */
const LEVELS = 3;
const NEIGHBOURS = 6;

/** What a control unfolds: what it says that it controls, else hidden text right after it or what it stands in. */
function foldedBy(control: Element, region: Element, isShown: (element: Element) => boolean): Element | null {
  const isFolded = (element: Element): boolean =>
    localNameOf(element) !== 'script' &&
    localNameOf(element) !== 'template' &&
    isIn(element, region) &&
    textContentOf(element).trim().length >= LEAST_TEXT &&
    !isShown(element);
  const id = attributeOf(control, 'aria-controls') ?? attributeOf(control, 'href')?.replace(/^#/, '');
  const named = id && /^[\w-]+$/.test(id) ? findIn(ownerOf(region), `#${CSS.escape(id)}`) : null;
  if (named && isFolded(named)) return named;
  let at: Element | null = control;
  for (let level = 0; at && at !== region && level < LEVELS; level++, at = parentElementOf(at)) {
    let next = nextElementOf(at);
    for (let i = 0; next && i < NEIGHBOURS; i++, next = nextElementOf(next)) if (isFolded(next)) return next;
  }
  return null;
}

/**
 * The parts of the article that a control on the same page unfolds ('Continue reading'): hidden text in the region that is
 * there and asks for nothing but a press.
 */
export function foldedParts(region: Element): Element[] {
  const controls = findAll(region, 'button, [role="button"], summary, a');
  const parts: Element[] = [];
  for (let i = 0; i < controls.length && i < MOST_CONTROLS; i++) {
    const control = controls[i]!;
    const label = textContentOf(control).trim();
    if (!label || label.length > LONGEST_LABEL || !CONTINUE.test(lowerCase(label))) continue;
    if (closestOf(control, 'nav, aside, footer')) continue;
    const part = foldedBy(control, region, visibilityOf(ownerOf(region)));
    if (part && !parts.includes(part)) parts.push(part);
  }
  return parts;
}
