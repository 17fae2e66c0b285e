import type { Element } from 'hast';
import {
  defaultHandlers,
  defaultNodeHandlers,
  type Handle,
  type State,
  type Options as ToMdastOptions,
} from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { FootnoteDefinition, PhrasingContent, RootContent, TableCell, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { formulaText } from './formula-text.ts';
import { spansIn } from './markdown-table.ts';
import { joined, mdastText } from './mdast.ts';
import { cellsIn, childIn, elementsAmong, isElement, rowsOf } from './nodes.ts';
import { isArrowText, placeOf } from './note-marks.ts';
import { raised } from './raised.ts';

/**
 * Handlers that convert our tree to mdast: footnotes, formulas, tables, ruby, superscripts. Links to other places in
 * the text become plain text, as Markdown has no ids.
 *
 * @param names numbers of footnotes by id: see `findFootnotes`
 */
export function handlersOf(names: ReadonlyMap<string, string>): Record<string, Handle> {
  const linkIn = ({ children }: Element): Element | undefined =>
    children.find((node): node is Element => isElement(node, 'a') && names.has(placeOf(node)));
  const reference = (link: Element) => {
    const name = names.get(placeOf(link))!;
    return { type: 'footnoteReference' as const, identifier: name, label: name };
  };
  const noteOf = (state: State, item: Element): FootnoteDefinition => {
    const name = names.get(String(item.properties.id))!;
    return { type: 'footnoteDefinition', identifier: name, label: name, children: state.toFlow(state.all(item)) };
  };
  const list: Handle = (state, node) => {
    const items = elementsAmong(node.children);
    const isNote = (item: Element): boolean => names.has(String(item.properties.id));
    if (!items.length || !items.every(isNote)) return defaultHandlers.ol(state, node);
    return items.map((item) => noteOf(state, item));
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
    // A `data:` address contains the whole image: its caption or alt text stands in for it.
    img(state, node, parent) {
      if (!String(node.properties.src).startsWith('data:')) return defaultHandlers.img(state, node);
      const isTold = parent?.children.some((child) => isElement(child, 'figcaption'));
      const alt = isTold ? '' : String(node.properties.alt ?? '');
      return alt ? mdastText(alt) : undefined;
    },
    td: cell,
    th: cell,
    // Markdown's tables have no caption: it becomes a paragraph before the table.
    table(state, node) {
      const table = tableOf(state, node);
      const caption = childIn(node, 'caption');
      return caption ? [...state.toFlow(state.all(caption)), ...[table ?? []].flat()] : table;
    },
    // Ruby readings in parentheses.
    rt: (state, node) => [mdastText('('), ...state.all(node), mdastText(')')],
    rp: () => undefined,
    p(state, node) {
      const [only, another] = node.children.filter((child) => child.type !== 'text' || child.value.trim());
      const formula = !another && isElement(only) && FORMULAS.has(only.tagName) ? formulaOf(only) : null;
      return formula?.display && formula.tex ? { type: 'math', value: formula.tex } : defaultHandlers.p(state, node);
    },
    math: (_state, node) => inlineFormula(node),
    code: (state, node) => (formulaOf(node) ? inlineFormula(node) : defaultHandlers.code(state, node)),
  };
}

const FORMULAS = new Set(['math', 'code']);

/** A formula's TeX, empty where MathML has none, and whether it is a display formula; null for other code. */
function formulaOf(node: Element): { tex: string; display: boolean } | null {
  const names = [node.properties.className].flat();
  if (node.tagName !== 'math' && !names.includes('language-math')) return null;
  const tex = node.tagName === 'math' ? String(node.properties.alttext ?? '') : toText(node);
  // An empty line would end the paragraph, and the formula with it.
  const display = node.properties.display === 'block' || names.includes('math-display');
  return { tex: tame(tex.trim().replace(/\s*\n\s*/g, ' ')), display };
}

/**
 * TeX in which Markdown programs without support for formulas find no HTML and no links; TeX ignores the added blanks.
 * Showdown takes '] (' for a link as well, unless two blanks follow.
 */
const tame = (tex: string): string =>
  tex
    .replace(/<(?=[a-z/!?])/gi, '\\lt ')
    .replace(/\](?=\[)/g, '] ')
    .replace(/\]\s*\(\s*/g, '] (  ');

/** An inline formula in TeX; one without TeX as text. */
function inlineFormula(node: Element): InlineMath | Text {
  const tex = formulaOf(node)?.tex;
  return tex ? { type: 'inlineMath', value: tex } : mdastText(formulaText(node).trim());
}

/** For each state the library's own `all`, which does not join text nodes. */
const APART = new WeakMap<State, State['all']>();
const apart = (state: State, node: Element): ReturnType<State['all']> => (APART.get(state) ?? state.all)(node);

/**
 * Joins adjacent text nodes before the library does, which joins them in pairs and rescans all each time: that takes
 * quadratic time.
 */
export const joining: NonNullable<ToMdastOptions['nodeHandlers']> = {
  root(state, node) {
    const all = state.all.bind(state);
    APART.set(state, all);
    state.all = (parent) => joined(all(parent), 'text');
    return defaultNodeHandlers.root(state, node);
  },
};

/** Whether a node is the text of a back link from a note. */
const isArrow = (node: { type: string; value?: string }): boolean =>
  node.type === 'text' && isArrowText(node.value ?? '');

type Shifted = ReturnType<State['all']>;

/** Superscripts and subscripts, which Markdown lacks: in Unicode characters where they exist, else as they are. */
const shifted = (nodes: Shifted, where: 'sup' | 'sub'): Shifted => {
  const [only, another] = nodes;
  return only?.type === 'text' && !another ? [{ ...only, value: raised(only.value, where) }] : nodes;
};

/** Blocks as phrasing content on one line, for cells: a row of a Markdown table is one line. */
function inOneLine(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node, i): PhrasingContent[] => {
    const inner = (): PhrasingContent[] => ('children' in node ? inOneLine(node.children) : []);
    const before = i ? [mdastText(' ')] : [];
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'blockquote':
      case 'list':
        return [...before, ...inner()];
      case 'listItem':
        return [...before, mdastText('• '), ...inner()];
      case 'code':
        return [...before, { type: 'inlineCode', value: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'math':
        return [...before, { type: 'inlineMath', value: node.value }];
      case 'thematicBreak':
        return [];
      case 'text':
        return [mdastText(node.value.replace(/[\t\n]+/g, ' '))];
      default:
        return [node as PhrasingContent];
    }
  });
}

/** For each state, the spans of the cells of its current table: see `spansIn`. */
const SPANS = new WeakMap<State, ReturnType<typeof spansIn>>();

const cell: Handle = (state, node) => {
  const properties = { ...node.properties, ...SPANS.get(state)?.get(node) };
  const made = defaultHandlers.td(state, { ...node, properties }) as TableCell;
  return { ...made, children: inOneLine(made.children as RootContent[]) };
};

/** A table; or a paragraph for each row if the table would have hardly anything but empty cells. */
function tableOf(state: State, node: Element): ReturnType<Handle> {
  // A table inside a cell becomes text.
  if (state.inTable) return defaultHandlers.table(state, node);
  const spans = spansIn(node);
  SPANS.set(state, spans);
  if (spans) return defaultHandlers.table(state, node);
  return rowsOf(node).map((row) => {
    const cells = cellsIn(row).map((each) => inOneLine(state.all(each)));
    return { type: 'paragraph', children: cells.flatMap((made, i) => (i ? [mdastText(' · '), ...made] : made)) };
  });
}
