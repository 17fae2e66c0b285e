import { jumpTo, leaveJump } from './line-hold.ts';

/** How far below the top of the window a block or heading comes to stand, in CSS pixels. */
const TOP = 80;
/** Windows from which on a way is too long to be shown. */
const FAR = 1.5;

/** Whether the way to something that stands so many CSS pixels away is too long to be shown. */
export const isFar = (away: number): boolean => Math.abs(away) > innerHeight * FAR;

/** Goes to an element, with the focus too: what is reached by key next is what comes after it. */
export function goTo(scroller: HTMLElement, element: HTMLElement): void {
  leaveJump();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const away = () => element.getBoundingClientRect().top - TOP;
  // What comes into sight on a long way is laid out on the way, and moves where it leads to.
  if (calm || isFar(away())) jumpTo(scroller, away);
  else scroller.scrollBy({ top: away(), behavior: 'smooth' });
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Goes to the next of some elements below, or the last above, where the text begins in the window. */
export function stepTo(scroller: HTMLElement, all: readonly HTMLElement[], forth: boolean): void {
  const top = (element: Element): number => element.getBoundingClientRect().top - TOP;
  const found = forth ? all.find((element) => top(element) > 4) : all.findLast((element) => top(element) < -4);
  if (found) goTo(scroller, found);
}
