import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/formats/nodes.ts';
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

  const span = (tagName: 'td' | 'th', value: string, properties: object) =>
    make(tagName, [{ type: 'text', value }], { ...properties });
  const row = (...cells: Element[]) => make('tr', cells);

  it('end below one another in the columns that they have where some reach over rows and columns', () => {
    const table = make('table', [
      make('thead', [
        row(span('th', 'Port', { rowSpan: 2 }), span('th', 'Catch', { colSpan: 2 })),
        row(cell('th', 'Spring'), cell('th', 'Fish')),
      ]),
      make('tbody', [
        row(span('th', 'North', { rowSpan: 2 }), cell('td', '12'), cell('td', 'cod')),
        row(cell('td', '7'), cell('td', 'hake')),
        row(cell('th', 'South'), cell('td', '105'), cell('td', '3')),
      ]),
    ]);
    const classes = cellClasses(table);
    const numbers = [...classes].filter(([, name]) => name.includes('is-number')).map(([each]) => textIn(each));
    expect(numbers).toEqual(['Spring', '12', '7', '105']);
  });

  it('say nothing of a column that they reach over with others', () => {
    const table = tableOf(['A', 'B'], ['1', 'x'], ['2', 'y']);
    (table.children[1] as Element).children.push(row(span('td', 'none of them', { colSpan: 2 })));
    const numbers = [...cellClasses(table)].filter(([, name]) => name.includes('is-number'));
    expect(numbers.map(([each]) => textIn(each))).toEqual(['A', '1', '2']);
  });

  it('are looked at as far as there are columns in sight', () => {
    const table = make('table', [
      row(span('td', '1', { colSpan: 1000, rowSpan: 1000 }), span('td', '2', { rowSpan: 1000 })),
      ...Array.from({ length: 50 }, () => row(cell('td', '3'))),
    ]);
    expect(cellClasses(table).size).toBeGreaterThan(0);
  });
});
