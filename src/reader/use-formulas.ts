import type { Element, Root } from 'hast';
import { useEffect, useState } from 'preact/hooks';
import { nodesIn } from '../formats/nodes.ts';
import { want } from '../messages/answer.ts';
import { left } from '../world.ts';

/** Converts TeX to a MathML tree; null for TeX that it cannot convert. */
export type Formulas = (tex: string, isDisplayed: boolean) => Element | null;

/** The kind of a formula in TeX, which the tree holds as `code` with a class; null for anything else. */
export function texOf({ tagName, properties }: Element): 'inline' | 'display' | null {
  const names = tagName === 'code' ? [properties.className].flat() : [];
  if (!names.includes('language-math')) return null;
  return names.includes('math-display') ? 'display' : 'inline';
}

function hasTex(content: Root): boolean {
  for (const node of nodesIn(content)) if (node.type === 'element' && texOf(node)) return true;
  return false;
}

/** The converter of TeX; undefined until its script is loaded, which happens only for articles with TeX. */
export function useFormulas(content: Root): Formulas | undefined {
  const [formulas, setFormulas] = useState<Formulas | undefined>(() => left('ledeTex'));
  useEffect(() => {
    if (formulas || !hasTex(content)) return;
    let current = true;
    void want('tex').then(() => {
      if (current) setFormulas(() => left('ledeTex'));
    });
    return () => {
      current = false;
    };
  }, [content]);
  return formulas;
}
