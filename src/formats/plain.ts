import type { Element, ElementContent } from 'hast';
import type { Composed } from './compose.ts';
import { formulaText } from './formula-text.ts';
import { elementsAmong, isElement } from './nodes.ts';
import { isArrowText, isNoteMark, placeOf } from './note-marks.ts';
import { raised } from './raised.ts';
import { wrap } from './wrap.ts';

export interface PlainOptions {
  /** Columns at which lines are wrapped; 0 for never. */
  wrapAt: number;
  /** Whether the addresses of links are listed as numbered notes at the end. */
  linkNotes: boolean;
}

/** What becomes of addresses of links: left out, listed as numbered notes, or written after the link's text. */
type Links = 'dropped' | 'noted' | 'written';

const BLOCKS = new Set(
  'blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul'.split(' '),
);
/** Elements without text of their own: ruby readings repeat the word below them; a caption tells of its picture. */
const SKIPPED = new Set(['rp', 'rt', 'img', 'picture', 'svg', 'audio', 'video', 'iframe']);
/** Least columns of wrapped text, however deeply it is indented. */
const NARROWEST = 20;

const isBlock = (node: ElementContent): boolean => isElement(node) && BLOCKS.has(node.tagName);

const indent = (block: string, first: string, rest = ' '.repeat(first.length)): string =>
  block
    .split('\n')
    .map((line, i) => ((i ? rest : first) + line).trimEnd())
    .join('\n');

/** Writes a tree as plain text. Recursive: the depth is bounded where the tree is built. */
class PlainWriter {
  /** Numbers of the notes of links, by address. */
  readonly notes = new Map<string, number>();

  constructor(readonly links: Links) {}

  /** The blocks of some nodes, each as a string of lines; `columns` as `wrapAt`. */
  blocks(nodes: readonly ElementContent[], columns: number): string[] {
    const blocks: string[] = [];
    let run: ElementContent[] = [];
    const flush = () => {
      const line = this.#line(run);
      if (line) blocks.push(wrap(line, columns));
      run = [];
    };
    for (const node of nodes) {
      if (!isElement(node) || !isBlock(node)) {
        run.push(node);
        continue;
      }
      flush();
      for (const block of this.#block(node, columns)) blocks.push(block);
    }
    flush();
    return blocks;
  }

  #block(node: Element, columns: number): string[] {
    const inner = (by: number) => this.blocks(node.children, columns && Math.max(NARROWEST, columns - by));
    switch (node.tagName) {
      case 'blockquote': {
        const blocks = inner(2);
        return blocks.length ? [indent(blocks.join('\n\n'), '> ', '> ')] : [];
      }
      case 'ul':
      case 'ol':
        return this.#list(node, columns);
      case 'dd':
        return inner(4).map((block) => indent(block, '    '));
      case 'pre': {
        const code = this.#inline(node.children, true).replace(/^\n+|\s+$/g, '');
        return code ? [code] : [];
      }
      case 'table':
        return this.#table(node, columns);
      case 'hr':
        return ['* * *'];
      default:
        return inner(0);
    }
  }

  #list(list: Element, columns: number): string[] {
    const isOrdered = list.tagName === 'ol';
    let number = Number(list.properties.start ?? 1);
    let isLoose = false;
    const items: string[] = [];
    for (const item of list.children) {
      if (!isElement(item)) continue;
      const marker = isOrdered ? `${number++}. ` : '- ';
      const blocks = this.blocks(item.children, columns && Math.max(NARROWEST, columns - marker.length));
      if (!blocks.length) continue;
      const hasParagraphs = item.children.filter((child) => isElement(child) && child.tagName === 'p').length > 1;
      isLoose ||= hasParagraphs;
      items.push(indent(blocks.join(hasParagraphs ? '\n\n' : '\n'), marker));
    }
    return items.length ? [items.join(isLoose ? '\n\n' : '\n')] : [];
  }

  /** A table as its captions and one line per row, with cells separated by tabs, as spreadsheets paste it. */
  #table(table: Element, columns: number): string[] {
    const captions: string[] = [];
    const rows: string[] = [];
    const walk = (nodes: readonly ElementContent[]) => {
      for (const node of nodes) {
        if (!isElement(node)) continue;
        if (node.tagName === 'caption') for (const block of this.blocks(node.children, columns)) captions.push(block);
        else if (node.tagName === 'tr')
          rows.push(
            elementsAmong(node.children)
              .map((cell) => this.blocks(cell.children, 0).join(' ').replace(/\s+/g, ' '))
              .join('\t'),
          );
        else walk(node.children);
      }
    };
    walk(table.children);
    return [...captions, ...(rows.length ? [rows.join('\n')] : [])];
  }

  #line(nodes: readonly ElementContent[]): string {
    return this.#inline(nodes, false)
      .replace(/[ \t\r\f]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
  }

  #inline(nodes: readonly ElementContent[], preformatted: boolean): string {
    return nodes.map((node) => this.#piece(node, preformatted)).join('');
  }

  #piece(node: ElementContent, preformatted: boolean): string {
    if (node.type === 'text') return preformatted ? node.value : node.value.replace(/[ \t\n\r\f]+/g, ' ');
    if (!isElement(node) || SKIPPED.has(node.tagName)) return '';
    if (node.tagName === 'br') return '\n';
    if (node.tagName === 'math') return String(node.properties.alttext || formulaText(node));
    const inner = this.#inline(node.children, preformatted);
    if (node.tagName === 'sup' || node.tagName === 'sub') return raised(inner, node.tagName);
    // A note mark must not become part of its word; back links from notes lead nowhere in plain text.
    if (isNoteMark(node)) return raised(inner, 'sup');
    if (placeOf(node) && isArrowText(inner)) return '';
    if (node.tagName === 'q') return `“${inner}”`;
    return node.tagName === 'a' ? inner + this.#addressOf(node, inner.trim()) : inner;
  }

  #addressOf({ properties: { href } }: Element, label: string): string {
    if (typeof href !== 'string' || href.startsWith('#') || !label || href === label) return '';
    if (this.links === 'written') return ` <${href}>`;
    if (this.links === 'dropped') return '';
    const number = this.notes.get(href) ?? this.notes.size + 1;
    this.notes.set(href, number);
    return ` [${number}]`;
  }
}

/** A composed copy as plain text. In head and foot, addresses of links are always written out: they name the source. */
export function toPlain({ head, body, foot }: Composed, { wrapAt, linkNotes }: PlainOptions): string {
  const around = (nodes: ElementContent[]) => new PlainWriter('written').blocks(nodes, 0);
  const writer = new PlainWriter(linkNotes ? 'noted' : 'dropped');
  const blocks = writer.blocks(body, wrapAt);
  const notes = [...writer.notes].map(([href, number]) => `[${number}] ${href}`).join('\n');
  return [...around(head), ...blocks, ...(notes ? [notes] : []), ...around(foot)].join('\n\n');
}
