import type { ElementContent, Root, Element as TreeElement } from 'hast';
import type { Block, Box, PageBlocks, Piece } from '../page/block.ts';
import { attributeOf, closestOf, find, localNameOf, parentElementOf, textContentOf } from '../page/dom.ts';
import { TEX } from '../page/formulas.ts';
import { lowerCase } from '../page/letters.ts';
import { NAME } from '../page/names.ts';
import { HEADING_TAGS } from '../page/tags.ts';
import { Anchors } from './anchors.ts';
import { drawingBudget, drawingTree } from './drawing.ts';
import { embedTree } from './embed.ts';
import { imageTree } from './image.ts';
import { type InlineContext, inlineOf, isBlank } from './inline.ts';
import { mathTree, texTree } from './math.ts';
import { pullQuoteAround } from './pull-quotes.ts';
import { Speaker } from './spoken.ts';
import { isDataTable } from './table.ts';
import { el } from './tree.ts';
import { PULL_QUOTE, type TextSource } from './types.ts';

/** Levels of structure that are kept, as of a list in a cell in a quote; deeper ones are flattened. */
const MAX_DEPTH = 12;
/** Structure that is one line or paragraph of text itself. */
const LEAVES = new Set([...HEADING_TAGS, 'pre', 'summary', 'figcaption', 'caption']);
const CELLS = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption']);
const LISTS = new Set(['ul', 'ol']);
/** Elements that name the source of a quote. */
const SOURCES = new Set(['figcaption', 'footer']);
const FORMULAS = new Set(['math', TEX]);

export interface Content {
  root: Root;
  sources: TextSource[];
}

interface Shown {
  element: Element;
  figure: TreeElement;
  /** The list of nodes in which the figure stands. */
  at: { siblings: ElementContent[] };
}

interface Open {
  box: Box;
  node: TreeElement;
}

const isUnsaid = (element: Element): boolean => closestOf(element, '[aria-hidden=true]') !== null;

/** Builds the article's tree from its kept blocks, by an allow-list: only what is named here can get into it. */
class Builder {
  readonly sources: TextSource[] = [];
  readonly root: Root = { type: 'root', children: [] };
  #open: Open[] = [];
  readonly #data = new Map<Box, boolean>();
  readonly #pulled = new Set<Box>();
  readonly #languages = new Map<Element, string>();
  readonly #lengths = new Map<Element, number>();
  readonly #drawings = drawingBudget();
  /** Whether a line stands before the next text. */
  #isParted = false;
  /** Pictures since the last text, by their address. */
  readonly #row = new Map<string, Shown>();
  readonly anchors: Anchors;
  readonly #context: InlineContext;
  readonly #speaker: Speaker;

  constructor(
    readonly page: PageBlocks,
    readonly region: Box,
    readonly base: string,
    url: string,
  ) {
    this.anchors = new Anchors(url);
    this.#speaker = new Speaker(region.element);
    this.#context = {
      base,
      anchors: this.anchors,
      sources: this.sources,
      media: (piece) => this.#inlineMedia(piece),
    };
  }

  /** Length of the text in an element, in characters: asked once, for what holds code may hold much more of it. */
  #lengthOf(element: Element): number {
    let length = this.#lengths.get(element);
    if (length === undefined) {
      length = textContentOf(element).length;
      this.#lengths.set(element, length);
    }
    return length;
  }

  /** Once for each element: code with headings in it comes in pieces. */
  #languageOf(pre: Element): string {
    let language = this.#languages.get(pre);
    if (language === undefined) {
      language = languageOf(pre, (element) => this.#lengthOf(element));
      this.#languages.set(pre, language);
    }
    return language;
  }

  #isData(table: Box): boolean {
    let data = this.#data.get(table);
    if (data === undefined) {
      data = isDataTable(table, this.page);
      this.#data.set(table, data);
    }
    return data;
  }

  #boxAround(box: Box): Box | null {
    return box.parent >= 0 ? this.page.boxes[box.parent]!.structure : null;
  }

  /** The structure around a block that the article keeps, outermost first. */
  #structureOf(block: Block): Box[] {
    const chain: Box[] = [];
    for (let at = this.page.boxes[block.box]!.structure; at && chain.length < MAX_DEPTH * 4; at = this.#boxAround(at)) {
      if (
        at.index <= this.region.index &&
        at.boxEnd >= this.region.boxEnd &&
        !(at === this.region && LISTS.has(at.tag))
      )
        break;
      chain.push(at);
    }
    chain.reverse();
    const pulled = pullQuoteAround(block, this.page, this.region);
    // It is one quote, whatever it is made of.
    if (pulled) {
      chain.splice(chain.findLastIndex(({ index }) => index < pulled.index) + 1, chain.length, pulled);
      this.#pulled.add(pulled);
    }
    const kept: Box[] = [];
    let data = false;
    for (const box of chain) {
      if (box.tag === 'table') data = this.#isData(box);
      if ((box.tag === 'table' || CELLS.has(box.tag)) && !data) continue;
      if (kept.length < MAX_DEPTH && fits(box === pulled ? 'blockquote' : box.tag, kept.at(-1)?.tag)) kept.push(box);
    }
    return kept;
  }

  #enter(chain: readonly Box[]): ElementContent[] {
    let shared = 0;
    while (shared < this.#open.length && this.#open[shared]!.box === chain[shared]) shared++;
    this.#open.length = shared;
    if (this.#isParted) this.#part(chain[shared]);
    for (const box of chain.slice(shared)) {
      const isPulled = this.#pulled.has(box);
      const node = el(isPulled ? 'blockquote' : box.tag);
      if (isPulled) node.properties.className = [PULL_QUOTE];
      if (box.tag === 'ol') {
        const start = Number.parseInt(attributeOf(box.element, 'start') ?? '', 10);
        if (Number.isInteger(start)) node.properties.start = start;
      }
      if (box.tag === 'td' || box.tag === 'th') {
        for (const key of ['colSpan', 'rowSpan']) {
          const span = Number.parseInt(attributeOf(box.element, lowerCase(key)) ?? '', 10);
          if (span > 1 && span <= 1000) node.properties[key] = span;
        }
      }
      this.anchors.place(box.element, node);
      // A post from elsewhere, which is no quote of the article's own.
      const isPost = box.tag === 'blockquote' && (box.names & NAME.embed) !== 0;
      this.#childrenOfOpen().push(isPost ? el('figure', [node]) : node);
      this.#open.push({ box, node });
    }
    return this.#childrenOfOpen();
  }

  /** A line across the text, where what it parts stands side by side. Notes at the end are parted from it by themselves. */
  #part(next: Box | undefined): void {
    this.#isParted = false;
    const children = this.#childrenOfOpen();
    const around = this.#open.at(-1)?.node.tagName ?? '';
    if (children.length && fits('hr', around) && !LISTS.has(next?.tag ?? '')) children.push(el('hr'));
  }

  #childrenOfOpen(): ElementContent[] {
    return (this.#open.at(-1)?.node ?? this.root).children as ElementContent[];
  }

  #inlineMedia(piece: Piece): ElementContent | null {
    const element = piece.node as Element;
    if (piece.tag === 'math') return mathTree(element);
    if (piece.tag === TEX) return texTree(element);
    if (piece.tag === 'img' || piece.tag === 'picture' || piece.tag === 'amp-img') return imageTree(element, this.base);
    return null;
  }

  text(block: Block, isParted = false): void {
    this.#row.clear();
    this.#isParted = isParted;
    const chain = this.#structureOf(block);
    const last = chain.at(-1);
    const tag = last?.tag ?? '';
    const preformatted = tag === 'pre';
    const leaf = LEAVES.has(tag) && !this.#pulled.has(last!) ? chain.pop()! : null;
    const inline = inlineOf(block, preformatted, this.#context);
    if (!inline.length) return;
    const box = this.page.boxes[block.box]!;
    const { element } = box;
    const put = (to: ElementContent[], node: TreeElement) => to.push(this.#speaker.mark(node, element));
    if (leaf && leaf.tag !== 'figcaption' && leaf.tag !== 'caption') {
      // The article's own title is the only first heading.
      const name = leaf.tag === 'h1' ? 'h2' : leaf.tag === 'summary' ? 'p' : leaf.tag;
      put(
        this.#enter(chain),
        el(name, name === 'pre' ? [codeOf(this.#languageOf(leaf.element), inline)] : withoutOwnLinks(block, inline)),
      );
      return;
    }
    if (leaf) {
      put(this.#enter(chain), el(fits(leaf.tag, chain.at(-1)?.tag) ? leaf.tag : 'p', inline));
      return;
    }
    const children = this.#enter(chain);
    const around = this.#open.at(-1)?.node.tagName ?? '';
    if (LISTS.has(around)) put(children, el('li', inline));
    // A line of text alone needs no paragraph in its item or cell; a second one does.
    else if (
      (around === 'li' || around === 'td' || around === 'th' || around === 'dd' || around === 'dt') &&
      !children.length
    ) {
      for (const node of inline) children.push(node);
      this.#speaker.mark(this.#open.at(-1)!.node, element);
    } else {
      const isSource = around === 'blockquote' && SOURCES.has(box.tag);
      const paragraph = el('p', isSource ? [el('cite', inline)] : inline);
      this.anchors.place(element, paragraph);
      put(children, paragraph);
    }
  }

  /** A picture or player that stands alone, as a figure, with the words beside it as its caption; whether it became one. */
  figure(block: Block, isCaptioned: boolean): boolean {
    const around = this.#structureOf(block);
    // A list of pictures is a row of them; one in an item that has begun stays in it.
    const isListed = around.every((box) => !LISTS.has(box.tag) || this.#open.some((open) => open.box === box));
    const chain = around.filter(
      ({ tag }) => tag !== 'figure' && !LEAVES.has(tag) && (isListed || (tag !== 'li' && !LISTS.has(tag))),
    );
    const figures: TreeElement[] = [];
    const at: Shown['at'] = { siblings: [] };
    for (const piece of block.pieces) {
      if (!piece.tag || piece.tag === 'br') continue;
      const element = piece.node as Element;
      const inline = piece.tag === 'svg' ? drawingTree(element, this.#drawings) : this.#inlineMedia(piece);
      if (inline && FORMULAS.has(piece.tag)) figures.push(el('p', [inline]));
      else if (inline) {
        const figure = el('figure', [inline]);
        if (this.#isFirst(inline, element, figure, at)) figures.push(figure);
      } else if (piece.tag !== 'svg' && !piece.tag.startsWith('im')) {
        const embed = embedTree(element, localNameOf(element), this.base);
        if (embed) figures.push(embed);
      }
    }
    if (!figures.length) return false;
    at.siblings = this.#enter(
      chain.filter((box) => !box.tag.startsWith('t') || CELLS.has(box.tag) || box.tag === 'table'),
    );
    // One by one: a block may hold more of them than a call takes arguments.
    for (const figure of figures) at.siblings.push(figure);
    if (isCaptioned) this.caption({ ...block, pieces: block.pieces.filter(({ tag }) => !tag) });
    return true;
  }

  /**
   * Whether a row of pictures has none like this yet. Galleries that go round repeat their ends, and many show all of it
   * small below; what is repeated for the eye alone gives way to what it repeats.
   */
  #isFirst(inline: ElementContent, element: Element, figure: TreeElement, at: Shown['at']): boolean {
    const address = inline.type === 'element' ? inline.properties.src : undefined;
    if (typeof address !== 'string') return true;
    const before = this.#row.get(address);
    if (before) {
      if (!isUnsaid(before.element) || isUnsaid(element)) return false;
      const { siblings } = before.at;
      const first = siblings.indexOf(before.figure);
      if (first >= 0) siblings.splice(first, 1);
    }
    this.#row.set(address, { element, figure, at });
    return true;
  }

  /** A caption of the figure that was built last. */
  caption(block: Block): void {
    const last = this.#childrenOfOpen().at(-1);
    if (last?.type !== 'element' || last.tagName !== 'figure') return;
    const inline = inlineOf(block, false, this.#context);
    if (!inline.length) return;
    const known = last.children.find((node) => node.type === 'element' && node.tagName === 'figcaption') as
      | TreeElement
      | undefined;
    if (known) known.children.push({ type: 'text', value: ' ' }, ...inline);
    else last.children.push(el('figcaption', inline));
  }

  /**
   * Who said what is quoted, or where: in a caption of the quote that is open, for it is no running text. Whether there was
   * one to be said so.
   */
  source(block: Block, roles: Roles): boolean {
    const open = this.#open.at(-1);
    if (open?.node.tagName !== 'blockquote') return false;
    const { box, node } = open;
    const around = this.page.boxes[box.parent]!;
    if (block.index >= (around.tag === 'figure' ? around : box).end) return false;
    const { tag } = this.page.boxes[block.box]!;
    if ((!block.links && !SOURCES.has(tag) && !this.#pulled.has(box)) || !roles.source(block.index)) return false;
    const siblings = (this.#open.at(-2)?.node ?? this.root).children as ElementContent[];
    const last = siblings.at(-1);
    const figure = last === node ? el('figure', [node]) : (last as TreeElement);
    if (figure.children.length === 1) {
      figure.children.push(el('figcaption', inlineOf(block, false, this.#context)));
      siblings[siblings.length - 1] = figure;
    }
    return true;
  }
}

/** Names of classes that say in which language code is written. */
const LANGUAGE =
  /(?:(?:^|\s)(?:lang|language|brush|highlight(?:-source)?|source)[-:]\s?|^(?:hljs|highlight)\s+(?!lang))([a-z][a-z0-9+#_-]{0,19})(?=\s|$)/i;
/** What highlighters call a language that they do not know, and boxes of theirs. */
const NO_LANGUAGE = /^(?:default|none|wrapper|container)$/;
/** How far around code its language is looked for. */
const MOST_UP = 10;
/** More characters around code than these are text of their own. */
const MOST_AROUND = 200;

/** The language that an element or what it stands in names, as long as that holds the code alone. */
function languageOf(pre: Element, lengthOf: (element: Element) => number): string {
  const most = lengthOf(pre) * 2 + MOST_AROUND;
  let at: Element | null = find(pre, 'code') ?? pre;
  for (let steps = 0; at && steps < MOST_UP && lengthOf(at) <= most; steps++, at = parentElementOf(at)) {
    const named = attributeOf(at, 'data-lang') ?? attributeOf(at, 'data-language');
    const names = named ? `lang-${named}` : attributeOf(at, 'class');
    const language = lowerCase(LANGUAGE.exec(names ?? '')?.[1]);
    if (language && !NO_LANGUAGE.test(language)) return language;
  }
  return '';
}

/** Code, with its language where a class of it or of what it stands in says it. */
function codeOf(language: string, inline: ElementContent[]): TreeElement {
  // The page's own mark says what this one says.
  const bare = inline.flatMap((node) =>
    node.type === 'element' && node.tagName === 'code'
      ? node.children
      : // The language may stand over the code for the eye.
        language && node.type === 'text' && lowerCase(node.value.trim()) === language
        ? []
        : [node],
  );
  while (bare[0]?.type === 'text' && !bare[0].value.trim()) bare.shift();
  const code = el('code', bare);
  if (language) code.properties.className = [`language-${language}`];
  return code;
}

/**
 * A heading without the links to itself that it is for others to copy; its number may be one, and its words another. Those
 * to elsewhere are counted, these are not.
 */
const withoutOwnLinks = ({ links }: Block, inline: ElementContent[]): ElementContent[] =>
  !links && inline.every((node) => isBlank(node) || ('tagName' in node && node.tagName === 'a'))
    ? inline.flatMap((node) => ('children' in node ? node.children : node))
    : inline;

/** What these may stand in, and in nothing else. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  tr: ['table', 'tbody', 'thead', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  tbody: ['table'],
  thead: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: [],
  figure: [],
  details: [],
  p: [],
};

/** Whether an element may stand in another: a cell in a row, an item in a list. */
const fits = (tag: string, parent = ''): boolean =>
  parent !== 'pre' && (LISTS.has(parent) ? tag === 'li' || LISTS.has(tag) : HOLDERS[tag]?.includes(parent) !== false);

/** What is written between two parts of a text that have no headings. */
const ORNAMENT = /^[*•·—–~#⁂❦❧\s]{1,12}$/;

export interface Roles {
  kept: (index: number) => boolean;
  media: (index: number) => boolean;
  caption: (index: number) => boolean;
  /** Whether a line that is no running text may say whose words stand before it. */
  source: (index: number) => boolean;
}

/** The article's tree from the blocks that are kept, and where its text stands in the page. */
export function buildContent(page: PageBlocks, region: Box, base: string, url: string, roles: Roles): Content {
  const builder = new Builder(page, region, base, url);
  let afterFigure = false;
  /** Whether running text stands right before, and whether something parts it from what comes. */
  let afterText = false;
  let isParted = false;
  for (const block of page.blocks) {
    isParted ||= page.ruled.has(block.index);
    if (roles.kept(block.index)) {
      // A heading parts by itself.
      const isRunning = !/^h\d/.test(page.boxes[block.box]!.structure?.tag ?? '');
      builder.text(block, isParted && afterText && isRunning);
      afterText = isRunning;
      isParted = afterFigure = false;
      continue;
    }
    if (ORNAMENT.test(block.text)) isParted = true;
    else if (!builder.source(block, roles)) afterText = false;
    if (roles.media(block.index)) afterFigure = builder.figure(block, roles.source(block.index));
    else if (afterFigure && roles.caption(block.index)) builder.caption(block);
    // How many pictures there are, or which of them this is, may stand between a picture and its caption.
    else if (block.words > 1) afterFigure = false;
  }
  builder.anchors.join();
  return { root: builder.root, sources: builder.sources };
}
