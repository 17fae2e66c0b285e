import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
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
    math: (_state, node) => formulaOf(node, node.properties.display === 'block'),
    code(state, node) {
      const names = [node.properties.className].flat();
      return names.includes('language-math')
        ? formulaOf(node, names.includes('math-display'))
        : defaultHandlers.code(state, node);
    },
  };
}

/** A formula in TeX between dollars, as GitHub and most others read it; without TeX, what it shows. */
function formulaOf(node: Element, display: boolean): never {
  const text = toText(node).trim();
  const tex = node.tagName === 'math' ? String(node.properties.alttext ?? '') : text;
  return (tex ? { type: 'formula', value: tex, display } : { type: 'text', value: text }) as never;
}

/** Written as it is: within TeX nothing is escaped. */
const formula = ({ value, display }: { value: string; display: boolean }): string =>
  display ? `$$${value}$$` : `$${value}$`;

/** What a link back from a note shows. */
const isArrow = (node: { type: string; value?: string }): boolean =>
  node.type === 'text' && /^(?:[\s^↑↩⤴]|\ufe0e|\ufe0f)*$/u.test(node.value ?? '');

/** The body as GitHub-flavoured Markdown. */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  const handlers = handlersOf(findFootnotes(article.content));
  const tree = toMdast(options.head ? withHead(article) : article.content, { handlers });
  return serialise(tree, {
    extensions: [gfmToMarkdown(), { handlers: { formula } as never }],
    bullet: '-',
    emphasis: '*',
    rule: '-',
  });
}
