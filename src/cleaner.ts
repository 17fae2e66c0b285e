import { clean } from './clutter/clean.ts';
import { findClutter } from './clutter/find.ts';
import { forgetMarks } from './clutter/marker.ts';
import { likeness } from './engine.ts';
import { inSlices } from './slices.ts';
import { left } from './world.ts';

// Nothing is marked yet in this world: marks in the page were left by an extension that is gone.
if (!left('ledeCleaner')) forgetMarks(document);
/** Hiding is a script of its own, so that a summary or a copy need not wait for it. */
globalThis.ledeCleaner = {
  // The rules are inserted with this script.
  clean: (document, reading, options = {}) => clean(document, reading, options, null),
  async rehearse(document, reading, { shadowRootOf, now = () => performance.now() }) {
    const none: ReadonlySet<never> = new Set();
    await findClutter(document, {
      known: reading,
      mode: 'focus',
      keep: none,
      drop: none,
      shadowRootOf,
      pause: inSlices(now),
    });
  },
  likeness,
};
