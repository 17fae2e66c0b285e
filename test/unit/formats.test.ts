import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/formats/html.ts';
import { toMarkdown, toMarkdownOf } from '../../src/formats/markdown.ts';
import { minutesOf } from '../../src/formats/minutes.ts';
import { toPlain } from '../../src/formats/plain.ts';
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
      '\\# no heading, \\*no\\* emphasis, &lt;b>no&lt;/b> markup\n',
    );
    expect(toMarkdown(article(root(el('p', ['\\<b>no\\\\<b>, a < b <c']))))).toBe(
      '\\\\&lt;b>no\\\\\\\\&lt;b>, a < b &lt;c\n',
    );
  });

  it('makes one of code beside code, whose marks would be read as one', () => {
    const code = (text: string) => el('code', [text]);
    expect(toMarkdown(article(root(el('p', ['So ', code('<b>'), code('`c'), ' ', code('d')]))))).toBe(
      'So ``<b>`c`` `d`\n',
    );
    expect(toMarkdown(article(root(el('p', [code('a'), el('em', []), code('b')]))))).toBe('`ab`\n');
    expect(toMarkdown(article(root(el('p', [code('a'), el('em', [code('b')])]))))).toBe('`a`*`b`*\n');
  });
});

describe('in Markdown', () => {
  const written = (...children: Parameters<typeof root>) => toMarkdown(article(root(...children)));
  const math = (alttext: string, properties = {}) =>
    el('math', [el('mi', ['x'])], { ...(alttext && { alttext }), ...properties });
  const tex = (text: string, shown: string) => el('code', [text], { className: ['language-math', shown] });

  it('formulas stand between dollars, those that stand alone in lines of their own', () => {
    expect(written(el('p', ['So ', math('a^2'), ' it ', tex('b_1', 'math-inline'), ' is']))).toBe(
      'So $a^2$ it $b_1$ is\n',
    );
    for (const shown of [math('a^2', { display: 'block' }), tex('a^2', 'math-display')]) {
      expect(written(el('p', ['\n ', shown, '\n']))).toBe('$$\na^2\n$$\n');
      expect(written(el('p', ['So ', shown]))).toBe('So $a^2$\n');
      expect(written(el('p', [shown, el('em', ['so'])]))).toBe('$a^2$*so*\n');
    }
    expect(written(el('p', [math('a^2')]))).toBe('$a^2$\n');
    expect(written(el('p', [el('em', ['so'])]), el('p', [' ']))).toBe('*so*\n');
    expect(written(el('p', [tex('a\n\n  +b', 'math-inline')]))).toBe('$a +b$\n');
  });

  it('formulas without TeX are what they show, and code is code', () => {
    expect(written(el('p', ['So ', math('')]))).toBe('So x\n');
    expect(written(el('p', [math('', { display: 'block' })]))).toBe('x\n');
    const [two, n] = [el('mn', ['2']), el('mi', [' n '])];
    const less = el('mrow', ['\n', n, el('mo', ['−']), el('mn', ['1']), '\n']);
    const shown: [Element, string][] = [
      [el('msup', ['\n', two, '\n', less, '\n']), '2ⁿ⁻¹'],
      [el('msup', [two, el('mi', ['x'])]), '2^x'],
      [el('msup', [two, el('mrow', [el('mi', ['x']), el('mo', ['+']), two])]), '2^(x+2)'],
      [el('msubsup', [el('mi', ['a']), el('mi', ['i']), two]), 'a_i²'],
      [el('mrow', [n, el('mtext', ['\u00a0if ']), two]), 'n if 2'],
      [el('mfrac', [el('mn', ['1']), less]), '1/(n−1)'],
      [el('mfrac', [n, two], { linethickness: '0' }), '(n 2)'],
      [el('msqrt', [n, el('mo', ['+']), two]), '√(n+2)'],
      [el('mroot', [less, two]), '(n−1)^(1/2)'],
      [el('mtable', [el('mtr', [el('mtd', [two]), el('mtd', [n])]), el('mtr', [el('mtd', [n])])]), '2 n; n'],
    ];
    for (const [formula, line] of shown) {
      const made = el('p', ['So ', el('math', [formula])]);
      expect(written(made).replaceAll('\\', '')).toBe(`So ${line}\n`);
      expect(toPlain({ head: [], body: [made], foot: [] }, { wrapAt: 0, linkNotes: false })).toBe(`So ${line}`);
    }
    expect(written(el('p', [el('code', ['a^2'])]))).toBe('`a^2`\n');
    expect(written(el('p', ['So ', el('code', ['a^2'], { className: ['language-js'] })]))).toBe('So `a^2`\n');
  });

  it('a dollar is escaped only where there are formulas', () => {
    expect(written(el('p', ['It cost $5 or $6.']))).toBe('It cost $5 or $6.\n');
    expect(written(el('p', ['It cost $5 or $6 for ', math('x'), ', ', el('em', ['so'])]))).toBe(
      'It cost \\$5 or \\$6 for $x$, *so*\n',
    );
    expect(written(el('p', ['$5 or $6']), el('p', [math('x', { display: 'block' })]))).toBe(
      '\\$5 or \\$6\n\n$$\nx\n$$\n',
    );
  });

  it('a drawing is its caption, else what it shows', () => {
    const drawing = (alt?: string) => el('img', [], { src: 'data:image/svg+xml,x', ...(alt && { alt }) });
    expect(written(el('p', ['See ', drawing('a bridge')]))).toBe('See a bridge\n');
    expect(written(el('p', ['See', drawing()]))).toBe('See\n');
    expect(written(el('figure', [drawing('a bridge')]))).toBe('a bridge\n');
    expect(written(el('figure', [drawing('a bridge'), el('figcaption', ['The bridge'])]))).toBe('The bridge\n');
    const picture = el('img', [], { src: 'https://news.example/data:', alt: 'a bridge' });
    expect(written(el('figure', [picture, el('figcaption', ['The bridge'])]))).toBe(
      '![a bridge](https://news.example/data:)\n\nThe bridge\n',
    );
  });

  it('the caption of a table stands before it', () => {
    const rows = [el('tr', [el('th', ['x'])]), el('tr', [el('td', ['1'])])];
    expect(written(el('table', ['\n', el('caption', ['Ships']), ...rows]))).toBe('Ships\n\n| x |\n| - |\n| 1 |\n');
    expect(written(el('table', rows))).toBe('| x |\n| - |\n| 1 |\n');
  });

  it('cells hold quotations, formulas and nothing of a rule', () => {
    const cell = [el('blockquote', [el('p', ['so'])]), el('hr'), el('p', [math('x', { display: 'block' })])];
    expect(written(el('table', [el('tr', [el('th', ['x'])]), el('tr', [el('td', cell)])]))).toContain('| so $x$ |\n');
  });

  it('readings stand in brackets behind their signs', () => {
    const ruby = el('ruby', ['漢', el('rp', ['(']), el('rt', ['かん']), el('rp', [')'])]);
    expect(written(el('p', [ruby, '字']))).toBe('漢(かん)字\n');
  });

  it('links inside the text are words, notes are footnotes, and arrows back are left out', () => {
    const link = (to: string, shown: string, facts = {}) => el('a', [shown], { href: `#${to}`, ...facts });
    const marks = [
      'One',
      el('sup', ['[', link('n1', '1', { id: 'r1' }), ']']),
      ', two ',
      link('n2', '2', { id: 'r2' }),
    ];
    const notes = [
      el('li', [el('p', ['Day ', link('r1', '↩')])], { id: 'n1' }),
      '\n',
      el('li', [el('p', ['Night, see ', link('r1', 'above')])], { id: 'n2' }),
    ];
    expect(written(el('p', marks), el('ol', ['\n', ...notes, '\n']), el('p', ['So ', link('top', 'there')]))).toBe(
      'One[^1], two [^2]\n\n[^1]: Day\n\n[^2]: Night, see above\n\nSo there\n',
    );
    expect(written(el('ol', [el('li', ['a']), el('li', ['b'])]), el('p', ['.']))).toBe('1. a\n2. b\n\n.\n');
  });

  it('what is raised with marks of its own stays as it is', () => {
    expect(written(el('p', ['x', el('sup', [el('em', ['2']), '3'])]))).toBe('x*2*3\n');
    expect(written(el('p', ['x', el('sup', [])]))).toBe('x\n');
  });

  it('blanks go out of bold in slanted text too, and off the ends of a paragraph', () => {
    expect(written(el('p', ['a', el('em', [el('strong', [' b ']), 'c'])]))).toBe('a *__b__ c*\n');
    expect(written(el('p', [el('strong', ['\u00a0b\u00a0'])]))).toBe('**b**\n');
  });
});

describe('reading time', () => {
  it.each([
    [10, 'en', '1'],
    [400, 'en', '1–2'],
    [1000, 'en', '4–5'],
    [300_000, 'de', '1.111–1.500'],
    [1000, 'ar-EG', '٤–٥'],
  ])('of %d words in %s is %s minutes', (words, lang, minutes) => expect(minutesOf(words, lang)).toBe(minutes));
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
    expect(markdown).toBe('$a\\lt b>c \\left< \\lt img src=x onerror=y> [x] (  javascript:y)$\n');
  });

  it.each(['[x] (javascript:y)', '![x]\t( javascript:y)', '[[x](y)](javascript:y)'])(
    'leaves none for programs that take brackets with a blank between them for a link: %s',
    (tex) => {
      const display = toMarkdownOf(paragraph(element('math', { alttext: tex, display: 'block' }, '')));
      // What Showdown takes for one, simplified.
      expect(display).not.toMatch(/\][ \t]*\([ \t]?\S/);
      expect(display.replace(/\s/g, '')).toBe(`$$${tex.replace(/\s/g, '')}$$`);
    },
  );

  it('leaves none in the labels of links', () => {
    const markdown = toMarkdownOf(paragraph(element('a', { href: 'https://example.org/' }, '![x](javascript:y) (z)')));
    expect(markdown).toBe('[!\\[x\\]\\(javascript:y) (z)](https://example.org/)\n');
  });
});
