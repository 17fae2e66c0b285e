import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import type { Article } from '../article/types.ts';
import { findFootnotes, placeOf } from './footnotes.ts';
import { withHead } from './html.ts';

export interface MarkdownOptions {
  /** Title, byline, date and a link to the source before the body; off by default. */
  head?: boolean;
}

/** Links inside the text: notes become footnotes, other places have no address of their own in Markdown. */
function handlersOf(names: ReadonlyMap<string, string>): Record<string, Handle> {
  const linkIn = ({ children }: Element): Element | undefined =>
    children.find((node) => node.type === 'element' && node.tagName === 'a' && names.has(placeOf(node))) as
      | Element
      | undefined;
  const reference = (link: Element) => {
    const name = names.get(placeOf(link))!;
    return { type: 'footnoteReference' as const, identifier: name, label: name };
  };
  const noteOf = (state: State, item: Element): FootnoteDefinition => {
    const name = names.get(String(item.properties.id))!;
    return { type: 'footnoteDefinition', identifier: name, label: name, children: state.toFlow(state.all(item)) };
  };
  const list: Handle = (state, node) => {
    const items = (node as Element).children.filter((child) => child.type === 'element');
    const isNote = (item: Element): boolean => names.has(String(item.properties.id));
    if (!items.length || !items.every(isNote)) return defaultHandlers.ol(state, node);
    return items.map((item) => noteOf(state, item)) as never;
  };
  return {
    a(state, node) {
      if (names.has(placeOf(node))) return reference(node);
      return placeOf(node) ? state.all(node).filter((child) => !isArrow(child)) : defaultHandlers.a(state, node);
    },
    sup(state, node) {
      const link = linkIn(node);
      return link ? reference(link) : state.all(node);
    },
    ol: list,
    ul: list,
  };
}

/** What a link back from a note shows. */
const isArrow = (node: { type: string; value?: string }): boolean =>
  node.type === 'text' && /^(?:[\s^↑↩⤴]|\ufe0e|\ufe0f)*$/u.test(node.value ?? '');

/** The body as GitHub-flavoured Markdown. */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  const handlers = handlersOf(findFootnotes(article.content));
  const tree = toMdast(options.head ? withHead(article) : article.content, { handlers });
  return serialise(tree, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-' });
}
