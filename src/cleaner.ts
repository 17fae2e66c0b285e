import { clean } from './clutter/clean.ts';
import { findClutter } from './clutter/find.ts';
import { forgetMarks } from './clutter/marker.ts';
import { likeness } from './engine.ts';
import { inSlices } from './slices.ts';
import { left } from './world.ts';

// Nothing is marked yet in this world: what is, an extension that is gone has left.
if (!left('ledeCleaner')) forgetMarks(document);
/** What hides clutter stands apart from what reads: a summary or a copy does not wait for it. */
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
