/** Set on the host of the reader view, and on the page's root while it is open: what bears it is neither read nor judged. */
export const OURS = 'data-lede-reader';
