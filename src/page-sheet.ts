import { RAISED_SHEET, SHEET } from './clutter/sheet.ts';
import { MARK } from './highlight.ts';
import { STAGE_SHEET } from './reader/stage-sheet.ts';

const sheetOf = (rules: string): string => `${rules}
${STAGE_SHEET}
::highlight(${MARK}){background-color:#ffd84d!important;color:#1a1a1a!important}`;

/** The one sheet that is inserted in a page, in user origin: rules for what is hidden, and the look of a marked place. */
export const PAGE_SHEET = sheetOf(SHEET);

/** The same as a file, for where the browser brings it with the page, in the page's own origin. */
export const PAGE_SHEET_FILE = 'page-sheet.css';
export const RAISED_PAGE_SHEET = sheetOf(RAISED_SHEET);
