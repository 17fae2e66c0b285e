/** Properties of all trees within what GitHub-flavoured Markdown can say: nothing is lost on the way there and back. */
import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { toMarkdownOf } from '../../src/formats/markdown.ts';
import { el, root } from './tree.ts';

const RUNS = { numRuns: 60 };

// Its transforms make links of what is escaped, too, which no reader of Markdown does.
const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/**
 * The parser takes a list in a quotation for a loose one if another list or quotation comes after it there: the empty line
 * between the two is none between items. CommonMark, 5.3: a list is loose if its items are separated by blank lines, or one
 * of them holds two blocks with a blank line between.
 */
function parse(markdown: string) {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions });
  visit(tree, 'list', (list) => {
    list.spread = list.children.some(
      ({ position }, i) => i > 0 && position!.start.line > list.children[i - 1]!.position!.end.line + 1,
    );
  });
  return tree;
}

/** Words as pages have them, and those that mean something in Markdown, YAML or HTML. */
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('bridge', 'reopens', 'Überfahrt', '漢字', 'שלום', '2026', 'it’s', '🌉') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '*',
      '**bold**',
      '_',
      '#',
      '##',
      '-',
      '+',
      '1.',
      '1)',
      '>',
      '`',
      '```',
      '~~',
      '~',
      '|',
      '\\',
      '[a]',
      '[^1]',
      '[^1]:',
      '[x](y)',
      '![',
      '<b>',
      '</script>',
      '<!--',
      '&amp;',
      '&#35;',
      '&',
      '---',
      '===',
      '***',
      'www.news.example',
      'https://news.example/a_b',
      'ann@news.example',
      '$x$',
      '{title}',
      '://',
      ':',
      '!',
      '(',
      ')',
      '"',
      "'",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map((text) => text.replace(/\s+/g, 'x')),
  },
);
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const url = fc.constantFrom(
  'https://news.example/b',
  'https://news.example/a_(b)?c=d&e=f#g',
  'https://news.example/%5Bx%5D*_*',
  'mailto:ann@news.example',
);

const inline = (depth: number, taken: readonly string[] = []): fc.Arbitrary<ElementContent[]> => {
  const leaf = text.map((value): ElementContent => ({ type: 'text', value }));
  const code = text.map((value) => el('code', [value]));
  const image = fc.record({ alt: text, src: url }).map((properties) => el('img', [], properties));
  const marks = ['em', 'strong', 'del', 'a'].filter((tag) => !taken.includes(tag));
  const marked = fc
    .constantFrom(...marks)
    .chain((tag) =>
      fc
        .record({ children: inline(depth - 1, [...taken, tag]), href: url })
        .map(({ children, href }) => el(tag, children, tag === 'a' ? { href } : {})),
    );
  const one = depth > 0 && marks.length ? fc.oneof(leaf, leaf, code, image, marked) : fc.oneof(leaf, code);
  // Words stand apart: a mark in the middle of a word is what Markdown cannot always say.
  return fc
    .array(one, { minLength: 1, maxLength: 4 })
    .map((nodes) => nodes.flatMap((node, i): ElementContent[] => (i ? [{ type: 'text', value: ' ' }, node] : [node])));
};

/** Two lists in a row are two only by the shape of their bullets: how loose they are is then told in several ways. */
const apart = (children: ElementContent[]): ElementContent[] =>
  children.flatMap((child, i) => {
    const isList = (node: ElementContent | undefined) => node?.type === 'element' && /^[uo]l$/.test(node.tagName);
    return isList(child) && isList(children[i - 1]) ? [el('p', ['and']), child] : [child];
  });

const paragraph = inline(2).map((children) => el('p', children));
const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), inline(1)).map(([rank, children]) => el(`h${rank}`, children));
const pre = fc
  .array(
    fc.oneof(
      text,
      fc.constant(''),
      text.map((line) => `    ${line}`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .filter((lines) => lines.at(-1)?.trim() !== '')
  .map((lines) => el('pre', [el('code', [`${lines.join('\n')}\n`])]));
const table = fc.integer({ min: 1, max: 3 }).chain((columns) => {
  const row = (tag: string) =>
    fc.array(inline(1), { minLength: columns, maxLength: columns }).map((cells) =>
      el(
        'tr',
        cells.map((cell) => el(tag, cell)),
      ),
    );
  return fc
    .tuple(row('th'), fc.array(row('td'), { minLength: 1, maxLength: 2 }))
    .map(([head, rows]) => el('table', [el('thead', [head]), el('tbody', rows)]));
});
const rule = fc.constant(el('hr'));

const block = (depth: number): fc.Arbitrary<ElementContent> => {
  const flat = [paragraph, heading, pre, table];
  if (depth <= 0) return fc.oneof(paragraph, ...flat);
  const blocks = fc.array(block(depth - 1), { minLength: 1, maxLength: 3 }).map(apart);
  const quote = blocks.map((children) => el('blockquote', children));
  const item = fc.oneof(
    inline(1).map((children) => el('li', children)),
    blocks.map((children) => el('li', children)),
  );
  const list = fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([tag, items]) => el(tag, items));
  return fc.oneof(paragraph, ...flat, quote, list);
};
const content = fc
  .array(fc.oneof({ weight: 9, arbitrary: block(2) }, { weight: 1, arbitrary: rule }), { minLength: 1, maxLength: 4 })
  .map((blocks) => root(...apart(blocks)));

/** What a tree says, without what means nothing: white space between blocks, paragraphs in tight items, list neighbours. */
function structure(node: Root | ElementContent): unknown {
  if (node.type === 'text') return node.value.replace(/[ \t\n]+/g, ' ');
  if (node.type !== 'root' && node.type !== 'element') return '';
  const name = node.type === 'element' ? node.tagName : 'root';
  if (name === 'pre') return ['pre', toHtml(node).replace(/<[^>]*>/g, '')];
  if (name === 'img' && node.type === 'element')
    return ['img', node.properties.src, String(node.properties.alt).replace(/\s+/g, ' ')];
  const children: unknown[] = [];
  const put = (child: unknown) => {
    if (typeof child === 'string' && typeof children.at(-1) === 'string') children.push(`${children.pop()}${child}`);
    else children.push(child);
  };
  for (const child of node.children as ElementContent[]) {
    const isBlank = child.type === 'text' && !child.value.trim();
    const isInline = /^(?:p|h\d|td|th|em|strong|del|a|li|root)$/.test(name);
    if (isBlank && (!isInline || name === 'root' || child.value.includes('\n'))) continue;
    const inner = structure(child);
    // A line alone in its item is the same with a paragraph around it.
    if (name === 'li' && Array.isArray(inner) && inner[0] === 'p') for (const part of inner.slice(1)) put(part);
    else put(inner);
  }
  const trimmed = children.map((child, i) => {
    if (typeof child !== 'string') return child;
    let value = child;
    if (i === 0) value = value.trimStart();
    if (i === children.length - 1) value = value.trimEnd();
    return value;
  });
  const { href, start } = node.type === 'element' ? node.properties : {};
  return [
    name,
    ...(href === undefined ? [] : [{ href }]),
    ...(start && start !== 1 ? [{ start }] : []),
    ...trimmed.filter((child) => child !== ''),
  ];
}

it('keeps the structure from HTML to Markdown and back', () => {
  fc.assert(
    fc.property(content, (tree) => {
      const markdown = toMarkdownOf(tree.children as ElementContent[]);
      const back = toHast(parse(markdown)) as Root;
      expect(structure(back)).toEqual(structure(tree));
    }),
    RUNS,
  );
}, 30_000);

it('writes Markdown that is the same after one pass', () => {
  fc.assert(
    fc.property(content, (tree) => {
      const once = toMarkdownOf(tree.children as ElementContent[]);
      const again = toMarkdownOf((toHast(parse(once)) as Root).children as ElementContent[]);
      expect(again).toBe(once);
      const twice = serialise(parse(once), { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-' });
      expect(parseWithoutPlaces(twice)).toEqual(parseWithoutPlaces(once));
    }),
    RUNS,
  );
}, 30_000);

const parseWithoutPlaces = (markdown: string): unknown =>
  JSON.parse(JSON.stringify(parse(markdown), (key, value) => (key === 'position' ? undefined : value)));
