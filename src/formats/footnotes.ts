import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isNoteMarkText } from '../phrases/note-mark.ts';
import { el, elementsAmong, isElement, type Node, stackChildren, textIn } from './nodes.ts';
import { isNoteMark, placeOf } from './note-marks.ts';

/** All elements of a tree in document order, each with its ancestors from the outside in; without recursion. */
function* elementsIn(root: Root): Generator<{ node: Element; chain: readonly Element[] }> {
  const stack: { node: Node; chain: readonly Element[] }[] = [];
  const stackIn = (children: readonly Node[], chain: readonly Element[]): void =>
    stackChildren(
      stack,
      children.map((node) => ({ node, chain })),
    );
  stackIn(root.children, []);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, chain } = next;
    if (!isElement(node)) continue;
    yield { node, chain };
    stackIn(node.children, [...chain, node]);
  }
}

const isHeading = (node: RootContent): boolean => isElement(node) && /^h\d$/.test(node.tagName);

/** At most so many blocks after a number on its own belong to its note. */
const MOST_BLOCKS = 6;

interface NoteStart {
  /** The id that note marks in the text link to. */
  id: string;
  /** The block without its number. */
  rest: Element;
  /** Whether the number stands alone in its block, so that the note is in the blocks after it. */
  isAlone: boolean;
}

/** Where a block begins a note: with a number, and an id that a mark links to (`marked`); null for other blocks. */
function startOf(block: RootContent, marked: ReadonlySet<string>): NoteStart | null {
  if (!isElement(block, 'p')) return null;
  const at = block.children.findIndex((child) => textIn(child).trim());
  const [first] = block.children.slice(at);
  if (!first || !isNoteMarkText(textIn(first).trim())) return null;
  let id = '';
  for (let node: Element | undefined = block; node && !id; ) {
    const own = String(node.properties.id ?? '');
    if (marked.has(own)) id = own;
    node = (node === block ? [first] : node.children).find((child) => isElement(child));
  }
  if (!id) return null;
  const children = block.children.slice(at + 1);
  const [next] = children;
  if (next?.type === 'text') children[0] = { ...next, value: next.value.replace(/^[\s.:)\]]+/u, '') };
  const rest = { ...block, properties: {}, children };
  return { id, rest, isAlone: !children.some((child) => textIn(child).trim()) };
}

const isItem = (node: Element): boolean => node.tagName === 'li';

/**
 * The blocks of a note whose number stands alone: up to the next note or heading, but only one if no other note follows
 * within `MOST_BLOCKS`, as nothing tells then where it ends.
 */
function blocksOfNote(
  blocks: readonly RootContent[],
  starts: readonly (NoteStart | null)[],
  at: number,
): RootContent[] {
  const isEnded = starts.slice(at + 1, at + 1 + MOST_BLOCKS).some(Boolean);
  const most = isEnded ? MOST_BLOCKS : 1;
  let end = at + 1;
  while (end <= at + most && blocks[end] && !starts[end] && !isHeading(blocks[end]!)) end++;
  return blocks.slice(at + 1, end);
}

/**
 * The same tree with footnotes that are plain paragraphs made into lists: paragraphs that begin with the number of a
 * note, and blocks after a number that stands alone.
 */
export function withNotesListed(root: Root): Root {
  const marked = new Set<string>();
  for (const { node, chain } of elementsIn(root))
    if (node.tagName === 'a' && isNoteMark(node) && !chain.some(isItem)) marked.add(placeOf(node));
  if (!marked.size) return root;
  const blocks = root.children;
  const starts = blocks.map((block) => startOf(block, marked));
  if (!starts.some(Boolean)) return root;
  const children: RootContent[] = [];
  let list: Element | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const start = starts[i];
    if (!start) {
      list = null;
      children.push(blocks[i]!);
      continue;
    }
    const inner = start.isAlone ? blocksOfNote(blocks, starts, i) : [start.rest];
    if (start.isAlone) i += inner.length;
    if (!list) {
      list = el('ol');
      children.push(list);
    }
    list.children.push(el('li', inner as ElementContent[], { id: start.id }));
  }
  return { ...root, children };
}

/**
 * Numbers of footnotes by their ids, in the order of the first links to them. A footnote is a list item that the text
 * links to with a note mark, or with any link that it links back to. Only lists of nothing but footnotes count: an item
 * without a link to it would be lost otherwise.
 */
export function findFootnotes(root: Root): ReadonlyMap<string, string> {
  /** By the id that is linked to: the ids on and around its links, and whether one of these is a note mark. */
  const sources = new Map<string, { ids: Set<string>; isMarked: boolean }>();
  const items = new Map<string, Set<string>>();
  const lists: (readonly string[])[] = [];
  for (const { node, chain } of elementsIn(root)) {
    const listed = elementsAmong(node.children).filter(isItem);
    if (listed.length) lists.push(listed.map(({ properties }) => String(properties.id ?? '')));
    if (isItem(node) && typeof node.properties.id === 'string') items.set(node.properties.id, new Set());
    if (node.tagName !== 'a') continue;
    const target = placeOf(node);
    if (!target) continue;
    const item = [...chain].reverse().find((around) => isItem(around) && around.properties.id);
    if (item) items.get(String(item.properties.id))?.add(target);
    else {
      const source = sources.get(target) ?? { ids: new Set(), isMarked: false };
      for (const { properties } of [node, ...chain])
        if (typeof properties.id === 'string') source.ids.add(properties.id);
      source.isMarked ||= isNoteMark(node);
      sources.set(target, source);
    }
  }
  const isNote = (id: string): boolean => {
    const back = items.get(id);
    const source = sources.get(id);
    return !!back && !!source && (source.isMarked || [...back].some((place) => source.ids.has(place)));
  };
  const noted = new Set(lists.filter((ids) => ids.every(isNote)).flat());
  const names = new Map<string, string>();
  for (const target of sources.keys()) if (noted.has(target)) names.set(target, String(names.size + 1));
  return names;
}
