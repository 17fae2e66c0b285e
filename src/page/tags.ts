/** What elements mean to a reader of text, by their names. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const HEADING_TAGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Containers whose structure the article keeps. */
export const STRUCTURE_TAGS = words(`blockquote caption dd details dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol pre
  summary table tbody td tfoot th thead tr ul`);

/** Elements that part the text before them from the text after them, whatever their style says. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set([
  ...STRUCTURE_TAGS,
  ...words(`address article aside body center dialog dir div fieldset footer form frameset header hgroup html legend main
    menu nav p search section`),
]);

/** Nothing in these is text of the page. */
export const SKIPPED_TAGS =
  words(`applet area base button canvas datalist dialog-polyfill frame head input link map meta
  meter noframes noscript object option optgroup param progress script select source style template textarea title track`);

/** Things that stand in the text as a whole. */
export const MEDIA_TAGS = words(
  'amp-img amp-iframe amp-video amp-youtube audio embed iframe img math picture svg video',
);

/** Inline elements whose meaning the article keeps. */
export const MARK_TAGS = words(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small strike strong sub sup time tt u var',
);

/** What an element's name means, as bits of one number: one look-up for each element of a page. */
export const TAG = { block: 1, skipped: 2, medium: 4, mark: 8, structure: 16, flowing: 32 } as const;

export interface Tag {
  /** As `localName` gives it. */
  readonly name: string;
  readonly bits: number;
}

/** Inline elements that style sheets turn into blocks; nobody does so with `em`. */
const FLOWING_TAGS = words('a span label strong b time small');

// By `nodeName`, which is in capitals in HTML and as written in XHTML.
const TAGS = new Map<string, Tag>();
for (const [list, bit] of [
  [BLOCK_TAGS, TAG.block],
  [SKIPPED_TAGS, TAG.skipped],
  [MEDIA_TAGS, TAG.medium],
  [MARK_TAGS, TAG.mark],
  [STRUCTURE_TAGS, TAG.structure],
  [FLOWING_TAGS, TAG.flowing],
] as const) {
  for (const name of list) {
    const tag = { name, bits: (TAGS.get(name)?.bits ?? 0) | bit };
    TAGS.set(name, tag);
    TAGS.set(name.toUpperCase(), tag);
  }
}
const MOST_TAGS = 5000;

/** What is known of an element by its `nodeName`. */
export function tagOf(nodeName: string): Tag {
  let tag = TAGS.get(nodeName);
  if (tag) return tag;
  const name = nodeName.toLowerCase();
  // Elements that pages define themselves are what their style makes of them.
  tag = { name, bits: name.includes('-') ? TAG.flowing : 0 };
  if (TAGS.size < MOST_TAGS) TAGS.set(nodeName, tag);
  return tag;
}
