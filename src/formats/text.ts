import type { ElementContent, Root, RootContent, Text } from 'hast';
import type { Article } from '../article/types.ts';
import { isNoteMark } from './note-marks.ts';

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

/** Readings above characters repeat the word that they stand on; embedded things have no text of their own. */
const SKIPPED = new Set(['rp', 'rt', 'audio', 'figcaption', 'iframe', 'img', 'picture', 'svg', 'video']);

const FOLDED = /[ \t\n\r\f]+/g;

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

  putFolded(node: Text): void {
    const folded = node.value.replace(FOLDED, ' ');
    if (folded.startsWith(' ')) this.part(' ');
    this.put(folded.trim() === '' ? '' : folded.replace(/^ | $/g, ''), node);
    if (folded.endsWith(' ')) this.part(' ');
  }
}

/**
 * Plain text of a tree without its marks of notes, and where each of its text nodes stands in it. The tree's depth is bounded
 * by who built it.
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

/** The running text of the body, paragraphs apart by an empty line: what is digested. Captions are no part of it. */
export const toText = (article: Article): string => textRuns(article.content).text;
