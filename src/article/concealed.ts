import type { PageBlocks } from '../page/block.ts';
import {
  bodyOf,
  closestOf,
  elementsAt,
  find,
  firstElementOf,
  isMatch,
  nextElementOf,
  parentElementOf,
  textContentOf,
  viewOf,
} from '../page/dom.ts';
import { Layout } from '../page/layout.ts';

/** A page that shows more words than this beside the wall shows what it has. */
const MOST_WORDS_BESIDE = 60;
/** What is concealed is text: so many characters at least. */
const LEAST_TEXT = 800;
const MOST_ELEMENTS = 2000;
/** What pages keep that is not displayed is seldom their article: then they say so. */
const MARKED = 'main,article,[role=main],[role=article],[itemprop~=articleBody]';
/** Hidden without a wall too. */
const NEVER = 'script,style,template,noscript,nav,dialog,[role=dialog],[role=alertdialog]';

/**
 * The parts of a page that a wall has made invisible as long as it stands: the middle of the window and nearly all words that
 * show are in something laid over the page, and in its flow there is text that does not show.
 *
 * @param shown what shows; null where nothing does
 * @param isDeclared the page says of itself that it is an article
 */
export function concealedParts(document: Document, shown: PageBlocks | null, isDeclared: boolean): Element[] {
  const view = viewOf(document);
  const body = bodyOf(document);
  if (!view || !body) return [];
  const layout = new Layout(document);
  const isLaid = (element: Element): boolean => /fixed|absolute/.test(layout.style(element).position);
  const isOver = (element: Element): boolean => {
    for (let node: Element | null = element; node; node = parentElementOf(node)) if (isLaid(node)) return true;
    return false;
  };
  const [middle] = elementsAt(document, layout.width / 2, layout.height / 2);
  if (!middle || !isOver(middle)) return [];
  let words = 0;
  for (const block of shown?.blocks ?? []) {
    if (!isOver(shown!.boxes[block.box]!.element)) words += block.words;
    if (words > MOST_WORDS_BESIDE) return [];
  }
  const parts: Element[] = [];
  const stack: Element[] = [body];
  for (let seen = 0; stack.length && seen < MOST_ELEMENTS; seen++) {
    const element = stack.pop()!;
    for (let child = firstElementOf(element); child; child = nextElementOf(child)) {
      if (isMatch(child, NEVER) || isLaid(child)) continue;
      const { display, visibility } = layout.style(child);
      if (display !== 'none' && visibility === 'visible') stack.push(child);
      else if (
        textContentOf(child).trim().length >= LEAST_TEXT &&
        (display !== 'none' || isDeclared || closestOf(child, MARKED) || find(child, MARKED))
      )
        parts.push(child);
    }
  }
  return parts;
}
