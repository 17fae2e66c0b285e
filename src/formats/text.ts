import type { ElementContent, Root, RootContent, Text } from 'hast';
import type { Article } from '../article/types.ts';
import { headLines } from './head.ts';

export interface TextOptions {
  /** Title, byline, date and address before the body; off by default. */
  head?: boolean;
  /** Captions of figures, in their place; off by default. */
  captions?: boolean;
  /** '- ' and '1. ' before list items; off by default. */
  markers?: boolean;
}

/** Where one text node of the tree stands in the text. Offsets are UTF-16 code units, end exclusive. */
export interface TextRun {
  node: Text;
  start: number;
  end: number;
}

export interface PlainText {
  text: string;
  runs: TextRun[];
}

type Gap = '' | ' ' | '\t' | '\n' | '\n\n';

const STRENGTH: Readonly<Record<Gap, number>> = { '': 0, ' ': 1, '\t': 2, '\n': 3, '\n\n': 4 };

/** What parts an element from its neighbours in plain text; elements that are not here are inline. */
const GAPS: Readonly<Record<string, Gap>> = {
  br: '\n',
  caption: '\n',
  dd: '\n',
  dt: '\n',
  li: '\n',
  td: '\t',
  th: '\t',
  tr: '\n',
  ...Object.fromEntries(
    'address article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section summary table ul'
      .split(' ')
      .map((name) => [name, '\n\n' as Gap]),
  ),
};

/** Readings above characters repeat the word that they stand on; embedded things have no text of their own. */
const SKIPPED = new Set(['rp', 'rt', 'audio', 'iframe', 'img', 'picture', 'svg', 'video']);

const FOLDED = /[ \t\n\r\f]+/g;

class Writer {
  text = '';
  readonly runs: TextRun[] = [];
  #gap: Gap = '';
  #marker = '';

  part(gap: Gap): void {
    if (STRENGTH[gap] > STRENGTH[this.#gap]) this.#gap = gap;
  }

  /** Something to stand right before the next text; dropped where none follows. */
  mark(marker: string): void {
    this.#marker = marker;
  }

  put(piece: string, node?: Text): void {
    if (!piece) return;
    this.text += (this.text && this.#gap) + this.#marker;
    this.#gap = '';
    this.#marker = '';
    const start = this.text.length;
    this.text += piece;
    if (node) this.runs.push({ node, start, end: this.text.length });
  }

  putFolded(node: Text): void {
    const folded = node.value.replace(FOLDED, ' ');
    if (folded.startsWith(' ')) this.part(' ');
    this.put(folded.trim() === '' ? '' : folded.replace(/^ | $/g, ''), node);
    if (folded.endsWith(' ')) this.part(' ');
  }
}

/** Plain text of a tree, and where each of its text nodes stands in it. The tree's depth is bounded by who built it. */
export function textRuns(content: Root, options: TextOptions = {}): PlainText {
  const writer = new Writer();
  const walk = (node: Root | RootContent | ElementContent, preformatted: boolean, marker: string): void => {
    if (node.type === 'text') {
      if (preformatted) writer.put(node.value, node);
      else writer.putFolded(node);
      return;
    }
    if (node.type === 'root') {
      for (const child of node.children) walk(child, false, '');
      return;
    }
    if (node.type !== 'element' || SKIPPED.has(node.tagName)) return;
    const name = node.tagName;
    if (name === 'figcaption' && !options.captions) return;
    const gap = GAPS[name] ?? '';
    writer.part(gap);
    if (marker) writer.mark(marker);
    let number = Number(node.properties.start ?? 1);
    for (const child of node.children) {
      const isItem = options.markers && child.type === 'element' && child.tagName === 'li';
      walk(child, preformatted || name === 'pre', isItem ? (name === 'ol' ? `${number++}. ` : '- ') : '');
    }
    if (marker) writer.mark('');
    writer.part(gap);
  };
  walk(content, false, '');
  return { text: writer.text, runs: writer.runs };
}

/** The body as plain text, paragraphs apart by an empty line. */
export function toText(article: Article, options: TextOptions = {}): string {
  const body = textRuns(article.content, options).text;
  return options.head ? [headLines(article).join('\n'), body].filter(Boolean).join('\n\n') : body;
}
