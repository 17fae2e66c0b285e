import { attributeOf, find, nextElementOf, previousElementOf } from './dom.ts';

/** Name of the piece that a formula in TeX makes. */
export const TEX = 'tex';

/** What finds a page's formulas. */
export const FORMULAS = 'math, script[type^="math/tex" i]';

const TEX_TYPE = /^math\/tex/i;
/** Elements that type setters of formulas draw with. */
const DRAWN = /^(?:span|div|nobr)$/;
const NEIGHBOURS = 3;

/** Whether a script holds a formula in TeX, as MathJax 2 keeps it beside its drawing. */
export const isTex = (script: Element): boolean => TEX_TYPE.test(attributeOf(script, 'type') ?? '');

/** Whether a formula in TeX is for a line of its own. */
export const isDisplayed = (script: Element): boolean => /mode=display/i.test(attributeOf(script, 'type') ?? '');

/**
 * Whether an element draws again, for the eye, a formula that stands beside it as MathML (KaTeX, MathJax 3) or as TeX
 * (MathJax 2).
 */
export function saysFormulaAgain(element: Element, tag: string): boolean {
  if (!DRAWN.test(tag)) return false;
  if (attributeOf(element, 'aria-hidden') === 'true') {
    const before = previousElementOf(element);
    if (before && find(before, 'math')) return true;
  }
  const name = attributeOf(element, 'class') ?? attributeOf(element, 'id') ?? '';
  if (!name.startsWith('MathJax')) return false;
  let next = nextElementOf(element);
  for (let i = 0; next && i < NEIGHBOURS; i++, next = nextElementOf(next)) if (isTex(next)) return true;
  return false;
}
