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

/** Where there are formulas a dollar in the text must not begin one; elsewhere it may stay as it is. */
function hasFormula(tree: Nodes): boolean {
  let found = false;
  visit(tree, ({ type }: { type: string }) => {
    found = type === 'inlineMath' || type === 'math';
    return found ? EXIT : undefined;
  });
  return found;
}

function mayAlignAll(tree: Nodes): boolean {
  let may = true;
  visit(tree, 'table', (table) => {
    may &&= mayAlign(table);
  });
  return may;
}

/**
 * What programs read otherwise than they should. Some take escaped brackets with an address after them for a picture or a
 * link, where they stand in a label. Those older than CommonMark, Python's among them, know no escaped '<': they take markup
 * after it for markup.
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

/** Nodes as GitHub-flavoured Markdown, with facts in YAML above them where there are any. */
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

/** The body as GitHub-flavoured Markdown. */
export const toMarkdown = (article: Article): string => toMarkdownOf(article.content.children as ElementContent[]);
