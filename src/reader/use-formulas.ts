import type { Element, ElementContent, Root, RootContent } from 'hast';
import { useEffect, useState } from 'preact/hooks';
import { stackChildren } from '../formats/nodes.ts';
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
  const stack: (RootContent | ElementContent)[] = [...content.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (texOf(node)) return true;
    stackChildren(stack, node.children);
  }
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
