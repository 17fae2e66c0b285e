/** What is smaller scrolls as a whole, by the style sheet: in rem, as there. */
const LEAST_REM = 26;

/** A browser that gives a popup more height does so sooner. */
const PATIENCE_MS = 200;

/**
 * Browsers give a popup less height than it may ask for where the screen ends, or where the reader has enlarged all pages. Keeps it
 * within what it got, so that only its middle scrolls, and the copy stays in sight.
 */
export function fitToWindow(): void {
  const root = document.documentElement;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fit = (height: number): void => {
    const least = LEAST_REM * Number.parseFloat(getComputedStyle(root).fontSize);
    if (innerHeight !== height || height < least || root.scrollHeight <= height) return;
    root.style.setProperty('--room', `${height}px`);
  };
  const check = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(fit, PATIENCE_MS, innerHeight);
  };
  new ResizeObserver(check).observe(document.body);
  addEventListener('resize', check);
}
