import { cleanPage, likeness } from './engine.ts';

/** What hides clutter stands apart from what reads: a summary or a copy does not wait for it. */
globalThis.ledeCleaner = { clean: cleanPage, likeness };
