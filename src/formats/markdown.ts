import type { Element, ElementContent } from 'hast';
import {
  defaultHandlers,
  defaultNodeHandlers,
  type Handle,
  type State,
  type Options as ToMdastOptions,
  toMdast,
} from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { FootnoteDefinition, Nodes, PhrasingContent, RootContent, TableCell, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import {
  defaultHandlers as defaultMarkdownHandlers,
  type Options,
  toMarkdown as serialise,
} from 'mdast-util-to-markdown';
import { EXIT, visit } from 'unist-util-visit';
import type { Article } from '../article/types.ts';
import { findFootnotes, isArrowText, placeOf, withNotesListed } from './footnotes.ts';
import { mayAlign, spansIn } from './markdown-table.ts';
import { cellsIn, rowsOf } from './nodes.ts';
import { raised } from './raised.ts';

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
      return placeOf(node) ? apart(state, node).filter((child) => !isArrow(child)) : defaultHandlers.a(state, node);
    },
    sup(state, node) {
      const link = linkIn(node);
      return link ? reference(link) : shifted(state.all(node), 'sup');
    },
    sub: (state, node) => shifted(state.all(node), 'sub'),
    ol: list,
    ul: list,
    // A drawing is written down in its address, which nobody wants in his notes: its caption, or what it shows, is said instead.
    img(state, node, parent) {
      if (!String(node.properties.src).startsWith('data:')) return defaultHandlers.img(state, node);
      const isTold = parent?.children.some((child) => child.type === 'element' && child.tagName === 'figcaption');
      const alt = isTold ? '' : String(node.properties.alt ?? '');
      return alt ? ({ type: 'text', value: alt } as never) : undefined;
    },
    td: cell,
    th: cell,
    // Markdown's tables have no caption: it stands before its table.
    table(state, node) {
      const table = tableOf(state, node) as never;
      const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
      return caption ? [...state.toFlow(state.all(caption as Element)), ...[table].flat()] : table;
    },
    // Readings in brackets, as where ruby is not known.
    rt: (state, node) => [{ type: 'text', value: '(' }, ...state.all(node), { type: 'text', value: ')' }] as never,
    rp: () => undefined,
    p(state, node) {
      const [only, another] = node.children.filter((child) => child.type !== 'text' || child.value.trim());
      const formula = !another && only?.type === 'element' && FORMULAS.has(only.tagName) ? formulaOf(only) : null;
      return formula?.display && formula.tex
        ? ({ type: 'math', value: formula.tex } as never)
        : defaultHandlers.p(state, node);
    },
    math: (_state, node) => inlineFormula(node),
    code: (state, node) => (formulaOf(node) ? inlineFormula(node) : defaultHandlers.code(state, node)),
  };
}

const FORMULAS = new Set(['math', 'code']);

/** A formula's TeX; nothing for other code. */
function formulaOf(node: Element): { tex: string; display: boolean } | null {
  const names = [node.properties.className].flat();
  if (node.tagName !== 'math' && !names.includes('language-math')) return null;
  const tex = node.tagName === 'math' ? String(node.properties.alttext ?? '') : toText(node);
  // An empty line would end the paragraph, and the formula with it.
  const display = node.properties.display === 'block' || names.includes('math-display');
  return { tex: tame(tex.trim().replace(/\s*\n\s*/g, ' ')), display };
}

/**
 * TeX in which no program that knows no formulas finds markup or a link; for TeX, to which blanks are nothing, it is the same.
 * Showdown takes brackets for a link where there is a blank between them too, but none before the address or one alone.
 */
const tame = (tex: string): string =>
  tex
    .replace(/<(?=[a-z/!?])/gi, '\\lt ')
    .replace(/\](?=\[)/g, '] ')
    .replace(/\]\s*\(\s*/g, '] (  ');

/** TeX between dollars, as GitHub and most others read it; without TeX, what the formula shows. */
function inlineFormula(node: Element): never {
  const tex = formulaOf(node)?.tex;
  return (tex ? { type: 'inlineMath', value: tex } : { type: 'text', value: toText(node).trim() }) as never;
}

/** By a state, how it makes nodes whose texts are not joined. */
const APART = new WeakMap<State, State['all']>();
const apart = (state: State, node: Element): ReturnType<State['all']> => (APART.get(state) ?? state.all)(node);

/** The library joins texts two by two, and looks through all that it has each time: here they come to it joined. */
const joining: NonNullable<ToMdastOptions['nodeHandlers']> = {
  root(state, node) {
    const all = state.all.bind(state);
    APART.set(state, all);
    state.all = (parent) => joined(all(parent));
    return defaultNodeHandlers.root(state, node);
  },
};

/** Nodes with texts that stand side by side as one. */
function joined(nodes: ReturnType<State['all']>): ReturnType<State['all']> {
  const made: typeof nodes = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      made[made.length - 1] = { ...last, value: last.value + node.value };
    else made.push(node);
  }
  return made;
}

/** What a link back from a note shows. */
const isArrow = (node: { type: string; value?: string }): boolean =>
  node.type === 'text' && isArrowText(node.value ?? '');

type Shifted = ReturnType<State['all']>;

/** What stands above or below the line; Markdown has no words for it. */
const shifted = (nodes: Shifted, where: 'sup' | 'sub'): Shifted => {
  const [only, another] = nodes;
  return only?.type === 'text' && !another ? [{ ...only, value: raised(only.value, where) }] : nodes;
};

const space = (value: string): Text => ({ type: 'text', value });

/** Blocks as what can stand in one line: the line of a table ends where its row does. */
function inOneLine(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node, i): PhrasingContent[] => {
    const inner = (): PhrasingContent[] => ('children' in node ? inOneLine(node.children) : []);
    const before = i ? [space(' ')] : [];
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'blockquote':
      case 'list':
        return [...before, ...inner()];
      case 'listItem':
        return [...before, space('• '), ...inner()];
      case 'code':
        return [...before, { type: 'inlineCode', value: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'math':
        return [...before, { type: 'inlineMath', value: node.value }];
      case 'thematicBreak':
        return [];
      case 'text':
        return [space(node.value.replace(/[\t\n]+/g, ' '))];
      default:
        return [node as PhrasingContent];
    }
  });
}

/** By a state, how far the cells of the table reach in which it is. */
const SPANS = new WeakMap<State, ReturnType<typeof spansIn>>();

const cell: Handle = (state, node) => {
  const properties = { ...node.properties, ...SPANS.get(state)?.get(node) };
  const made = defaultHandlers.td(state, { ...node, properties }) as TableCell;
  return { ...made, children: inOneLine(made.children as RootContent[]) };
};

/** A table; a line for each row where it would be but empty cells. */
function tableOf(state: State, node: Element): ReturnType<Handle> {
  // One in a cell becomes text.
  if (state.inTable) return defaultHandlers.table(state, node);
  const spans = spansIn(node);
  SPANS.set(state, spans);
  if (spans) return defaultHandlers.table(state, node);
  return rowsOf(node).map((row) => {
    const cells = cellsIn(row).map((each) => inOneLine(state.all(each)));
    return { type: 'paragraph', children: cells.flatMap((made, i) => (i ? [space(' · '), ...made] : made)) };
  });
}

const MARKED = new Set(['strong', 'emphasis', 'delete']);

/** What stands at an end of a line of text, taken out of it. */
function takeBlank(nodes: PhrasingContent[], end: 'first' | 'last'): string {
  const node = nodes.at(end === 'first' ? 0 : -1);
  if (node?.type !== 'text') return '';
  const value = end === 'first' ? node.value.trimStart() : node.value.trimEnd();
  const blank =
    end === 'first' ? node.value.slice(0, node.value.length - value.length) : node.value.slice(value.length);
  nodes.splice(end === 'first' ? 0 : -1, 1, ...(value ? [{ ...node, value }] : []));
  return blank;
}

/** Code beside code as one: the marks between them would be read as one longer mark, and what was code as markup. */
function joinCode(parent: { children: PhrasingContent[] }): void {
  const made: PhrasingContent[] = [];
  for (const node of parent.children) {
    const last = made.at(-1);
    if (node.type === 'inlineCode' && last?.type === 'inlineCode')
      made[made.length - 1] = { ...last, value: last.value + node.value };
    else made.push(node);
  }
  parent.children = made;
}

/** Blanks at the ends of bold or slanted text, outside of it: Markdown's marks stand right at their words. */
function withBlanksOutside(tree: Nodes): void {
  const parents: { type: string; children: PhrasingContent[] }[] = [];
  visit(tree, (node) => {
    if ('children' in node) parents.push(node as never);
  });
  for (const parent of parents.reverse()) {
    parent.children = parent.children.flatMap((node): PhrasingContent[] => {
      if (!MARKED.has(node.type)) return [node];
      const { children } = node as { children: PhrasingContent[] };
      const before = takeBlank(children, 'first');
      const after = takeBlank(children, 'last');
      return [before && space(before), children.length ? node : '', after && space(after)].filter(
        (each): each is PhrasingContent => each !== '',
      );
    });
    joinCode(parent);
    if (parent.type !== 'paragraph') continue;
    takeBlank(parent.children, 'first');
    takeBlank(parent.children, 'last');
  }
}

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
