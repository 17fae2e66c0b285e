import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isNoteMarkText, LONGEST_NOTE_MARK } from '../phrases/note-mark.ts';
import { stackChildren } from './nodes.ts';

/** The id inside the text that a link points at, or nothing. */
export const placeOf = (node: Element): string =>
  typeof node.properties.href === 'string' && node.properties.href.startsWith('#') ? node.properties.href.slice(1) : '';

const childrenOf = (node: Root | RootContent | ElementContent): readonly (RootContent | ElementContent)[] =>
  'children' in node ? (node.children as readonly (RootContent | ElementContent)[]) : [];

/** All nodes of a tree with what is around them, without recursion. */
function* walk(root: Root): Generator<{ node: Element; chain: readonly Element[] }> {
  const stack: { node: RootContent | ElementContent; chain: readonly Element[] }[] = [...root.children]
    .reverse()
    .map((node) => ({ node, chain: [] }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, chain } = next;
    if (node.type !== 'element') continue;
    yield { node, chain };
    const inner = [...chain, node];
    for (const child of [...childrenOf(node)].reverse()) stack.push({ node: child, chain: inner });
  }
}

/** The text in an element, and whether a link in it leads to a place in the text. */
function inkOf(element: Element): { text: string; leads: boolean } {
  let text = '';
  let leads = false;
  const stack: (RootContent | ElementContent)[] = [element];
  for (let node = stack.pop(); node && text.length <= LONGEST_NOTE_MARK; node = stack.pop()) {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') continue;
    leads ||= node.tagName === 'a' && placeOf(node) !== '';
    stackChildren(stack, node.children);
  }
  return { text: text.trim(), leads };
}

/** Whether an element is a mark of a note, or several: a link to a place in the text that shows little but a number. */
export function isNoteMark(node: Element): boolean {
  if (node.tagName !== 'a' && node.tagName !== 'sup') return false;
  const { text, leads } = inkOf(node);
  return leads && isNoteMarkText(text);
}

/** Whether a text is what a link back from a note shows. */
export const isArrowText = (text: string): boolean => /^(?:[\s^↑↩⤴]|\ufe0e|\ufe0f)*$/u.test(text);

/** More blocks than these are no note, but the text that goes on. */
const MOST_BLOCKS = 6;

interface NoteStart {
  id: string;
  /** The block without its number. */
  rest: Element;
  isAlone: boolean;
}

const inkIn = (node: ElementContent): string =>
  node.type === 'element' ? inkOf(node).text : ((node as Text).value ?? '');

/** A block that begins with the number of a note that the text points at. */
function startOf(block: RootContent, marked: ReadonlySet<string>): NoteStart | null {
  if (block.type !== 'element' || block.tagName !== 'p') return null;
  const at = block.children.findIndex((child) => inkIn(child).trim());
  const [first] = block.children.slice(at);
  if (!first || !isNoteMarkText(inkIn(first).trim())) return null;
  let id = '';
  for (let node: Element | undefined = block; node && !id; ) {
    const own = String(node.properties.id ?? '');
    if (marked.has(own)) id = own;
    node = (node === block ? [first] : node.children).find((child): child is Element => child.type === 'element');
  }
  if (!id) return null;
  const children = block.children.slice(at + 1);
  const [next] = children;
  if (next?.type === 'text') children[0] = { ...next, value: next.value.replace(/^[\s.:)\]]+/u, '') };
  const rest = { ...block, properties: {}, children };
  return { id, rest, isAlone: !children.some((child) => inkIn(child).trim()) };
}

/**
 * A tree in which notes that are no list are one: paragraphs that begin with the number of a note, and what follows a
 * number that stands alone.
 */
export function withNotesListed(root: Root): Root {
  const marked = new Set<string>();
  for (const { node, chain } of walk(root))
    if (node.tagName === 'a' && isNoteMark(node) && !chain.some(isItem)) marked.add(placeOf(node));
  if (!marked.size) return root;
  const starts = root.children.map((block) => startOf(block, marked));
  if (!starts.some(Boolean)) return root;
  const children: RootContent[] = [];
  let list: Element | null = null;
  for (let i = 0; i < root.children.length; i++) {
    const start = starts[i];
    if (!start) {
      list = null;
      children.push(root.children[i]!);
      continue;
    }
    const inner: ElementContent[] = start.isAlone ? [] : [start.rest];
    // The last note has no other behind it to end it.
    const isEnded = starts.slice(i + 1, i + 1 + MOST_BLOCKS).some(Boolean);
    const most = start.isAlone ? (isEnded ? MOST_BLOCKS : 1) : 0;
    for (let left = most, next = root.children[i + 1]; left > 0 && next && !starts[i + 1]; left--) {
      if (next.type === 'element' && /^h\d$/.test(next.tagName)) break;
      inner.push(next as ElementContent);
      next = root.children[++i + 1];
    }
    const item: Element = { type: 'element', tagName: 'li', properties: { id: start.id }, children: inner };
    if (!list) {
      list = { type: 'element', tagName: 'ol', properties: {}, children: [] };
      children.push(list);
    }
    list.children.push(item);
  }
  return { ...root, children };
}

const isItem = ({ tagName }: Element): boolean => tagName === 'li';

/**
 * Numbers, by id, of notes: items that the text points at by a mark, or by a link that leads back to that place. A list with
 * another item in it is none of notes, for what nothing points at would be lost among them.
 */
export function findFootnotes(root: Root): ReadonlyMap<string, string> {
  /** By what is pointed at: the ids around the links that do, and whether one of them is a mark. */
  const sources = new Map<string, { ids: Set<string>; isMarked: boolean }>();
  const items = new Map<string, Set<string>>();
  const lists: (readonly string[])[] = [];
  for (const { node, chain } of walk(root)) {
    const listed = node.children.filter((child): child is Element => child.type === 'element' && isItem(child));
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
