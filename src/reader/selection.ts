import { selectionIn } from '../page/dom.ts';

/** A place in the rendered text: a character of a text node. */
export interface Place {
  node: Text;
  offset: number;
}

/** The selection in an element's root: Chromium has one for each shadow root, Firefox one for the whole document. */
export function selectionAt(element: Element): Selection | null {
  const root = element.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? selectionIn(document);
}

/** Where the selection in an element starts; null for none, or for a mere caret that is out of the window. */
export function pickedIn(shown: Element): Place | null {
  const selection = selectionAt(shown);
  // Ranges in a closed shadow root are returned only to callers that pass the root.
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
