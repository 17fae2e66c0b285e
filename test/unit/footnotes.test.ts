import { describe, expect, it } from 'vitest';
import { findFootnotes } from '../../src/formats/footnotes.ts';
import { toHtmlFile } from '../../src/formats/html-file.ts';
import { toMarkdownOf } from '../../src/formats/markdown.ts';
import { article, el, root } from './tree.ts';

const mark = (to: string, shown: string) => el('sup', [el('a', [shown], { href: `#${to}` })]);
const text = el('p', ['The bridge', mark('n1', '1'), ' is open', mark('n2', '[2]'), '.']);

describe('notes that are paragraphs', () => {
  it('are footnotes without their numbers, which may be links back', () => {
    const notes = [
      el('p', [el('a', ['1'], { id: 'n1', href: '#r1' }), '. By night.']),
      el('p', ['[2] ', 'By day.'], { id: 'n2' }),
    ];
    expect(toMarkdownOf([text, ...notes])).toBe('The bridge[^1] is open[^2].\n\n[^1]: By night.\n\n[^2]: By day.\n');
  });

  it('are what follows a number that stands alone, up to the next or to a heading', () => {
    const number = (id: string, shown: string) => el('p', [el('a', [shown], { id })]);
    const first = [number('n1', '1'), el('p', ['By night.']), el('p', ['And by day.'])];
    const second = [number('n2', '2'), el('p', ['So it is.']), el('h2', ['More']), el('p', ['The end.'])];
    expect(toMarkdownOf([text, ...first, ...second])).toBe(
      'The bridge[^1] is open[^2].\n\n[^1]: By night.\n\n    And by day.\n\n[^2]: So it is.\n\n## More\n\nThe end.\n',
    );
  });

  it('are none where nothing points at them', () => {
    expect(toMarkdownOf([el('p', ['The bridge']), el('p', ['1. By night.'], { id: 'n1' })])).not.toContain('[^');
  });
});

describe('notes that are a list', () => {
  it('are numbered as the text names them', () => {
    const list = el('ol', [el('li', ['Day'], { id: 'n2' }), el('li', ['Night'], { id: 'n1' })]);
    expect([...findFootnotes(root(text, list))]).toEqual([
      ['n1', '1'],
      ['n2', '2'],
    ]);
  });

  it('are none where one item is pointed at by nothing', () => {
    const list = el('ol', [el('li', ['Day'], { id: 'n1' }), el('li', ['Night'])]);
    expect(findFootnotes(root(text, list)).size).toBe(0);
  });

  it('are those that lead back, whatever the link to them shows', () => {
    const link = el('p', ['See ', el('a', ['the remark'], { href: '#n1', id: 'r1' }), '.']);
    const item = (back: string) => el('ol', [el('li', ['Day ', el('a', ['↩'], { href: `#${back}` })], { id: 'n1' })]);
    expect(findFootnotes(root(link, item('r1'))).size).toBe(1);
    expect(findFootnotes(root(link, item('elsewhere'))).size).toBe(0);
  });
});

describe('a saved page', () => {
  it('says what it is, in its language and direction, and may run nothing', () => {
    const facts = { title: 'A < B', lang: 'ar', dir: 'rtl' as const, authors: ['Ann Example', 'Bo'] };
    const file = toHtmlFile([el('p', ['Text'])], article(root(), facts));
    expect(file).toMatch(/^<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">/i);
    expect(file).toContain('<title>A &#x3C; B</title>');
    expect(file).toContain('<meta name="author" content="Ann Example, Bo">');
    expect(file).toContain('<link rel="canonical" href="https://news.example/a">');
    expect(file).toContain('<meta name="referrer" content="no-referrer">');
    const policy = /http-equiv="Content-Security-Policy" content=(["'])(.*?)\1/
      .exec(file)?.[2]
      ?.replaceAll('&#x27;', "'");
    expect(policy).toBe("default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'");
    expect(file).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(file).toMatch(/<body><article><p>Text<\/p><\/article><\/body><\/html>\n$/);
  });

  it('tells cells of prose, which need a width of their own on a narrow screen, and leaves the article as it is', () => {
    const prose = el('td', ['Half of them change to the ferry, which leaves before any bus.']);
    const table = el('table', [el('tr', [el('td', ['Six']), prose])]);
    const before = structuredClone(table);
    const file = toHtmlFile([table], article(root()));
    expect(file).toMatch(/<td>Six<\/td><td class="prose">Half of/);
    expect(file).toMatch(/\.prose \{ min-width: min\(/);
    expect(table).toEqual(before);
  });

  it('has no author and no language where none is known', () => {
    const file = toHtmlFile([], article(root()));
    expect(file).not.toMatch(/name="author"| lang=| dir=/);
  });
});
