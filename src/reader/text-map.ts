import type { Root, Text as TreeText } from 'hast';
import { rangesIn } from '../article/ranges.ts';
import type { TextSource } from '../article/types.ts';
import { nodesIn } from '../formats/nodes.ts';
import { type PlainText, textRuns } from '../formats/text.ts';
import { walkerIn } from '../page/dom.ts';

/** Attribute of rendered elements that are not part of the article's own text. */
export const ASIDE = 'data-aside';

/** The text nodes of a tree in document order. */
function textsOf(root: Root): TreeText[] {
  return [...nodesIn(root)].filter((node) => node.type === 'text');
}

/** The range to mark: for TeX in a hidden annotation, the formula that is rendered for it. */
function shownRange(range: Range): Range {
  const holder = range.startContainer.parentElement;
  const formula = holder?.localName === 'annotation' ? holder.previousElementSibling : null;
  if (!formula) return range;
  const whole = document.createRange();
  whole.selectNodeContents(formula);
  return whole;
}

/** Maps offsets in the article's plain text to ranges in the rendered article, and back. */
export class TextMap {
  readonly #plain: PlainText;
  readonly #sources: TextSource[] = [];
  readonly #starts = new Map<Text, number>();

  /** The container must render the content node for node, with one text node for each text of the tree. */
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

  /** The rendered ranges of a stretch of the plain text, one for each text run; empty where it is not rendered. */
  rangesOf(start: number, end: number): Range[] {
    return rangesIn(this.#plain.text, this.#plain.runs, this.#sources, start, end).map(shownRange);
  }

  /** Whether a rendered text node belongs to the plain text; captions and note marks do not. */
  readonly holds = (node: Text): boolean => this.#starts.has(node);

  /** Offset in the plain text of a place in a rendered text node, not counting its leading white space; else null. */
  offsetOf(node: Text, offset: number): number | null {
    const start = this.#starts.get(node);
    if (start === undefined) return null;
    const lead = node.data.length - node.data.trimStart().length;
    return start + Math.max(0, offset - lead);
  }
}
