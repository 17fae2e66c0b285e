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

/** Elements that are shown as they are. Any other dissolves into what it holds. */
const SHOWN = new Set(
  'a abbr b bdi blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var'.split(
    ' ',
  ),
);
/** Their attributes that are shown, by the names of the tree. */
const ATTRIBUTES = ['id', 'href', 'start', 'colSpan', 'rowSpan', 'lang', 'dir', 'dateTime', 'title'] as const;

/** What no line holds. */
const BLOCKS = new Set('blockquote dl figure hr ol pre table ul'.split(' '));

/** How many blocks make one part of a long article: what is far away costs no layout. */
const PART = 40;
/** Articles of fewer blocks are one part. */
const LEAST_PARTED = 80;
/** Three pictures in a row are a gallery. */
const GALLERY = 3;

export interface Showing {
  /** Numbers, by id, of notes that the text points at. */
  notes: ReadonlyMap<string, string>;
  /** Classes of the cells of the table around. */
  cells?: ReadonlyMap<Element, string>;
  /** In the quote around, the line that says whose words they are. */
  source?: Element | undefined;
  /** Sets TeX, where it can be set. */
  formulas?: Formulas | undefined;
  /** A picture was pressed. */
  onPicture: (src: string) => void;
}

type Node = RootContent | ElementContent;

function attributesOf(properties: Properties): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of ATTRIBUTES) if (properties[name] !== undefined) attributes[name] = properties[name];
  return attributes;
}

/** Children as they are shown together: one by one, but pictures in a row as one gallery. */
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

/** Whether a node holds one element of a name and no text beside it. */
const isOnly = ({ children }: Element, tagName: string): boolean =>
  children.length === 1 && isElement(children[0], tagName);

const classesOf = ({ properties }: Element): readonly unknown[] => [properties.className].flat();

/** Longer lines than this, in characters, say more than whose words stand above them. */
const LONGEST_SOURCE = 120;
const DASH = /^\s*[—–―-]/;

/** The last line of a quote, where it and no other begins with a dash and ends like no sentence. */
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

/** A quote with who said it; a post from elsewhere, whose caption is nothing but the link to it, as a card. */
function quoteFigure(figure: Element, quote: Element, showing: Showing): VNode {
  const isPulled = classesOf(quote).includes(PULL_QUOTE);
  const caption = childIn(figure, 'figcaption');
  const children = [quoteOf(quote, showing), caption && show(caption, showing)];
  if (!isPulled && (!caption || isOnly(caption, 'a'))) return <Embed node={figure}>{children}</Embed>;
  return <figure class={isPulled ? PULL_QUOTE : 'quoted'}>{children}</figure>;
}

const CLOCK = /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i;

/** A time that stands alone, as it does above each update of a live blog. */
const isStamp = (node: Element): boolean =>
  isOnly(node, 'time') || (node.children.length === 1 && CLOCK.test(textIn(node).trim()));

/** What stands in the line before a second paragraph of an item is its first one. */
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

/** Groups of blocks that are laid out together: all of a short article, so many of a long one. */
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

/** As many characters of text would take as much room as a picture does. */
const PICTURE = 800;

/** What tells about how high a part is, before it is laid out. */
function extentOf(groups: readonly (readonly Node[])[]): Record<`--${string}`, number> {
  const nodes = groups.flat();
  const characters = nodes.reduce((sum, node) => sum + (isPicture(node) ? PICTURE : textIn(node).length), 0);
  return { '--characters': characters, '--blocks': nodes.length };
}

/** A part as it is placed: shown once, however often what is around it is shown anew. */
export const partOf = (groups: readonly (readonly Node[])[], showing: Showing, isOnly: boolean): VNode =>
  isOnly ? (
    <Groups groups={groups} showing={showing} />
  ) : (
    <div class="part" style={extentOf(groups)}>
      <Groups groups={groups} showing={showing} />
    </div>
  );

/** The article's tree, shown node for node. Nothing that is not named here can be shown. */
export const Body = ({ content, showing }: { content: Root; showing: Showing }) => (
  <div class="body">{childrenOf(content, showing)}</div>
);
