import { SHEET } from './clutter/sheet.ts';
import { MARK } from './highlight.ts';
import { STAGE_SHEET } from './reader/stage-sheet.ts';

/** The same sheet as a file, for where the browser brings it without being asked. */
export const PAGE_SHEET_FILE = 'page-sheet.css';

/** The one sheet that is inserted in a page, in user origin: rules for what is hidden, and the look of a marked place. */
export const PAGE_SHEET = `${SHEET}
${STAGE_SHEET}
::highlight(${MARK}){background-color:#ffd84d!important;color:#1a1a1a!important}`;
