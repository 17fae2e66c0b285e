import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/formats/html.ts';
import { toMarkdown, toMarkdownOf } from '../../src/formats/markdown.ts';
import { textRuns, toText } from '../../src/formats/text.ts';
import { article, el, root } from './tree.ts';

describe('toText', () => {
  it('parts paragraphs by an empty line and folds white space inside them', () => {
    const content = root(el('p', ['One  ', el('em', [' two']), '\n three ']), el('p', ['Four']));
    expect(toText(article(content))).toBe('One two three\n\nFour');
  });

  it('puts list items and line breaks on lines of their own, cells apart by a tab', () => {
    expect(toText(article(root(el('ul', [el('li', ['a']), el('li', ['b'])]))))).toBe('a\nb');
    expect(toText(article(root(el('p', ['a', el('br', []), 'b']))))).toBe('a\nb');
    const table = el('table', [el('tr', [el('td', ['1']), el('td', ['2'])]), el('tr', [el('td', ['3'])])]);
    expect(toText(article(root(table)))).toBe('1\t2\n3');
  });

  it('keeps the lines and the indent of code', () => {
    expect(toText(article(root(el('pre', [el('code', ['if x:\n    y()'])]))))).toBe('if x:\n    y()');
  });

  it('leaves captions and readings out', () => {
    const figure = el('figure', [el('img', []), el('figcaption', ['The bridge'])]);
    const ruby = el('p', [el('ruby', ['漢', el('rt', ['かん'])]), '字']);
    expect(toText(article(root(figure, ruby)))).toBe('漢字');
  });

  it('tells where each text node stands', () => {
    const { text, runs } = textRuns(root(el('p', ['One ', el('em', ['two'])]), el('p', ['three'])));
    expect(runs.map((run) => text.slice(run.start, run.end))).toEqual(['One', 'two', 'three']);
    expect(runs.map((run) => run.node.value)).toEqual(['One ', 'two', 'three']);
  });
});

describe('toMarkdown', () => {
  it('keeps headings, emphasis, links, lists and tables', () => {
    const content = root(
      el('h2', ['Why']),
      el('p', ['See ', el('a', ['this'], { href: 'https://news.example/b' }), ' ', el('strong', ['now'])]),
      el('ul', [el('li', ['a']), el('li', ['b'])]),
      el('table', [el('tr', [el('th', ['x'])]), el('tr', [el('td', ['1'])])]),
    );
    expect(toMarkdown(article(content))).toBe(
      '## Why\n\nSee [this](https://news.example/b) **now**\n\n- a\n- b\n\n| x |\n| - |\n| 1 |\n',
    );
  });

  it('writes the blanks at the ends of bold and slanted text outside of it', () => {
    const content = root(
      el('p', [
        el('strong', ['\u00a0Keeper: ']),
        'it ',
        el('em', [' burns\u00a0']),
        'and',
        el('strong', [' ']),
        'burns',
      ]),
    );
    expect(toMarkdown(article(content))).toBe('**Keeper:** it *burns*\u00a0and burns\n');
  });

  it('keeps a row of a table in one line, whatever is in its cells', () => {
    const items = el('ul', [el('li', ['x']), el('li', [el('p', ['y']), el('ol', [el('li', ['z'])])])]);
    const code = el('pre', [el('code', ['a\n  b\n'])]);
    const row = (...cells: Parameters<typeof el>[1][]) =>
      el(
        'tr',
        cells.map((cell) => el('td', cell)),
      );
    const head = el('tr', [el('th', ['A']), el('th', ['B'])]);
    const content = root(
      el('table', [head, row(['3', items], [el('p', ['one']), el('p', ['two'])]), row([code], [el('h3', ['h'])])]),
    );
    expect(toMarkdown(article(content)).split('\n')).toEqual([
      '| A             | B       |',
      '| ------------- | ------- |',
      '| 3 • x • y • z | one two |',
      '| `a b`         | h       |',
      '',
    ]);
  });

  it('keeps a power from becoming a part of its number, and an ordinal as it is', () => {
    const content = root(el('p', ['10', el('sup', ['-6']), ' H', el('sub', ['2']), 'O, 1', el('sup', ['st'])]));
    expect(toMarkdown(article(content))).toBe('10⁻⁶ H₂O, 1st\n');
  });

  it('escapes text that looks like Markdown', () => {
    expect(toMarkdown(article(root(el('p', ['# no heading, *no* emphasis, <b>no</b> markup']))))).toBe(
      '\\# no heading, \\*no\\* emphasis, \\<b>no\\</b> markup\n',
    );
  });
});

describe('toHtml', () => {
  it('escapes text', () => {
    expect(toHtml(article(root(el('p', ['a < b & <script>']))))).toBe('<p>a &#x3C; b &#x26; &#x3C;script></p>');
  });
});

describe('Markdown of what tries to be markup', () => {
  const paragraph = (child: object) => [{ type: 'element', tagName: 'p', properties: {}, children: [child] }] as never;
  const element = (tagName: string, properties: object, text: string) => ({
    type: 'element',
    tagName,
    properties,
    children: text ? [{ type: 'text', value: text }] : [],
  });

  it('leaves none in formulas for programs that know no formulas', () => {
    const tex = 'a<b>c \\left< <img src=x onerror=y> [x](javascript:y)';
    const markdown = toMarkdownOf(paragraph(element('math', { alttext: tex }, '')));
    expect(markdown).toBe('$a\\lt b>c \\left< \\lt img src=x onerror=y> [x] (javascript:y)$\n');
  });

  it('leaves none in the labels of links', () => {
    const markdown = toMarkdownOf(paragraph(element('a', { href: 'https://example.org/' }, '![x](javascript:y) (z)')));
    expect(markdown).toBe('[!\\[x\\]\\(javascript:y) (z)](https://example.org/)\n');
  });
});
