import type { Root, Text as TreeText } from 'hast';
import { rangesIn } from '../article/ranges.ts';
import type { TextSource } from '../article/types.ts';
import { nodesIn } from '../formats/nodes.ts';
import { type PlainText, textRuns } from '../formats/text.ts';
import { walkerIn } from '../page/dom.ts';

/** Set on what is shown beside the article's own text, and is no part of it. */
export const ASIDE = 'data-aside';

/** Texts of a tree in their order. */
function textsOf(root: Root): TreeText[] {
  return [...nodesIn(root)].filter((node) => node.type === 'text');
}

/** TeX is kept beside the formula that is shown of it: marked is the formula. */
function shownRange(range: Range): Range {
  const holder = range.startContainer.parentElement;
  const formula = holder?.localName === 'annotation' ? holder.previousElementSibling : null;
  if (!formula) return range;
  const whole = document.createRange();
  whole.selectNodeContents(formula);
  return whole;
}

/** Where the article's plain text stands in what is shown of it, and the other way round. */
export class TextMap {
  readonly #plain: PlainText;
  readonly #sources: TextSource[] = [];
  readonly #starts = new Map<Text, number>();

  /** The container shows the content node for node: every text of the tree has one text node in it. */
  constructor(content: Root, container: Element) {
    this.#plain = textRuns(content);
    const walker = walkerIn(document, container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element
        ? node.hasAttribute(ASIDE)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP
        : NodeFilter.FILTER_ACCEPT,
    );
    const shown = new Map<TreeText, Text>();
    for (const text of textsOf(content)) {
      const node = walker.nextNode() as Text | null;
      if (!node) break;
      this.#sources.push({ text, nodes: [node] });
      shown.set(text, node);
    }
    for (const run of this.#plain.runs) {
      const node = shown.get(run.node);
      if (node) this.#starts.set(node, run.start);
    }
  }

  get text(): string {
    return this.#plain.text;
  }

  /** Ranges of a stretch of the plain text, one for each run. */
  rangesOf(start: number, end: number): Range[] {
    return rangesIn(this.#plain.text, this.#plain.runs, this.#sources, start, end).map(shownRange);
  }

  /** Whether a text node that is shown is of the plain text: captions are not. */
  readonly holds = (node: Text): boolean => this.#starts.has(node);

  /** Offset in the plain text of a place in a text node that is shown; white space at its beginning counts for nothing. */
  offsetOf(node: Text, offset: number): number | null {
    const start = this.#starts.get(node);
    if (start === undefined) return null;
    const lead = node.data.length - node.data.trimStart().length;
    return start + Math.max(0, offset - lead);
  }
}
