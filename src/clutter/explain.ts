import { findClutter } from './find.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { CleanOptions } from './types.ts';

/** Everything that was judged on a page, what stays included, with points and reasons. Changes nothing. */
export async function explainClutter(
  document: Document,
  known: Known | null,
  options: CleanOptions = {},
): Promise<Finding[]> {
  const { findings } = await findClutter(document, {
    known,
    mode: options.mode ?? (known ? 'focus' : 'tidy'),
    keep: new Set(options.keep),
    drop: new Set(options.drop),
    shadowRootOf: options.shadowRootOf,
  });
  return findings;
}
