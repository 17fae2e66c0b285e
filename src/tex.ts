/** Injected on demand, when the reader view shows an article with formulas in TeX: makes MathML of them. */
import type { ElementContent, Element as TreeElement } from 'hast';
import temml from 'temml';
import { MATHML_ATTRIBUTES, MATHML_TAGS, MATHML_VALUE } from './article/mathml.ts';

declare global {
  var ledeTex: typeof texToMathml | undefined;
}

/** A node as the library builds it, before it would become markup. */
interface MathNode {
  type?: string;
  text?: string;
  attributes?: Readonly<Record<string, unknown>>;
  classes?: readonly string[];
  children?: readonly MathNode[];
}

const MAX_NODES = 4000;
const MAX_DEPTH = 60;
/** Ems and points: a length in TeX can be as long as anybody likes. */
const MAX_SIZE: [number, number] = [30, 300];
const MAX_EXPANSIONS = 300;

/** How cells of aligned formulas stand: said by classes, which are the library's own. */
const ALIGNED: Readonly<Record<string, string>> = { 'tml-left': 'left', 'tml-right': 'right' };

function propertiesOf({ attributes = {}, classes = [] }: MathNode): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const name of MATHML_ATTRIBUTES) {
    const value = attributes[name];
    if (typeof value === 'string' && MATHML_VALUE.test(value)) properties[name] = value;
  }
  const aligned = classes.map((name) => ALIGNED[name]).find(Boolean);
  return aligned ? { ...properties, columnalign: aligned } : properties;
}

/** A formula as a tree of MathML by the same allow-list as formulas of pages; null for what cannot be read as TeX. */
export function texToMathml(tex: string, isDisplayed: boolean): TreeElement | null {
  const math: TreeElement = { type: 'element', tagName: 'math', properties: {}, children: [] };
  if (isDisplayed) math.properties.display = 'block';
  let nodes = 0;
  const put = (node: MathNode, into: ElementContent[], depth: number): void => {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) throw new RangeError('too large');
    if (typeof node.text === 'string') into.push({ type: 'text', value: node.text });
    const isKept = MATHML_TAGS.has(node.type ?? '') && node.type !== 'math';
    const inner: ElementContent[] = isKept ? [] : into;
    for (const child of node.children ?? []) put(child, inner, depth + 1);
    if (!isKept) return;
    into.push({ type: 'element', tagName: node.type!, properties: propertiesOf(node), children: inner });
  };
  try {
    const root: MathNode = temml.__renderToMathMLTree(tex, {
      displayMode: isDisplayed,
      throwOnError: true,
      trust: false,
      maxSize: MAX_SIZE,
      maxExpand: MAX_EXPANSIONS,
    });
    put(root, math.children, 0);
  } catch {
    return null;
  }
  return math.children.length ? math : null;
}

globalThis.ledeTex = texToMathml;
