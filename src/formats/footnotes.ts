import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isNoteMarkText } from '../phrases/note-mark.ts';
import { el, elementsAmong, isElement, type Node, stackChildren, textIn } from './nodes.ts';
import { isNoteMark, placeOf } from './note-marks.ts';

/** All elements of a tree with what is around them, without recursion. */
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

/** More blocks than these are no note, but the text that goes on. */
const MOST_BLOCKS = 6;

interface NoteStart {
  id: string;
  /** The block without its number. */
  rest: Element;
  isAlone: boolean;
}

/** A block that begins with the number of a note that the text points at. */
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
 * The blocks that belong to a number which stands alone: up to the next note or heading; only one where no other note follows
 * soon, for then nothing tells where it ends.
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
 * A tree in which notes that are no list become one: paragraphs that begin with the number of a note, and what follows a
 * number that stands alone.
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
 * Numbers, by id, of notes: items that the text points at by a mark, or by a link that leads back to that place. A list with
 * another item in it is none of notes, for what nothing points at would be lost among them.
 */
export function findFootnotes(root: Root): ReadonlyMap<string, string> {
  /** By what is pointed at: the ids around the links that do, and whether one of them is a mark. */
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
