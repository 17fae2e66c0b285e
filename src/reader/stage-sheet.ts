import { OURS } from '../page/ours.ts';

/**
 * What the reader view needs outside its own room, in user origin so that nothing of the page beats it: a host without a
 * look, a page that does not scroll below, and only the article on paper.
 */
export const STAGE_SHEET = `[${OURS}=host]{all:initial!important;display:block!important}
[${OURS}=page]{overflow:hidden!important}
@media print{[${OURS}=page]{overflow:visible!important;height:auto!important}[${OURS}=page]>:not([${OURS}=host]){display:none!important}}`;
