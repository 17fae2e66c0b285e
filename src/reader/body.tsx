/** @jsxImportSource preact */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { type ComponentChild, h, type VNode } from 'preact';
import { placeOf } from '../formats/footnotes.ts';
import { Code } from './code.tsx';
import { Embed } from './embed.tsx';
import { Figure } from './figure.tsx';
import { isElement, isPicture } from './pictures.ts';
import { DataTable } from './table.tsx';

/** Elements that are shown as they are. Any other dissolves into what it holds. */
const SHOWN = new Set(
  'a abbr b bdi blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mfenced menclose mstyle mpadded mphantom mmultiscripts mprescripts semantics'.split(
    ' ',
  ),
);
/** Their attributes that are shown, by the names of the tree. */
const ATTRIBUTES = [
  'id',
  'href',
  'start',
  'colSpan',
  'rowSpan',
  'lang',
  'dir',
  'dateTime',
  'display',
  'title',
] as const;

/** How many blocks make one part of a long article: what is far away costs no layout. */
const PART = 40;
/** Three pictures in a row are a gallery. */
const GALLERY = 3;

export interface Showing {
  /** Numbers, by id, of notes that the text points at. */
  notes: ReadonlyMap<string, string>;
  /** A picture was pressed. */
  onPicture: (src: string) => void;
}

type Node = RootContent | ElementContent;

function attributesOf(properties: Properties): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const name of ATTRIBUTES) if (properties[name] !== undefined) attributes[name] = properties[name];
  return attributes;
}

function childrenOf(node: Element | Root, showing: Showing): ComponentChild[] {
  const shown: ComponentChild[] = [];
  const children = node.children as Node[];
  for (let i = 0; i < children.length; i++) {
    let end = i;
    while (isPicture(children[end])) end++;
    if (end - i >= GALLERY) {
      const pictures = children.slice(i, end).map((each) => show(each, showing));
      shown.push(
        <div class="gallery" key={`gallery ${i}`}>
          {pictures}
        </div>,
      );
      i = end - 1;
    } else shown.push(show(children[i]!, showing));
  }
  return shown;
}

type Special = (node: Element, showing: Showing) => VNode;

const pictureIn = (node: Element): Element | undefined =>
  node.children.find((child): child is Element => isElement(child, 'img'));

const SPECIAL: Readonly<Record<string, Special>> = {
  figure(node, showing) {
    const image = pictureIn(node);
    const caption = node.children.filter((child) => child !== image).map((child) => show(child, showing));
    if (!image) return <Embed node={node}>{caption}</Embed>;
    return (
      <Figure src={String(image.properties.src)} alt={String(image.properties.alt ?? '')} onPress={showing.onPicture}>
        {caption}
      </Figure>
    );
  },
  img: ({ properties }) => (
    <img
      src={String(properties.src)}
      alt={String(properties.alt ?? '')}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
    />
  ),
  pre: (node, showing) => <Code node={node}>{childrenOf(node, showing)}</Code>,
  table: (node, showing) => <DataTable node={node}>{childrenOf(node, showing)}</DataTable>,
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
    const names = [node.properties.className].flat();
    const tex = names.includes('language-math') ? (names.includes('math-display') ? 'tex display' : 'tex') : undefined;
    return h('code', tex ? { class: tex } : {}, childrenOf(node, showing));
  },
  math(node, showing) {
    const display = node.properties.display === 'block' ? 'block' : undefined;
    const label = node.properties.alttext ? { 'aria-label': String(node.properties.alttext) } : {};
    return h('math', { ...(display && { display }), ...label }, childrenOf(node, showing));
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

/** The article's tree, shown node for node. Nothing that is not named here can be shown. */
export function Body({ content, showing }: { content: Root; showing: Showing }) {
  const blocks = childrenOf(content, showing);
  if (blocks.length <= PART * 2) return <div class="body">{blocks}</div>;
  const parts: VNode[] = [];
  for (let i = 0; i < blocks.length; i += PART) {
    parts.push(
      <div class="part" key={i}>
        {blocks.slice(i, i + PART)}
      </div>,
    );
  }
  return <div class="body">{parts}</div>;
}
