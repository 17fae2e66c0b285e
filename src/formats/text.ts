import type { ElementContent, Root, RootContent, Text } from 'hast';
import type { Article } from '../article/types.ts';
import { isNoteMark } from './note-marks.ts';

/** The stretch of the plain text that comes from one text node of the tree. UTF-16 code units, end exclusive. */
export interface TextRun {
  node: Text;
  start: number;
  end: number;
}

export interface PlainText {
  text: string;
  /** In the order of the text. */
  runs: TextRun[];
}

/** A separator in plain text; between two elements the stronger one wins. */
type Gap = '' | ' ' | '\t' | '\n' | '\n\n';

const STRENGTH: Readonly<Record<Gap, number>> = { '': 0, ' ': 1, '\t': 2, '\n': 3, '\n\n': 4 };

/** What separates an element from its neighbours in plain text; elements that are not listed are inline. */
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

/** Elements that are not part of the running text: ruby readings repeat the word below them; captions; embeds. */
const SKIPPED = new Set(['rp', 'rt', 'audio', 'figcaption', 'iframe', 'img', 'picture', 'svg', 'video']);

const FOLDED = /[ \t\n\r\f]+/g;

/** Collects text and runs; separators are written only between two pieces of text. */
class Writer {
  text = '';
  readonly runs: TextRun[] = [];
  #gap: Gap = '';

  part(gap: Gap): void {
    if (STRENGTH[gap] > STRENGTH[this.#gap]) this.#gap = gap;
  }

  put(piece: string, node?: Text): void {
    if (!piece) return;
    this.text += this.text && this.#gap;
    this.#gap = '';
    const start = this.text.length;
    this.text += piece;
    if (node) this.runs.push({ node, start, end: this.text.length });
  }

  /** Puts the text of a node with its white space collapsed; blanks at its ends become separators. */
  putFolded(node: Text): void {
    const folded = node.value.replace(FOLDED, ' ');
    if (folded.startsWith(' ')) this.part(' ');
    this.put(folded.trim() === '' ? '' : folded.replace(/^ | $/g, ''), node);
    if (folded.endsWith(' ')) this.part(' ');
  }
}

/**
 * The plain text of a tree, without note marks and captions, and the stretch of each of its text nodes. Recursive: the
 * depth is bounded where the tree is built.
 */
export function textRuns(content: Root): PlainText {
  const writer = new Writer();
  const walk = (node: Root | RootContent | ElementContent, preformatted: boolean): void => {
    if (node.type === 'text') {
      if (preformatted) writer.put(node.value, node);
      else writer.putFolded(node);
      return;
    }
    if (node.type === 'root') {
      for (const child of node.children) walk(child, false);
      return;
    }
    if (node.type !== 'element' || SKIPPED.has(node.tagName) || isNoteMark(node)) return;
    const gap = GAPS[node.tagName] ?? '';
    writer.part(gap);
    for (const child of node.children) walk(child, preformatted || node.tagName === 'pre');
    writer.part(gap);
  };
  walk(content, false);
  return { text: writer.text, runs: writer.runs };
}

/** The running text of an article, paragraphs separated by an empty line, without captions: the input of the digest. */
export const toText = (article: Article): string => textRuns(article.content).text;
