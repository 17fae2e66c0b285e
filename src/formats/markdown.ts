import type { ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import {
  defaultHandlers as defaultMarkdownHandlers,
  type Options,
  toMarkdown as serialise,
} from 'mdast-util-to-markdown';
import { EXIT, visit } from 'unist-util-visit';
import type { Article } from '../article/types.ts';
import { findFootnotes, withNotesListed } from './footnotes.ts';
import { withBlanksOutside } from './markdown-blanks.ts';
import { handlersOf, joining } from './markdown-handlers.ts';
import { mayAlign } from './markdown-table.ts';

/** Whether a tree has formulas: then dollars in its text must be escaped. */
function hasFormula(tree: Nodes): boolean {
  let found = false;
  visit(tree, ({ type }: { type: string }) => {
    found = type === 'inlineMath' || type === 'math';
    return found ? EXIT : undefined;
  });
  return found;
}

/** Whether the columns of all tables may be aligned: see `mayAlign`. */
function mayAlignAll(tree: Nodes): boolean {
  let may = true;
  visit(tree, 'table', (table) => {
    may &&= mayAlign(table);
  });
  return may;
}

/**
 * Further escaping for programs that do not follow CommonMark. Some take escaped brackets in a label, with parentheses
 * after them, for a link or an image. Older ones, Python's among them, ignore the escape of '<' and read HTML after it.
 */
const CAREFUL: Options = {
  handlers: {
    root(node, parent, state, info) {
      const safe = state.safe.bind(state);
      state.safe = (value, config) =>
        safe(value, config).replace(/\\([\\<])/g, (escaped, sign) => (sign === '<' ? '&lt;' : escaped));
      return defaultMarkdownHandlers.root(node, parent, state, info);
    },
    text(node: { value: string }, _parent, state, info) {
      const safe = state.safe(node.value, info);
      return state.stack.includes('label') ? safe.replaceAll('\\](', '\\]\\(') : safe;
    },
  },
};

/** Nodes as GitHub-flavoured Markdown, below YAML front matter if there is any. */
export function toMarkdownOf(nodes: readonly ElementContent[], frontMatter = ''): string {
  const root = withNotesListed({ type: 'root', children: [...nodes] });
  const tree = toMdast(root, { handlers: handlersOf(findFootnotes(root)), nodeHandlers: joining }) as Nodes;
  withBlanksOutside(tree);
  const markdown = serialise(tree, {
    extensions: [
      gfmToMarkdown({ tablePipeAlign: mayAlignAll(tree) }),
      CAREFUL,
      ...(hasFormula(tree) ? [mathToMarkdown()] : []),
    ],
    bullet: '-',
    emphasis: '*',
    rule: '*',
  });
  return frontMatter ? `---\n${frontMatter}\n---\n\n${markdown}` : markdown;
}

/** The text of an article as GitHub-flavoured Markdown. */
export const toMarkdown = (article: Article): string => toMarkdownOf(article.content.children as ElementContent[]);
