import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import type { Article } from '../article/types.ts';
import { withHead } from './html.ts';

export interface MarkdownOptions {
  /** Title, byline, date and a link to the source before the body; off by default. */
  head?: boolean;
}

/** The body as GitHub-flavoured Markdown. */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  const tree = toMdast(options.head ? withHead(article) : article.content);
  return serialise(tree, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-' });
}
