import { OURS } from '../page/ours.ts';

/**
 * Styles outside the shadow root, in user origin so that no style of the page overrides them: they reset the host, keep
 * the page below from scrolling, and hide it in print.
 */
export const STAGE_SHEET = `[${OURS}=host]{all:initial!important;display:block!important}
[${OURS}=page]{overflow:hidden!important}
@media print{[${OURS}=page]{overflow:visible!important;height:auto!important}[${OURS}=page]>:not([${OURS}=host]){display:none!important}}`;
