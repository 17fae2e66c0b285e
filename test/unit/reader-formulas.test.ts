import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { texToMathml } from '../../src/tex.ts';

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
const all = (node: Element): Element[] => [
  node,
  ...node.children.flatMap((child) => (child.type === 'element' ? all(child) : [])),
];
const tags = (tex: string): string[] => all(texToMathml(tex, false)!).map(({ tagName }) => tagName);

describe('a formula in TeX', () => {
  it('becomes MathML that says the same', () => {
    expect(tags('\\frac{a}{b}')).toEqual(expect.arrayContaining(['math', 'mfrac', 'mi']));
    expect(textOf(texToMathml('e^{i\\pi} + 1 = 0', false)!).replace(/\s/g, '')).toBe('eiπ+1=0');
    expect(tags('\\sqrt[3]{x}')).toContain('mroot');
    expect(tags('\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}')).toContain('mtable');
  });

  it('keeps what tells a binomial from a fraction, and how cells stand', () => {
    const binomial = all(texToMathml('\\binom{n}{k}', false)!).find(({ tagName }) => tagName === 'mfrac');
    expect(binomial?.properties.linethickness).toMatch(/^0/);
    const cells = all(texToMathml('\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', true)!).filter(
      ({ tagName }) => tagName === 'mtd',
    );
    expect(cells.map(({ properties }) => properties.columnalign)).toEqual(['right', 'left', 'right', 'left']);
  });

  it('stands in the line or alone', () => {
    expect(texToMathml('x', false)?.properties.display).toBeUndefined();
    expect(texToMathml('x', true)?.properties.display).toBe('block');
  });

  it.each([
    ['what is no TeX', '\\frac{1}{'],
    ['a command that nobody knows', '\\launch{x}'],
    ['a macro that never ends', '\\def\\a{\\a\\a}\\a'],
    ['braces without end', '{'.repeat(5000)],
    ['more than a page of it', `\\begin{matrix}${'1&'.repeat(2400)}1\\end{matrix}`],
  ])('is none for %s', (_, tex) => {
    expect(texToMathml(tex, false)).toBeNull();
  });

  it.each([
    '\\href{javascript:hits++}{x}',
    '\\url{javascript:hits++}',
    '\\includegraphics{https://elsewhere.example/a.png}',
    '\\class{panel}{x}',
    '\\style{position:fixed}{x}',
    '\\text{<img src=x onerror=hits++>}',
    '\\color{url(https://elsewhere.example)}{x}',
  ])('brings nothing but text and what is allowed: %s', (tex) => {
    const made = texToMathml(tex, false);
    for (const { tagName, properties } of made ? all(made) : []) {
      expect(tagName).toMatch(/^m[a-z]+$/);
      for (const name of Object.keys(properties)) expect(name).toMatch(/^(?!on|href|src|style|class)[a-z]+$/);
    }
  });
});
