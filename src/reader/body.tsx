/** @jsxImportSource preact */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { type ComponentChild, h, type VNode } from 'preact';
import { PULL_QUOTE } from '../article/types.ts';
import { childIn, elementsAmong, isElement, textIn } from '../formats/nodes.ts';
import { placeOf } from '../formats/note-marks.ts';
import { cellClasses, linesOf } from './cells.ts';
import { Code } from './code.tsx';
import { Embed } from './embed.tsx';
import { Figure, pictureOf } from './figure.tsx';
import { Formula, TexFormula } from './formula.tsx';
import { isPicture } from './pictures.ts';
import { DataTable } from './table.tsx';
import { TOGETHER } from './together.ts';
import { type Formulas, texOf } from './use-formulas.ts';

/** Elements that are rendered as they are. Any other is replaced by its children. */
const SHOWN = new Set(
  'a abbr b bdi blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var'.split(
    ' ',
  ),
);
/** Attributes that are rendered, by their hast property names. */
const ATTRIBUTES = ['id', 'href', 'start', 'colSpan', 'rowSpan', 'lang', 'dir', 'dateTime', 'title'] as const;

/** Block-level elements, which cannot stand inside a paragraph. */
const BLOCKS = new Set('blockquote dl figure hr ol pre table ul'.split(' '));

/** Blocks (galleries count as one) in a part of a long article; parts out of sight are not laid out. */
const PART = 40;
/** Articles of up to so many blocks are one part. */
const LEAST_PARTED = 80;
/** From so many adjacent pictures on, they are shown as a gallery. */
const GALLERY = 3;

/** What rendering a node depends on besides the node. */
export interface Showing {
  /** Numbers of footnotes, by the id of the note: see `findFootnotes`. */
  notes: ReadonlyMap<string, string>;
  /** Inside a table, the classes of its cells: see `cellClasses`. */
  cells?: ReadonlyMap<Element, string>;
  /** Inside a block quote, its attribution line: see `sourceIn`. */
  source?: Element | undefined;
  /** Converts TeX to MathML; undefined until its script is loaded. */
  formulas?: Formulas | undefined;
  /** Called when a picture is pressed. */
  onPicture: (src: string) => void;
}

type Node = RootContent | ElementContent;

function attributesOf(properties: Properties): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of ATTRIBUTES) if (properties[name] !== undefined) attributes[name] = properties[name];
  return attributes;
}

/** Children in groups: a run of at least `GALLERY` pictures is one group, every other child is a group of its own. */
function groupsOf(children: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  for (let i = 0; i < children.length; i++) {
    let end = i;
    while (isPicture(children[end])) end++;
    if (end - i < GALLERY) end = i + 1;
    groups.push(children.slice(i, end));
    i = end - 1;
  }
  return groups;
}

const showGroup = (group: readonly Node[], showing: Showing, key: number): ComponentChild =>
  group.length < GALLERY ? (
    show(group[0]!, showing)
  ) : (
    <div class="gallery" key={`gallery ${key}`}>
      {group.map((each) => show(each, showing))}
    </div>
  );

const childrenOf = (node: Element | Root, showing: Showing): ComponentChild[] =>
  groupsOf(node.children as Node[]).map((group, i) => showGroup(group, showing, i));

type Special = (node: Element, showing: Showing) => VNode;

const pictureIn = (node: Element): Element | undefined => childIn(node, 'img');

/** Whether an element's only child is an element with this tag name. */
const isOnly = ({ children }: Element, tagName: string): boolean =>
  children.length === 1 && isElement(children[0], tagName);

const classesOf = ({ properties }: Element): readonly unknown[] => [properties.className].flat();

/** Characters up to which the last line of a quote may be its attribution. */
const LONGEST_SOURCE = 120;
const DASH = /^\s*[—–―-]/;

/** The attribution of a quote: its last paragraph, if it alone begins with a dash, is short and ends without a stop. */
function sourceIn(quote: Element): Element | undefined {
  const lines = elementsAmong(quote.children);
  const last = lines.at(-1);
  if (lines.length < 2 || !last || last.tagName !== 'p') return undefined;
  const text = textIn(last).trim();
  const isAlone = lines.filter((line) => DASH.test(textIn(line))).length === 1;
  return isAlone && DASH.test(text) && text.length <= LONGEST_SOURCE && !/[.!?…。！？]$/.test(text) ? last : undefined;
}

const quoteOf = (quote: Element, showing: Showing): VNode =>
  h('blockquote', attributesOf(quote.properties), childrenOf(quote, { ...showing, source: sourceIn(quote) }));

/** A quote with its attribution. A post embedded from another site, whose caption is only a link, becomes a card. */
function quoteFigure(figure: Element, quote: Element, showing: Showing): VNode {
  const isPulled = classesOf(quote).includes(PULL_QUOTE);
  const caption = childIn(figure, 'figcaption');
  const children = [quoteOf(quote, showing), caption && show(caption, showing)];
  if (!isPulled && (!caption || isOnly(caption, 'a'))) return <Embed node={figure}>{children}</Embed>;
  return <figure class={isPulled ? PULL_QUOTE : 'quoted'}>{children}</figure>;
}

const CLOCK = /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i;

/** Whether a paragraph is only a time, as above each update of a live blog. */
const isStamp = (node: Element): boolean =>
  isOnly(node, 'time') || (node.children.length === 1 && CLOCK.test(textIn(node).trim()));

/** A list item; inline content before its first paragraph is wrapped in a paragraph, to be spaced like it. */
function item(node: Element, showing: Showing): VNode {
  const { tagName, properties, children } = node;
  const end = children.findIndex((child) => isElement(child, 'p'));
  const isBare = end > 0 && children.slice(0, end).every((child) => !isElement(child) || !BLOCKS.has(child.tagName));
  const first: Element = { type: 'element', tagName: 'p', properties: {}, children: children.slice(0, end) };
  const whole = isBare ? { ...node, children: [first, ...children.slice(end)] } : node;
  return h(tagName, attributesOf(properties), childrenOf(whole, showing));
}

function cell(node: Element, showing: Showing): VNode {
  const name = showing.cells?.get(node);
  return h(node.tagName, { ...attributesOf(node.properties), ...(name && { class: name }) }, childrenOf(node, showing));
}

const SPECIAL: Readonly<Record<string, Special>> = {
  figure(node, showing) {
    const image = pictureIn(node);
    const quote = childIn(node, 'blockquote');
    if (quote) return quoteFigure(node, quote, showing);
    const caption = node.children.filter((child) => child !== image).map((child) => show(child, showing));
    if (!image) return <Embed node={node}>{caption}</Embed>;
    return (
      <Figure src={String(image.properties.src)} alt={String(image.properties.alt ?? '')} onPress={showing.onPicture}>
        {caption}
      </Figure>
    );
  },
  blockquote(node, showing) {
    const quote = quoteOf(node, showing);
    return classesOf(node).includes(PULL_QUOTE) ? <div class={PULL_QUOTE}>{quote}</div> : quote;
  },
  img: ({ properties }) => <img {...pictureOf(String(properties.src))} alt={String(properties.alt ?? '')} />,
  pre: (node, showing) => <Code node={node}>{childrenOf(node, showing)}</Code>,
  table: (node, showing) => (
    <DataTable node={node} lines={linesOf(node)}>
      {childrenOf(node, { ...showing, cells: cellClasses(node) })}
    </DataTable>
  ),
  li: item,
  dd: item,
  td: cell,
  th: cell,
  a(node, showing) {
    const target = placeOf(node);
    const isNote = showing.notes.has(target);
    return h(
      'a',
      {
        ...attributesOf(node.properties),
        ...(isNote ? { class: 'note', role: 'doc-noteref' } : {}),
        ...(target ? {} : { rel: 'noreferrer' }),
      },
      childrenOf(node, showing),
    );
  },
  code(node, showing) {
    const kind = texOf(node);
    const tex = kind ? textIn(node) : '';
    const math = tex && showing.formulas?.(tex, kind === 'display');
    if (math) return <TexFormula math={math} tex={tex} />;
    return h('code', kind ? { class: `tex ${kind}` } : {}, childrenOf(node, showing));
  },
  math: (node) => <Formula node={node} />,
  span(node, showing) {
    const isTogether = classesOf(node).includes(TOGETHER);
    const attributes = { ...attributesOf(node.properties), ...(isTogether && { class: TOGETHER }) };
    return h('span', attributes, childrenOf(node, showing));
  },
  p(node, showing) {
    const name = isOnly(node, 'cite') || node === showing.source ? 'said-by' : isStamp(node) ? 'stamp' : undefined;
    return h('p', { ...attributesOf(node.properties), ...(name && { class: name }) }, childrenOf(node, showing));
  },
  ol(node, showing) {
    const isNotes = node.children.some((item) => isElement(item) && showing.notes.has(String(item.properties.id)));
    return h('ol', { ...attributesOf(node.properties), ...(isNotes && { class: 'notes' }) }, childrenOf(node, showing));
  },
};

function show(node: Node, showing: Showing): ComponentChild {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const special = Object.hasOwn(SPECIAL, node.tagName) ? SPECIAL[node.tagName] : undefined;
  if (special) return special(node, showing);
  const children = childrenOf(node, showing);
  return SHOWN.has(node.tagName) ? h(node.tagName, attributesOf(node.properties), children) : children;
}

/** Groups of blocks by part: one part for a short article, `PART` groups in each part of a long one. */
export function partsOf(content: Root): Node[][][] {
  const groups = groupsOf(content.children as Node[]);
  if (groups.length <= LEAST_PARTED) return [groups];
  const parts: Node[][][] = [];
  for (let i = 0; i < groups.length; i += PART) parts.push(groups.slice(i, i + PART));
  return parts;
}

interface PartProps {
  groups: readonly (readonly Node[])[];
  showing: Showing;
}

const Groups = ({ groups, showing }: PartProps) => <>{groups.map((group, i) => showGroup(group, showing, i))}</>;

/** Characters of text that take about as much height as a picture. */
const PICTURE = 800;

/** Custom properties from which the style sheet estimates a part's height before layout (`contain-intrinsic-size`). */
function extentOf(groups: readonly (readonly Node[])[]): Record<`--${string}`, number> {
  const nodes = groups.flat();
  const characters = nodes.reduce((sum, node) => sum + (isPicture(node) ? PICTURE : textIn(node).length), 0);
  return { '--characters': characters, '--blocks': nodes.length };
}

/** The virtual node of a part; kept and reused by the caller, so that the part is not rendered again with the view. */
export const partOf = (groups: readonly (readonly Node[])[], showing: Showing, isOnly: boolean): VNode =>
  isOnly ? (
    <Groups groups={groups} showing={showing} />
  ) : (
    <div class="part" style={extentOf(groups)}>
      <Groups groups={groups} showing={showing} />
    </div>
  );

/** Renders a tree node for node, by allow-lists of elements and attributes. */
export const Body = ({ content, showing }: { content: Root; showing: Showing }) => (
  <div class="body">{childrenOf(content, showing)}</div>
);
