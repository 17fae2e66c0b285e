/** What is smaller scrolls as a whole, by the style sheet: in rem, as there. */
const LEAST_REM = 26;

/** A browser that gives a popup more height does so sooner. */
const PATIENCE_MS = 200;

/**
 * Browsers give a popup less height than it may ask for where the screen ends, or where the reader has enlarged all pages. Keeps it
 * within what it got, so that only its middle scrolls, and the copy stays in sight. That is mostly known before the page has
 * answered, as what is shown until then asks for all: nothing moves under a press.
 */
export function fitToWindow(): void {
  const root = document.documentElement;
  /** How high the window is that has been too low since a while. */
  let height = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    const least = LEAST_REM * Number.parseFloat(getComputedStyle(root).fontSize);
    if (height >= least) root.style.setProperty('--room', `${height}px`);
  };
  const check = (): void => {
    const isTooLow = root.scrollHeight > innerHeight;
    if (isTooLow && innerHeight === height) return;
    clearTimeout(waiting);
    height = isTooLow ? innerHeight : 0;
    if (isTooLow) waiting = setTimeout(fit, PATIENCE_MS);
  };
  new ResizeObserver(check).observe(document.body);
  addEventListener('resize', check);
}
