import { RAISED_SHEET, SHEET } from './clutter/sheet.ts';
import { MARK } from './highlight.ts';
import { STAGE_SHEET } from './reader/stage-sheet.ts';

/** The rules for what is hidden, and for the room of the reader view; inserted in a page in user origin. */
export const PAGE_SHEET = `${SHEET}\n${STAGE_SHEET}`;

/** The look of a marked place; inserted in the page's own origin, for Chromium paints no highlight by rules of the user's. */
export const MARK_SHEET = `::highlight(${MARK}){background-color:#ffd84d!important;color:#1a1a1a!important}`;

/** Both as a file, for where the browser brings it with the page, in the page's own origin. */
export const PAGE_SHEET_FILE = 'page-sheet.css';
export const RAISED_PAGE_SHEET = `${RAISED_SHEET}\n${STAGE_SHEET}\n${MARK_SHEET}`;
