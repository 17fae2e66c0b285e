import type { Element, Root } from 'hast';
import { useEffect, useState } from 'preact/hooks';
import { nodesIn } from '../formats/nodes.ts';
import { want } from '../messages/answer.ts';
import { left } from '../world.ts';

/** Makes MathML of TeX; null where it cannot. */
export type Formulas = (tex: string, isDisplayed: boolean) => Element | null;

/** Whether code is a formula in TeX, and whether it stands alone. */
export function texOf({ tagName, properties }: Element): 'inline' | 'display' | null {
  const names = tagName === 'code' ? [properties.className].flat() : [];
  if (!names.includes('language-math')) return null;
  return names.includes('math-display') ? 'display' : 'inline';
}

function hasTex(content: Root): boolean {
  for (const node of nodesIn(content)) if (node.type === 'element' && texOf(node)) return true;
  return false;
}

/** What sets an article's TeX, once it is there: its script comes only for articles that have some. */
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
