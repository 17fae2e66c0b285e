import type { ElementContent } from 'hast';
import type { Article } from '../article/types.ts';
import { el, text } from './nodes.ts';
import { fillTemplate } from './template.ts';

/** The reader's settings for copies and saved files. */
export interface CopyOptions {
  /** Templates of what stands above and below the text: see `fillTemplate`. */
  head: string;
  foot: string;
  /** Whether Markdown gets YAML front matter in place of the head. */
  frontMatter: boolean;
  /** Columns at which plain text is wrapped; 0 for never. */
  wrapAt: number;
  /** Whether plain text lists the addresses of links as numbered notes at its end. */
  linkNotes: boolean;
  /** Notices, in the reader's language, that the text ends before the article: at a gate, or before a next page. */
  says: { paid: string; registration: string; goesOn: string };
}

/** What is copied: the text of the article, and what stands above and below it. */
export interface Composed {
  head: ElementContent[];
  body: ElementContent[];
  foot: ElementContent[];
}

/** Notices at the end of an article whose text is incomplete, so that the copy does not look whole. */
function endOf({ gate, next }: Article, { says }: CopyOptions): ElementContent[] {
  const said = gate && (gate.kind === 'paid' ? says.paid : says.registration);
  return [
    ...(said ? [el('p', [el('em', [text(said)])])] : []),
    ...(next ? [el('p', [text(`${says.goesOn} `), el('a', [text(next)], { href: next })])] : []),
  ];
}

/** Composes a whole article: the reader's head, the text, notices of incomplete text, and the reader's foot. */
export const compose = (article: Article, options: CopyOptions): Composed => ({
  head: fillTemplate(options.head, article),
  body: article.content.children as ElementContent[],
  foot: [...endOf(article, options), ...fillTemplate(options.foot, article)],
});

/** Composes a selected part of an article: the text alone, without head and foot. */
export const composePart = (part: Article): Composed => ({
  head: [],
  body: part.content.children as ElementContent[],
  foot: [],
});

const SOURCE = '{authors}\n{title}\n{source}, {date}';

/** Composes a selected part as a block quote, with a line for its source. */
export function composeQuotation(part: Article): Composed {
  const source = fillTemplate(SOURCE, part).flatMap((node): ElementContent[] =>
    node.type !== 'element'
      ? []
      : [text(', '), ...(node.tagName === 'h1' ? [el('cite', node.children)] : node.children)],
  );
  return {
    head: [],
    body: [el('blockquote', part.content.children as ElementContent[])],
    foot: source.length ? [el('p', [text('— '), ...source.slice(1)])] : [],
  };
}

/** All nodes of a composed copy in order. */
export const wholeOf = ({ head, body, foot }: Composed): ElementContent[] => [...head, ...body, ...foot];
