import type { ElementContent } from 'hast';
import type { Article } from '../article/types.ts';
import { el, text } from './nodes.ts';
import { fillTemplate } from './template.ts';

/** How the reader wants his copies. */
export interface CopyOptions {
  /** Templates of what stands above and below the text. */
  head: string;
  foot: string;
  /** Facts in YAML above Markdown, in place of the head. */
  frontMatter: boolean;
  /** Columns after which lines of plain text are broken; 0 for never. */
  wrapAt: number;
  /** Addresses of links as notes below plain text. */
  linkNotes: boolean;
  /** What a copy says where the text does not end with the article, in the reader's language. */
  says: { paid: string; registration: string; goesOn: string };
}

/** What is copied, in three parts: what is said of the text, and the text itself. */
export interface Composed {
  head: ElementContent[];
  body: ElementContent[];
  foot: ElementContent[];
}

/** Where the text ends before the article does, the copy must not look whole. */
function endOf({ gate, next }: Article, { says }: CopyOptions): ElementContent[] {
  const said = gate && (gate.kind === 'paid' ? says.paid : says.registration);
  return [
    ...(said ? [el('p', [el('em', [text(said)])])] : []),
    ...(next ? [el('p', [text(`${says.goesOn} `), el('a', [text(next)], { href: next })])] : []),
  ];
}

/** An article as it is copied: between the reader's head and foot, and with a word on where the text ends. */
export const compose = (article: Article, options: CopyOptions): Composed => ({
  head: fillTemplate(options.head, article),
  body: article.content.children as ElementContent[],
  foot: [...endOf(article, options), ...fillTemplate(options.foot, article)],
});

/** A part of an article as it is copied: by itself. */
export const composePart = (part: Article): Composed => ({
  head: [],
  body: part.content.children as ElementContent[],
  foot: [],
});

const SOURCE = '{authors}\n{title}\n{source}, {date}';

/** A quotation and where it is from. */
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

export const wholeOf = ({ head, body, foot }: Composed): ElementContent[] => [...head, ...body, ...foot];
