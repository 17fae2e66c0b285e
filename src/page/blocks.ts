import type { Block, Box, Mark, PageBlocks, Piece } from './block.ts';
import {
  attributeOf,
  bodyOf,
  computedIn,
  find,
  findAllIn,
  findIn,
  firstChildOf,
  has,
  isIn,
  leadsWithin,
  localNameOf,
  NATIVE,
  namespaceOf,
  parentElementOf,
  rootOf,
  textContentOf,
  viewOf,
} from './dom.ts';
import { FORMULAS, isTex, saysFormulaAgain, TEX } from './formulas.ts';
import { isHeadingTool, isLinkToItself } from './heading-tools.ts';
import { isCardOfLink } from './link-cards.ts';
import { namesOfElement } from './names.ts';
import { isOfHeading } from './section-ids.ts';
import { HEADING_TAGS, TAG, tagOf } from './tags.ts';
import { hasAuthorStyle, hiddenBelow, visibilityOf } from './visibility.ts';
import { measure, oneLine } from './words.ts';

/** Work is bounded: what stands behind so many nodes is not read. */
const MAX_NODES = 600_000;
/** No browser displays so many levels: what is deeper is hidden, and asking whether it is could end the page. */
const MAX_DEPTH = 3000;
/** So much text, in UTF-16 code units, is read of a page: the longest novels have less. A node that is longer than what is left is not. */
const MAX_TEXT = 5_000_000;

const HTML = 'http://www.w3.org/1999/xhtml';
// Joiners and marks of direction have no shape.
const SHAPELESS = /^[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]*$/;

/** Whether a text has a character with a shape. */
function hasInk(data: string): boolean {
  const text = data.trim();
  return text.length > 3 || (text !== '' && !SHAPELESS.test(text));
}

const FLOWS = /^(inline|contents|ruby|none)/;
/** What is said by screen readers and not shown, such as '(opens in a new window)': out of the flow, and cut off. */
const isForEars = ({ clip, clipPath }: CSSStyleDeclaration): boolean => /^rect|inset\(50%/.test(clip + clipPath);
const BITS = 29;
const HEADINGS = new Set(HEADING_TAGS);
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
/** What lines of code are set in. */
const LINES = new Set(['div', 'p', 'ol', 'ul', 'li']);
const NUMBERS = /^[\d\s]+$/;
const NUMBERED = /(?:^|[\s_-])(?:gutter|ln|lnt[dn]?|line[\s_-]?n(?:o|um|umber)s?)(?=$|[\s_-])/i;
const LINE_END = /\n[ \t]*$/;

/** Whether an element is but the numbers of lines of code. */
function isLineNumber(element: Element): boolean {
  return NUMBERED.test(attributeOf(element, 'class') ?? '') && NUMBERS.test(textContentOf(element));
}

/**
 * Whether an `a` is but a place that links lead to. Where one is closed as in XHTML, `<a id="note"/>`, all that follows
 * stands in it.
 */
const isPlace = (a: Element): boolean => !has(a, 'href') && !has(a, 'class') && (has(a, 'id') || has(a, 'name'));

/** What is true of the text at one place of the walk; each element hands its own down to its children. */
interface Place {
  box: number;
  marks: Mark | null;
  names: number;
  linked: boolean;
  /** Whether the text right in the element is shown; null before anyone asked. */
  shown: boolean | null;
}

export interface CollectOptions {
  shadowRootOf?: ((host: Element) => ShadowRoot | null) | undefined;
  /** Hidden elements whose text is read all the same. */
  unfolded?: readonly Element[] | undefined;
  /** Whether text is read that is laid out but invisible, as on pages that reveal themselves by a script. */
  invisible?: boolean | undefined;
}

class Collector {
  readonly boxes: Box[] = [];
  readonly blocks: Block[] = [];
  readonly ruled = new Set<number>();
  #pieces: Piece[] = [];
  #raw = '';
  #box = -1;
  #linkChars = 0;
  #links = 0;
  #media = 0;
  #breaks = 0;
  #breakRun = 0;
  #ink = false;
  #covered = new Float64Array(BITS);
  #anyCovered = false;

  open(element: Element, tag: string, parent: number, names: number, isStructure = false): number {
    const outer = this.boxes[parent];
    const index = this.boxes.length;
    const box: Box = {
      element,
      tag,
      index,
      parent,
      depth: outer ? outer.depth + 1 : 0,
      names,
      structure: outer?.structure ?? null,
      first: this.blocks.length,
      end: this.blocks.length,
      boxEnd: index + 1,
    };
    if (isStructure) (box as { structure: Box | null }).structure = box;
    this.boxes.push(box);
    return index;
  }

  close(index: number): void {
    const box = this.boxes[index]!;
    box.end = this.blocks.length;
    box.boxEnd = this.boxes.length;
  }

  text(node: Text, data: string, ink: boolean, place: Place): void {
    // Readings above characters repeat the word that they stand on.
    const tag = place.marks?.tag;
    const isReading = tag === 'rt' || tag === 'rp';
    if (!isReading) {
      if (!ink && !this.#raw && !this.#pieces.length) return;
      if (ink) {
        this.#breakRun = 0;
        this.#ink = true;
        if (place.linked) this.#linkChars += data.trim().length;
        if (place.names) this.#cover(place.names, data.length);
      }
      this.#box = place.box;
      this.#raw += data;
    }
    this.#add(node, '', place);
  }

  #add(node: Piece['node'], tag: string, { marks }: Place): void {
    this.#pieces.push({ node, tag, marks });
  }

  #break(element: Element, place: Place): void {
    this.#raw += '\n';
    this.#add(element, 'br', place);
  }

  #cover(names: number, length: number): void {
    this.#anyCovered = true;
    for (let left = names; left; left &= left - 1) this.#covered[31 - Math.clz32(left & -left)]! += length;
  }

  link(): void {
    this.#links++;
  }

  /** Two breaks without text between them part paragraphs. */
  lineBreak(element: Element, place: Place): void {
    if (++this.#breakRun >= 2) this.flush();
    else if (this.#pieces.length) {
      this.#breaks++;
      this.#break(element, place);
    }
  }

  /** Begins another line of code, where none was begun yet. Its empty lines part nothing. */
  codeLine(element: Element, place: Place, isForced: boolean): void {
    const last = this.#pieces.at(-1);
    if (!last) return;
    const isBegun = last.tag === 'br' || (!last.tag && LINE_END.test(NATIVE.data.call(last.node as Text)));
    if (isForced || !isBegun) this.#break(element, place);
  }

  medium(element: Element, tag: string, place: Place): void {
    this.#box = place.box;
    this.#media++;
    this.#breakRun = 0;
    this.#add(element, tag, place);
  }

  flush(): void {
    if (this.#ink || this.#media) this.#push();
    if (!this.#pieces.length && !this.#links) return;
    this.#pieces = [];
    this.#raw = '';
    this.#linkChars = this.#links = this.#media = this.#breaks = this.#breakRun = 0;
    this.#ink = false;
    if (this.#anyCovered) this.#covered.fill(0);
    this.#anyCovered = false;
  }

  #push(): void {
    let names = 0;
    if (this.#anyCovered) {
      const half = this.#raw.length * 0.6;
      for (let bit = 0; bit < BITS; bit++) if (this.#covered[bit]! >= half) names |= 1 << bit;
    }
    const text = oneLine(this.#raw);
    const measured = measure(text);
    this.blocks.push({
      index: this.blocks.length,
      box: this.#box,
      pieces: this.#pieces,
      text,
      words: measured.words,
      measure: measured,
      linkChars: Math.min(text.length, this.#linkChars),
      links: this.#links,
      breaks: this.#breaks,
      names,
      media: this.#media,
    });
  }
}

/**
 * Where the walk is: what is true in the innermost element that is open, and the same of those around it in arrays side by
 * side. Plain fields, for the loop below runs once for each node of a page, mostly before it is compiled.
 */
class Path {
  /** The next node in the innermost element; null at its end. */
  next: Node | null;
  place: Place;
  /** The box that ends with the innermost element, or -1. */
  closes: number;
  depth = 1;
  readonly #nexts: (Node | null)[] = [];
  readonly #places: Place[] = [];
  readonly #closes: number[] = [];
  /** Nodes of slots, which are no siblings, by depth. */
  readonly #slotted = new Map<number, { nodes: readonly Node[]; at: number }>();

  constructor(first: Node | null, place: Place, closes: number) {
    this.next = first;
    this.place = place;
    this.closes = closes;
  }

  push(first: Node | null, slotted: readonly Node[] | null, place: Place, closes: number): void {
    this.#nexts.push(this.next);
    this.#places.push(this.place);
    this.#closes.push(this.closes);
    this.next = first;
    this.place = place;
    this.closes = closes;
    this.depth++;
    if (slotted) this.#slotted.set(this.depth, { nodes: slotted, at: 0 });
  }

  /** The next node of a slot; null at its end, and where the innermost element is none. */
  nextSlotted(): Node | null {
    if (!this.#slotted.size) return null;
    const slot = this.#slotted.get(this.depth);
    return slot?.nodes[slot.at++] ?? null;
  }

  /** Leaves the innermost element. */
  pop(): void {
    if (this.#slotted.size) this.#slotted.delete(this.depth);
    this.depth--;
    if (!this.depth) return;
    this.next = this.#nexts.pop()!;
    this.place = this.#places.pop()!;
    this.closes = this.#closes.pop()!;
  }
}

/** Reads a page once, from its first node to its last, without changing it: every run of text and every box around it. */
export function collectBlocks(document: Document, options: CollectOptions = {}): PageBlocks | null {
  const root = bodyOf(document) ?? rootOf(document);
  if (!root) return null;
  const styled = hasAuthorStyle(document);
  const window = viewOf(document);
  const view = styled ? window : null;
  const { unfolded = [], invisible = false } = options;
  const isVisible = visibilityOf(document, invisible);
  const isShown = unfolded.length
    ? (element: Element) =>
        isVisible(element) ||
        unfolded.some((part) => isIn(element, part) && !(window && hiddenBelow(element, part, window)))
    : isVisible;
  const hasFormulas = findIn(document, FORMULAS) !== null;
  const marked = new Set<Node>(findAllIn(document, '[role], [itemprop]'));
  const collector = new Collector();
  const rootBox = collector.open(root, localNameOf(root), -1, 0);
  const path = new Path(
    firstChildOf(root),
    { box: rootBox, marks: null, names: 0, linked: false, shown: null },
    rootBox,
  );

  /** Deals with an element that is not walked into, as a break or a picture; tells whether it is one. */
  const isLeaf = (element: Element, tag: string, bits: number, outer: Place): boolean => {
    if (bits & TAG.skipped) {
      if (tag === 'script' && isTex(element)) collector.medium(element, TEX, outer);
      return true;
    }
    if (hasFormulas && saysFormulaAgain(element, tag)) return true;
    const inCode = collector.boxes[outer.box]!.tag === 'pre';
    if ((inCode || tag === 'td') && isLineNumber(element)) return true;
    if (tag === 'br') {
      if (inCode) collector.codeLine(element, outer, true);
      else collector.lineBreak(element, outer);
    } else if (bits & TAG.medium) {
      if (isShown(element)) collector.medium(element, tag, outer);
    } else if (tag === 'hr') {
      collector.flush();
      if (isShown(element)) collector.ruled.add(collector.blocks.length);
    } else return false;
    return true;
  };

  const enter = (element: Element, outer: Place): void => {
    const { name: tag, bits } = tagOf(NATIVE.nodeName.call(element));
    if (isLeaf(element, tag, bits, outer)) return;
    const around = collector.boxes[outer.box]!;
    const inCode = around.tag === 'pre';
    const inHeading = (tag === 'a' || tag === 'span') && HEADINGS.has(around.tag);
    if (inHeading ? isHeadingTool(element, tag, around.element) : tag === 'a' && isLinkToItself(element)) return;
    if (tag === 'span' && isCardOfLink(element)) return;
    const plain = !NATIVE.hasAttributes.call(element);
    const known = !plain && marked.has(element);
    const id = plain ? null : NATIVE.getAttribute.call(element, 'id');
    const names = namesOfElement(
      tag,
      plain ? null : NATIVE.getAttribute.call(element, 'class'),
      id && bits & TAG.block && isOfHeading(element, id) ? null : id,
      known ? attributeOf(element, 'role') : null,
      known ? attributeOf(element, 'itemprop') : null,
    );
    // In code a block is a line.
    const isLine = inCode && LINES.has(tag);
    if (isLine) collector.codeLine(element, outer, false);
    const style =
      view !== null && bits & TAG.flowing && !inCode && namespaceOf(element) === HTML
        ? computedIn(view, element)
        : null;
    const isParted = style !== null && !FLOWS.test(style.display);
    if (isParted && isForEars(style) && !(hasFormulas && find(element, 'math'))) return;
    const isBlock = !isLine && ((bits & TAG.block) !== 0 || isParted);
    const isMark = (bits & TAG.mark) !== 0 && !(tag === 'a' && isPlace(element));
    // An element without attributes changes nothing for what is in it: it shares its parent's place.
    const same = plain && !isBlock && !isMark && (names | outer.names) === outer.names;
    const place: Place = same
      ? outer
      : { box: outer.box, marks: outer.marks, names: outer.names, linked: outer.linked, shown: null };
    let closes = -1;
    if (isBlock) {
      collector.flush();
      closes = place.box = collector.open(element, tag, outer.box, names, (bits & TAG.structure) !== 0);
      place.names = 0;
    } else if (!same) place.names |= names;
    // A heading that is a link to itself, for others to copy, leads nowhere.
    const leads = isMark && tag === 'a' && !(inHeading && leadsWithin(element));
    if (leads) place.linked = true;
    // A link around a whole block is a link of that block too.
    if (leads || (isBlock && place.linked)) collector.link();
    if (isMark) place.marks = { element, tag, outer: outer.marks };
    // No mark can have a shadow root.
    const shadow = isMark
      ? null
      : (NATIVE.shadowRoot.call(element) ??
        (options.shadowRootOf && tag.includes('-') ? options.shadowRootOf(element) : null));
    const slotted = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : null;
    if (slotted?.length) path.push(null, slotted, place, closes);
    else {
      const first = NATIVE.firstChild.call(shadow ?? element);
      if (first || closes >= 0) path.push(first, null, place, closes);
    }
  };

  const { nextSibling, nodeType } = NATIVE;
  const deepest = viewOf(document) ? MAX_DEPTH : MAX_NODES;
  let textLeft = MAX_TEXT;
  for (let seen = 0; path.depth && seen < MAX_NODES; ) {
    let node = path.next;
    if (node) path.next = nextSibling.call(node);
    else node = path.nextSlotted();
    if (!node) {
      if (path.closes >= 0) {
        collector.flush();
        collector.close(path.closes);
      }
      path.pop();
      continue;
    }
    seen++;
    const { place } = path;
    const type = nodeType.call(node);
    if (type === TEXT || type === CDATA) {
      const data = NATIVE.data.call(node as Text);
      if (data.length > textLeft) continue;
      textLeft -= data.length;
      const ink = hasInk(data);
      if (ink && place.shown === null) place.shown = isShown(parentElementOf(node) ?? root);
      if (!ink || place.shown) collector.text(node as Text, data, ink, place);
    } else if (type === ELEMENT && path.depth < deepest) enter(node as Element, place);
  }
  collector.flush();
  for (; path.depth; path.pop()) if (path.closes >= 0) collector.close(path.closes);
  const { boxes, blocks, ruled } = collector;
  return { document, root, boxes, blocks, ruled, styled };
}
