import { SHEET } from './clutter/sheet.ts';
import { MARK } from './highlight.ts';

/** The one sheet that is inserted in a page, in user origin: rules for what is hidden, and the look of a marked place. */
export const PAGE_SHEET = `${SHEET}
::highlight(${MARK}){background-color:#ffd84d!important;color:#1a1a1a!important}`;
