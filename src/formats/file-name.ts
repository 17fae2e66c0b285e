import filenamify from 'filenamify/browser';

/** A visible letter, digit or symbol, of which a name needs at least one; fillers of these categories do not count. */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}]/u;

/** Bytes of a name in UTF-8: most file systems allow 255 bytes or UTF-16 units; the rest is for ' (1)' and the path. */
const MOST_BYTES = 160;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Cuts a name to `MOST_BYTES`, at a boundary of graphemes. */
function cut(name: string): string {
  if (bytesOf(name) <= MOST_BYTES) return name;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    size += bytesOf(segment);
    if (size > MOST_BYTES) break;
    kept += segment;
  }
  return kept;
}

/** A name without the characters and the reserved names that file systems forbid. */
const tidy = (name: string): string => filenamify(name, { replacement: ' ', maxLength: MOST_BYTES });

/** A file name that any file system accepts, for any title; 'article' if nothing is left. `extension` has no dot. */
export function fileNameOf(title: string, extension: string): string {
  const plain = title
    .replace(/\p{Cs}/gu, '')
    // Format characters are invisible, but zero-width joiners make one emoji of several.
    .replace(/(?!\u200d)\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // A leading dot hides a file, and a leading '~' or '-' has a special meaning for some programs.
  const bare = tidy(cut(plain))
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
  // What is left may be a reserved name of Windows.
  const safe = bare && tidy(bare);
  return `${safe && SEEN.test(safe) ? safe : 'article'}.${extension}`;
}
