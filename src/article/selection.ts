import type { ElementContent, Root } from 'hast';
import type { Block, PageBlocks, Piece } from '../page/block.ts';
import { baseOf, isConnected, nodeTypeOf, selectionIn } from '../page/dom.ts';
import { readMetadata } from '../page/metadata.ts';
import { buildContent } from './content.ts';
import { languageOf } from './language.ts';
import { lengthInWords } from './length.ts';
import { lookAt } from './read.ts';
import { rolesOf } from './roles.ts';
import { siteNameOf } from './title.ts';
import { el } from './tree.ts';
import type { Article, ReadOptions, TextSource } from './types.ts';

/** Firefox selects cells of a table one by one. */
const MOST_RANGES = 100;

/** Roots stand in one another to this depth. */
const MOST_ROOTS = 10;

/**
 * What is selected within one shadow root: browsers tell it to who names the root and those around it, and to all others only
 * where the host stands. Where there is no such root it is what is selected of all.
 */
function rangeInRoot(selection: Selection, { shadowRootOf }: ReadOptions): Range {
  const found = new Range();
  for (const shadowRoots: ShadowRoot[] = []; shadowRoots.length < MOST_ROOTS; ) {
    const [range] = selection.getComposedRanges?.({ shadowRoots }) ?? [];
    if (!range) break;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    found.setStart(startContainer, startOffset);
    found.setEnd(endContainer, endOffset);
    const host = startContainer.childNodes[startOffset];
    const root = host && nodeTypeOf(host) === 1 && shadowRootOf?.(host as Element);
    if (!root) break;
    shadowRoots.push(root);
  }
  return found;
}

/** The ranges of a document's selection that hold something. */
function selectedRanges(document: Document, options: ReadOptions): Range[] {
  const selection = selectionIn(document);
  if (!selection) return [];
  const ranges = Array.from({ length: Math.min(selection.rangeCount, MOST_RANGES) }, (_, i) => selection.getRangeAt(i));
  return [...ranges, rangeInRoot(selection, options)].filter(
    (range) => !range.collapsed && /\S/.test(range.toString()),
  );
}

/** The part of a text node that ranges hold, from its first to its last selected character; null where there is none. */
function spanIn(node: Text, ranges: readonly Range[]): [number, number] | null {
  let span: [number, number] | null = null;
  for (const range of ranges) {
    if (!isConnected(node) || !range.intersectsNode(node)) continue;
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : node.data.length;
    if (to <= from) continue;
    span = span ? [Math.min(span[0], from), Math.max(span[1], to)] : [from, to];
  }
  return span;
}

const isSelected = ({ node }: Piece, ranges: readonly Range[]): boolean =>
  nodeTypeOf(node) === 1 ? ranges.some((range) => range.intersectsNode(node)) : spanIn(node as Text, ranges) !== null;

/** The blocks in which something is selected, each with what is selected of it and nothing else. */
function selectedBlocks(page: PageBlocks, ranges: readonly Range[]): Map<number, Block> {
  const selected = new Map<number, Block>();
  for (const block of page.blocks) {
    const pieces = block.pieces.filter((piece) => isSelected(piece, ranges));
    const hasInk = pieces.some(({ node, tag }) => (tag ? tag !== 'br' : /\S/.test(inSpan(node as Text, ranges))));
    if (hasInk) selected.set(block.index, pieces.length === block.pieces.length ? block : { ...block, pieces });
  }
  return selected;
}

function inSpan(node: Text, ranges: readonly Range[]): string {
  const span = spanIn(node, ranges);
  return span ? node.data.slice(...span) : '';
}

/** Cuts the texts of a tree to what is selected of them. */
function cutTexts(sources: readonly TextSource[], ranges: readonly Range[]): void {
  for (const { text, nodes } of sources) {
    const whole = nodes.map(({ data }) => data).join('');
    const part = nodes.map((node) => inSpan(node, ranges)).join('');
    // Text that is as the page writes it was not folded, be it only because nothing had to be.
    if (part !== whole) text.value = text.value === whole ? part : part.replace(/[ \t\n\r\f]+/g, ' ');
  }
}

const FRAME = /^(?:table|thead|tbody|tfoot|tr|t[dh]|caption|[uo]l|li|d[ldt])$/;

/** Words out of one cell or one item are no table and no list. */
function withoutFrame(root: Root): Root {
  let nodes = root.children as ElementContent[];
  for (let [only] = nodes; nodes.length === 1 && only?.type === 'element' && FRAME.test(only.tagName); [only] = nodes)
    nodes = only.children;
  if (nodes === root.children) return root;
  const isFlow = nodes.some(
    (node) => node.type === 'element' && /^(?:p|h\d|pre|[uod]l|table|figure|blockquote)$/.test(node.tagName),
  );
  return { type: 'root', children: isFlow ? nodes : [el('p', nodes)] };
}

/**
 * What the reader has selected in a page, as an article of its own whose content is only that: built by the same
 * allow-list, with the same facts. Between its first and its last block the article decides what belongs to it; what is
 * selected outside is taken as it is. Null where nothing is selected, or all of the article.
 */
export function readSelection(document: Document, article: Article | null, options: ReadOptions = {}): Article | null {
  const ranges = selectedRanges(document, options);
  if (!ranges.length) return null;
  const meta = readMetadata(document);
  const look = lookAt(document, meta, options);
  if (!look) return null;
  const { judgement } = look;
  const { page } = judgement;
  const selected = selectedBlocks(page, ranges);
  if (!selected.size) return null;

  const roles = rolesOf(judgement);
  const belongs = (index: number): boolean => roles.kept(index) || roles.media(index) || roles.caption(index);
  const articles = look.isArticle ? page.blocks.filter(({ index }) => roles.kept(index)) : [];
  // What is selected besides, as menus are where all of a page is, is no wish for them.
  const isWhole = ({ pieces }: Block): boolean =>
    pieces.every(({ node, tag }) => tag || inSpan(node as Text, ranges).trim() === (node as Text).data.trim());
  if (article && articles.length && articles.every(isWhole)) return null;
  const first = articles[0]?.index ?? Number.POSITIVE_INFINITY;
  const last = articles.at(-1)?.index ?? -1;
  const isTaken = (index: number): boolean => selected.has(index) && (index < first || index > last || belongs(index));
  const isPicture = ({ words, media }: Block): boolean => words === 0 && media > 0;
  // A caption without its picture is a line like any other.
  const captions = new Set<number>();
  let afterPicture = false;
  for (const block of selected.values()) {
    const isCaption: boolean = afterPicture && roles.caption(block.index);
    if (isCaption) captions.add(block.index);
    afterPicture = isCaption || isPicture(block);
  }

  const blocks = page.blocks.map((block) => selected.get(block.index) ?? block);
  const { root, sources } = buildContent({ ...page, blocks }, page.boxes[0]!, baseOf(document), meta.url, {
    kept: (index) => isTaken(index) && !isPicture(blocks[index]!) && !captions.has(index),
    media: (index) => isTaken(index) && isPicture(blocks[index]!),
    caption: (index) => isTaken(index) && captions.has(index),
    source: (index) => selected.has(index) && roles.source(index),
  });
  cutTexts(sources, ranges);
  const isOne = [...selected.keys()].filter(isTaken).length === 1;
  const content = isOne ? withoutFrame(root) : root;
  if (!content.children.length) return null;
  const text = sources.map((source) => source.text.value).join(' ');
  const words = lengthInWords(text, text.split(/\s+/).filter(Boolean).length);
  const siteName = siteNameOf(meta);
  // How the whole begins, and whether it ends with its text, says nothing of a part.
  const {
    gate: _,
    next: __,
    excerpt: ___,
    ...facts
  }: Omit<Article, 'words' | 'content'> = article ?? {
    url: meta.url,
    title: meta.title,
    authors: [],
    tags: [],
    ...(siteName && { siteName }),
    ...languageOf(meta, text, page.boxes[0]!.element),
  };
  return { ...facts, words, content };
}
