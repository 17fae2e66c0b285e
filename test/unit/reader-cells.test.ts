import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { cellClasses } from '../../src/reader/cells.ts';

const make = (tagName: string, children: ElementContent[], properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const cell = (tagName: 'td' | 'th', value: string) => make(tagName, [{ type: 'text', value }]);
const tableOf = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  make('table', [
    make('thead', [
      make(
        'tr',
        head.map((value) => cell('th', value)),
      ),
    ]),
    make(
      'tbody',
      rows.map((row) =>
        make(
          'tr',
          row.map((value) => cell('td', value)),
        ),
      ),
    ),
  ]);
const looks = (table: Element): string[] => [...cellClasses(table).values()];
const isNumeric = (...values: readonly string[]): boolean =>
  looks(tableOf(['Value'], ...values.map((value) => [value]))).every((name) => name.includes('is-number'));

describe('cells of a table', () => {
  it.each([
    ['integers', ['1', '22', '-3']],
    ['decimals of any language', ['1.5', '1 234,5', '12’000']],
    ['money and shares', ['€ 12', '$3.50', '12 %', '40°']],
    ['units', ['12 km', '3 m²', '7h']],
    ['numbers with gaps among them', ['12', '–', '14']],
    ['numbers in Arabic', ['١٢', '٣٤']],
  ])('end below one another where they are %s', (_, values) => {
    expect(isNumeric(...values)).toBe(true);
  });

  it.each([
    ['years from and to', ['1921–1930', '1931–1940']],
    ['dates', ['3 March 1927', '8 April 1947']],
    ['words', ['Mill', 'Weir']],
    ['words among numbers', ['12', 'none', '14']],
  ])('begin below one another where they are %s', (_, values) => {
    expect(isNumeric(...values)).toBe(false);
  });

  it('take their head with them', () => {
    const names = [...cellClasses(tableOf(['Station', 'Level'], ['Mill', '412'], ['Weir', '87'])).entries()];
    expect(names.map(([{ tagName }, name]) => `${tagName} ${name}`)).toEqual([
      'th is-short',
      'th is-number is-short',
      'td is-short',
      'td is-number is-short',
      'td is-short',
      'td is-number is-short',
    ]);
  });

  it('break where they are long', () => {
    expect(looks(tableOf(['What was said of it'], ['More than fits on one line'], ['Short']))).toEqual(['is-short']);
  });

  it('are left alone where some reach over others', () => {
    const table = tableOf(['A'], ['1'], ['2']);
    (table.children[1] as Element).children.push(
      make('tr', [make('td', [{ type: 'text', value: '3' }], { colSpan: 2 })]),
    );
    expect(looks(table)).not.toContain('is-number is-short');
  });
});
