import { RAISED_SHEET, SHEET } from './clutter/sheet.ts';
import { MARK } from './highlight.ts';
import { STAGE_SHEET } from './reader/stage-sheet.ts';

/** The rules for hidden elements and for the reader view's host; inserted in user origin. */
export const PAGE_SHEET = `${SHEET}\n${STAGE_SHEET}`;

/** The look of a marked place; inserted in author origin, because Chromium ignores highlight rules in user origin. */
export const MARK_SHEET = `::highlight(${MARK}){background-color:#ffd84d!important;color:#1a1a1a!important}`;

/** Both as a file, which the browser inserts in author origin together with a registered script. */
export const PAGE_SHEET_FILE = 'page-sheet.css';
export const RAISED_PAGE_SHEET = `${RAISED_SHEET}\n${STAGE_SHEET}\n${MARK_SHEET}`;
