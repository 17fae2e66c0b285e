/** Set on the host of the reader view and on the page's root while it is open; rules of the inserted sheet go by it. */
export const STAGE = 'data-lede-reader';

/**
 * What the reader view needs outside its own room, in user origin so that nothing of the page beats it: a host without a
 * look, a page that does not scroll below, and only the article on paper.
 */
export const STAGE_SHEET = `[${STAGE}=host]{all:initial!important;display:block!important}
[${STAGE}=page]{overflow:hidden!important}
@media print{[${STAGE}=page]{overflow:visible!important;height:auto!important}[${STAGE}=page]>:not([${STAGE}=host]){display:none!important}}`;
