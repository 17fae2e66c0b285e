import filenamify from 'filenamify/browser';

/** Characters of which one at least is seen: letters, digits and signs, but fillers and blanks that count among these. */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}]/u;

/** Most file systems take 255 bytes or UTF-16 units; with room for the browser's ' (1)' and a folder's path. */
const MOST_BYTES = 160;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** As many whole characters as fit; none is cut, be it of several code points. */
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

const tidy = (name: string): string => filenamify(name, { replacement: ' ', maxLength: MOST_BYTES });

/** A name that every file system takes, for a title that may hold anything. The extension is given without its dot. */
export function fileNameOf(title: string, extension: string): string {
  const plain = title
    .replace(/\p{Cs}/gu, '')
    // Joiners make one emoji of several; elsewhere they are among what has no shape.
    .replace(/(?!\u200d)\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // A leading dot hides a file, and a leading '~' or '-' means something else to some programs.
  const bare = tidy(cut(plain))
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
  // What is left may be one of the names that Windows keeps for itself.
  const safe = bare && tidy(bare);
  return `${safe && SEEN.test(safe) ? safe : 'article'}.${extension}`;
}
