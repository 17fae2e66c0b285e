/**
 * Marks what is ours over a page: 'host' on the host of the reader view, 'page' on the page's root while that is open, and
 * 'picker' on the host of the panel for pointing. What is the reader view's is neither read nor judged.
 */
export const OURS = 'data-lede-reader';
