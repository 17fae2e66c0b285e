import type { ElementContent, Element as TreeElement, Text as TreeText } from 'hast';
import type { Block, Mark, Piece } from '../page/block.ts';
import { attributeOf } from '../page/dom.ts';
import { checkAddress } from './address.ts';
import type { Anchors } from './anchors.ts';
import { SPOKEN, spokenBy } from './spoken.ts';
import { el } from './tree.ts';
import type { TextSource } from './types.ts';

/** Inline elements by what they become; those that are not here dissolve. */
const BECOMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'a abbr bdi cite code del dfn em ins kbd mark q rp rt ruby samp small strong sub sup time var'
      .split(' ')
      .map((tag) => [tag, tag]),
  ),
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
};

// What browsers fold in a line, but for a lone blank, which stays as it is.
const FOLD = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/** Inline elements that a link may point at. */
const NOTED = new Set(['a', 'sup']);

const MAX_MARKS = 8;
/** More than this is no full form of an abbreviation. */
const LONGEST_TITLE = 200;

export interface InlineContext {
  base: string;
  anchors: Anchors;
  sources: TextSource[];
  /** What a thing in the line becomes: a picture, a formula; nothing where it is dropped. */
  media: (piece: Piece) => ElementContent | null;
}

/** The marks of a piece from the outermost to the innermost, no more than can matter. */
function chainOf(mark: Mark | null): Mark[] {
  const chain: Mark[] = [];
  for (let at = mark; at && chain.length < MAX_MARKS; at = at.outer) if (BECOMES[at.tag]) chain.push(at);
  return chain.reverse();
}

function openMark(mark: Mark, { base, anchors }: InlineContext): TreeElement | null {
  const tagName = BECOMES[mark.tag]!;
  const node = el(tagName);
  if (tagName === 'a') {
    const written = attributeOf(mark.element, 'href');
    const href = checkAddress(written, base);
    if (!href || !written) return null;
    node.properties.href = href;
    anchors.link(node, written);
  }
  if (tagName === 'abbr') {
    const title = attributeOf(mark.element, 'title')?.trim();
    if (title && title.length <= LONGEST_TITLE) node.properties.title = title;
  }
  for (const name of SPOKEN) {
    const value = spokenBy(mark.element, name);
    if (value) node.properties[name] = value;
  }
  if (NOTED.has(tagName)) anchors.place(mark.element, node);
  return node;
}

/** The inline content of a block: its text with the marks around it. */
export function inlineOf(block: Block, preformatted: boolean, context: InlineContext): ElementContent[] {
  const root = el('p');
  let open: { mark: Mark; node: TreeElement | null }[] = [];
  const top = (): TreeElement => {
    for (let i = open.length - 1; i >= 0; i--) if (open[i]!.node) return open[i]!.node!;
    return root;
  };
  for (const piece of block.pieces) {
    const chain = chainOf(piece.marks);
    let shared = 0;
    while (shared < open.length && open[shared]!.mark === chain[shared]) shared++;
    open = open.slice(0, shared);
    for (const mark of chain.slice(shared)) {
      // A link in a link or strong in strong says nothing new.
      const known = open.some(({ node }) => node && node.tagName === BECOMES[mark.tag]);
      const node = known ? null : openMark(mark, context);
      if (node) top().children.push(node);
      open.push({ mark, node });
    }
    const child = childOf(piece, preformatted, context);
    if (child) top().children.push(child);
  }
  return trimmed(root.children);
}

function childOf(piece: Piece, preformatted: boolean, context: InlineContext): ElementContent | null {
  if (piece.tag === 'br') {
    return preformatted ? { type: 'text', value: '\n' } : el('br');
  }
  if (piece.tag) return context.media(piece);
  const node = piece.node as Text;
  const value = preformatted ? node.data : node.data.replace(FOLD, ' ');
  if (!value) return null;
  const text: TreeText = { type: 'text', value };
  context.sources.push({ text, nodes: [node] });
  return text;
}

export const isBlank = (node: ElementContent | undefined): boolean =>
  node?.type === 'text' ? !node.value.trim() : node?.type === 'element' && node.tagName === 'br';

/** Without breaks and blanks at either end, and without marks around nothing. */
function trimmed(children: ElementContent[]): ElementContent[] {
  const full = children.filter((node) => node.type !== 'element' || node.children.length || VOID.has(node.tagName));
  let first = 0;
  let end = full.length;
  while (first < end && isBlank(full[first])) first++;
  while (end > first && isBlank(full[end - 1])) end--;
  return full.slice(first, end);
}

const VOID = new Set(['br', 'img']);
