import type { ElementContent, Properties, Element as TreeElement } from 'hast';
import { attributeOf, find, firstChildOf, localNameOf, nextSiblingOf, nodeTypeOf, textContentOf } from '../page/dom.ts';
import { isDisplayed } from '../page/formulas.ts';
import { MATHML_ATTRIBUTES, MATHML_TAGS, MATHML_VALUE } from './mathml.ts';
import { el } from './tree.ts';

const MAX_NODES = 2000;
const MAX_DEPTH = 40;

const LONGEST_TEX = 5000;

/** A formula in TeX as code in the language that Markdown knows for it. */
export function texTree(script: Element): TreeElement {
  const value = textContentOf(script).slice(0, LONGEST_TEX).trim();
  const className = ['language-math', isDisplayed(script) ? 'math-display' : 'math-inline'];
  return el('code', [{ type: 'text', value }], { className });
}

/** The TeX that a formula in MathML was made from, where it says so. */
function texOf(math: Element): string {
  const annotation = find(math, 'annotation[encoding="application/x-tex" i], annotation[encoding="TeX" i]');
  return (annotation ? textContentOf(annotation) : (attributeOf(math, 'alttext') ?? '')).slice(0, LONGEST_TEX).trim();
}

/** A formula as a tree of MathML: its annotations say the same again, and the TeX among them becomes its `alttext`. */
export function mathTree(math: Element): TreeElement {
  const alttext = texOf(math);
  const display = attributeOf(math, 'display') === 'block';
  const properties = { ...(alttext && { alttext }), ...(display && { display: 'block' }) };
  const root = el('math', [], properties);
  const queue: { from: Element; to: TreeElement; depth: number }[] = [{ from: math, to: root, depth: 0 }];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const { from, to, depth } = queue[at]!;
    for (let node = firstChildOf(from); node && to.children.length < MAX_NODES; node = nextSiblingOf(node)) {
      const child = treeOf(node);
      if (!child) continue;
      to.children.push(child);
      if (child.type === 'element' && depth < MAX_DEPTH)
        queue.push({ from: node as Element, to: child, depth: depth + 1 });
    }
  }
  return root;
}

function treeOf(node: Node): ElementContent | null {
  if (nodeTypeOf(node) === 3) return { type: 'text', value: (node as Text).data };
  if (nodeTypeOf(node) !== 1) return null;
  const tagName = localNameOf(node as Element);
  if (!MATHML_TAGS.has(tagName)) return null;
  const properties: Properties = {};
  for (const name of MATHML_ATTRIBUTES) {
    const value = attributeOf(node as Element, name);
    if (value && MATHML_VALUE.test(value)) properties[name] = value;
  }
  return el(tagName, [], properties);
}
