import { jumpTo, leaveJump } from './line-hold.ts';

/** Distance in CSS pixels between the window's top and a block or heading that was scrolled to. */
const TOP = 80;
/** Distance, in heights of the window, beyond which scrolling is not animated. */
const FAR = 1.5;

/** Whether a scroll distance in CSS pixels is too long for smooth scrolling. */
export const isFar = (away: number): boolean => Math.abs(away) > innerHeight * FAR;

/** Scrolls to an element and focuses it, so that the Tab key goes on from there. */
export function goTo(scroller: HTMLElement, element: HTMLElement): void {
  leaveJump();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const away = () => element.getBoundingClientRect().top - TOP;
  // On a long way parts are laid out only when they come into sight, which moves the target.
  if (calm || isFar(away())) jumpTo(scroller, away);
  else scroller.scrollBy({ top: away(), behavior: 'smooth' });
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Goes to the next element below `TOP`, or with `forth` false to the last one above it. */
export function stepTo(scroller: HTMLElement, all: readonly HTMLElement[], forth: boolean): void {
  const top = (element: Element): number => element.getBoundingClientRect().top - TOP;
  const found = forth ? all.find((element) => top(element) > 4) : all.findLast((element) => top(element) < -4);
  if (found) goTo(scroller, found);
}
