/** @jsxImportSource preact */
import type { Element, ElementContent } from 'hast';
import { type ComponentChild, h } from 'preact';
import { MATHML_ATTRIBUTES, MATHML_TAGS } from '../article/mathml.ts';
import { ASIDE } from './text-map.ts';

function show(node: ElementContent): ComponentChild {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || !MATHML_TAGS.has(node.tagName)) return null;
  const attributes: Record<string, unknown> = {};
  for (const name of MATHML_ATTRIBUTES) if (node.properties[name]) attributes[name] = node.properties[name];
  // MathML Core, all that some browsers implement, leaves the alignment of columns to style sheets.
  const side = node.tagName === 'mtd' && /^(?:left|right)$/.exec(String(node.properties.columnalign));
  return h(node.tagName, { ...attributes, ...(side && { class: `is-${side[0]}` }) }, node.children.map(show));
}

/** A formula that the page has in MathML, rendered by an allow-list. */
export const Formula = ({ node }: { node: Element }) => <>{show(node)}</>;

/** A TeX formula, shown as MathML. The TeX stays in an annotation, so that offsets in the plain text still match. */
export function TexFormula({ math, tex }: { math: Element; tex: string }) {
  const isDisplayed = math.properties.display === 'block';
  return (
    <math {...(isDisplayed && { display: 'block' })}>
      <semantics>
        <mrow {...{ [ASIDE]: '' }}>{math.children.map(show)}</mrow>
        <annotation encoding="application/x-tex">{tex}</annotation>
      </semantics>
    </math>
  );
}
