import { isConnected, isDisplayed } from '../page/dom.ts';
import { isBlank } from './blank.ts';
import type { Finding } from './finding.ts';
import type { Hidden } from './hidden.ts';
import type { Lock } from './locks.ts';

/** How many of some elements are displayed now. */
function countShown(elements: readonly Element[]): number {
  let shown = 0;
  for (const element of elements) if (isConnected(element) && isDisplayed(element)) shown++;
  return shown;
}

/**
 * Hides what a look found and undoes the locks. Never hides the article, nor everything on a page without one: if too much was
 * hidden, the newest findings are withdrawn until enough is shown.
 */
export function apply(
  document: Document,
  hidden: Hidden,
  found: readonly Finding[],
  locks: readonly Lock[],
  kept: readonly Element[],
): void {
  // First, so that only what goes with the others counts: what the reader pointed at may hold text of the article.
  for (const each of found) if (each.kind === 'chosen') hidden.add([each]);
  const before = countShown(kept);
  if (found.length) hidden.add(found);
  if (locks.length) hidden.unlock(locks);
  if (!found.length) return;
  if (kept.length) backOff(hidden, found, 'took-article-text', () => countShown(kept) < before);
  else backOff(hidden, found, 'left-nothing', () => isBlank(document));
}

/** Withdraws findings, the newest first, until it is no longer too much. */
function backOff(hidden: Hidden, found: readonly Finding[], clue: string, isTooMuch: () => boolean): void {
  if (!isTooMuch()) return;
  const elements = new Set(found.map(({ element }) => element));
  for (const { id, kind } of [...hidden.items].reverse()) {
    // What the reader pointed at goes in any case.
    if (kind === 'chosen') continue;
    const element = hidden.elementOf(id);
    if (!element || !elements.has(element)) continue;
    hidden.withdraw(id, clue);
    if (!isTooMuch()) return;
  }
}
