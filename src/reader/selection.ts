import { selectionIn } from '../page/dom.ts';

/** A place in the text: a character of a text node. */
export interface Place {
  node: Text;
  offset: number;
}

/** The selection where an element stands: Chromium has one for each root, Firefox one for all. */
export function selectionAt(element: Element): Selection | null {
  const root = element.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? selectionIn(document);
}

/** Where the reader has selected something in an element, or has put the caret in sight. */
export function pickedIn(shown: Element): Place | null {
  const selection = selectionAt(shown);
  // What is in a closed root is told only to who names it.
  const range = selection?.getComposedRanges?.({ shadowRoots: [shown.getRootNode() as ShadowRoot] })[0];
  const node = range?.startContainer ?? selection?.anchorNode;
  const offset = range?.startOffset ?? selection?.anchorOffset ?? 0;
  if (!(node instanceof Text) || !shown.contains(node)) return null;
  const isCaret = range ? range.collapsed : selection?.isCollapsed;
  if (isCaret) {
    const { top, bottom } = (node.parentElement ?? shown).getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return null;
  }
  return { node, offset };
}
