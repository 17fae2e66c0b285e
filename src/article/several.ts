import type { Box, PageBlocks } from '../page/block.ts';
import { isIn, rectOf, viewOf } from '../page/dom.ts';
import { NAME } from '../page/names.ts';
import type { BlockFacts } from './facts.ts';
import { integers } from './zeros.ts';

/** An article among several has at least this share of the best one's worth. */
const SHARE = 0.2;
const MOST = 30;

/** Disjoint boxes that are articles of their own: marked as such, each with a first heading. */
function articlesOf(page: PageBlocks, facts: readonly BlockFacts[], worths: Float64Array): Box[] {
  const found: Box[] = [];
  const headings = integers(facts.length + 1);
  for (let i = 0; i < facts.length; i++) {
    const { box, words } = facts[i]!;
    headings[i + 1] = headings[i]! + Number(words > 0 && box.tag === 'h1');
  }
  if (headings[facts.length]! < 2) return found;
  const best = worths.reduce((most, worth) => Math.max(most, worth), 0);
  for (const box of page.boxes) {
    if (box.tag !== 'article' && (box.names & NAME.article) === 0) continue;
    const inside = headings[box.end]! - headings[box.first]!;
    if (inside !== 1 || worths[box.index]! < best * SHARE || box.index < (found.at(-1)?.boxEnd ?? 0)) continue;
    found.push(box);
    if (found.length > MOST) return [];
  }
  return found;
}

/** Whether the middle of the window stands in a box. */
function isInView(box: Box, view: Window): boolean {
  const { top, bottom } = rectOf(box.element);
  return top <= view.innerHeight / 2 && bottom > view.innerHeight / 2;
}

/**
 * On a page of several articles the one that is read: that holds `near`, else that is in view, else that the page's
 * title names, else the first. Null on a page of one article.
 */
export function articleInView(
  page: PageBlocks,
  facts: readonly BlockFacts[],
  worths: Float64Array,
  near: Element | undefined,
): Box | null {
  const articles = articlesOf(page, facts, worths);
  if (articles.length < 2) return null;
  const view = viewOf(page.document);
  const titled = articles.find((box) => {
    for (let i = box.first; i < box.end; i++) if (facts[i]!.title) return true;
    return false;
  });
  return (
    (near && articles.find((box) => isIn(near, box.element))) ??
    (view && view.scrollY > 0 ? articles.find((box) => isInView(box, view)) : undefined) ??
    titled ??
    articles[0]!
  );
}
