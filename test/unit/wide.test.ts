import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { toMarkdownOf } from '../../src/formats/markdown.ts';
import { toPlain } from '../../src/formats/plain.ts';
import { linesOf } from '../../src/reader/cells.ts';
import { nodeWithId } from '../../src/reader/note.tsx';
import { linksIn, picturesIn } from '../../src/reader/pictures.ts';
import { el, root } from './tree.ts';

/** More than engines take as arguments of one call. */
const MANY = 200_000;

it('takes an element with as many children as a page can have', () => {
  const link = el('a', ['Orrin'], { href: 'https://mill.example/' });
  const picture = el('figure', [el('img', [], { src: 'https://mill.example/wheel.jpg' })]);
  const words = Array.from({ length: MANY }, () => el('em', ['corn ']));
  const content = root(el('div', [...words, link, picture, el('p', ['Note'], { id: 'note' })]));
  expect(linksIn(content)).toEqual(['https://mill.example/']);
  expect(picturesIn(content)).toHaveLength(1);
  expect(nodeWithId(content, 'note')?.tagName).toBe('p');
});

it('takes an article of as many paragraphs', () => {
  const body = [
    el(
      'div',
      Array.from({ length: MANY }, () => el('p', ['Corn.'])),
    ),
  ];
  const text = toPlain({ head: [], body, foot: [] }, { wrapAt: 0, linkNotes: false });
  expect(text.match(/Corn\./g)).toHaveLength(MANY);
});

describe('a table', () => {
  const row = (count: number, tagName = 'td', properties = {}) =>
    el(
      'tr',
      Array.from({ length: count }, (_, at) => el(tagName, [`c${at}`], properties)),
    );
  const table = (...rows: Element[]) => el('table', [el('tbody', rows)]);
  const linesIn = (...rows: Element[]): string[] =>
    toMarkdownOf([table(...rows)])
      .trimEnd()
      .split('\n');

  it('has as many columns as cells, however far these say that they reach', () => {
    const all = el('tr', [el('td', ['all of it'], { colSpan: 1000 })]);
    expect(linesIn(row(3, 'th'), all, row(3))).toEqual([
      '| c0        | c1 | c2 |',
      '| --------- | -- | -- |',
      '| all of it |    |    |',
      '| c0        | c1 | c2 |',
    ]);
  });

  it('keeps what reaches over columns in which others begin, and over rows', () => {
    const port = el('th', ['Port'], { rowSpan: 2 });
    const head = el('tr', [port, el('th', ['Cod'], { colSpan: 2 }), el('th', ['Hake'], { colSpan: 2 })]);
    expect(linesIn(head, row(4), row(5))).toEqual([
      '| Port | Cod |    | Hake |    |',
      '| ---- | --- | -- | ---- | -- |',
      '|      | c0  | c1 | c2   | c3 |',
      '| c0   | c1  | c2 | c3   | c4 |',
    ]);
  });

  it('is Markdown of about its own length where every cell reaches over all others', () => {
    const rows = Array.from({ length: 300 }, () => row(6, 'td', { colSpan: 1000, rowSpan: 1000 }));
    const markdown = linesIn(row(6, 'th'), ...rows).join('\n');
    expect(markdown.match(/c5/g)).toHaveLength(301);
    expect(markdown.length).toBeLessThan(20_000);
  });

  it('is lines of text where it would be but empty cells', () => {
    const rows = Array.from({ length: 2000 }, () => row(1));
    const markdown = linesIn(row(500, 'th'), ...rows);
    expect(markdown[0]).toMatch(/^c0 · c1 · /);
    expect(markdown.slice(1, 4)).toEqual(['', 'c0', '']);
  });

  it('pads no column to the length of one long cell', () => {
    const rows = Array.from({ length: 1000 }, () => row(2));
    const markdown = linesIn(row(2, 'th'), ...rows, el('tr', [el('td', ['corn '.repeat(1000)]), el('td', ['b'])]));
    expect(markdown[2]).toBe('| c0 | c1 |');
  });

  it('in a cell is one line of it', () => {
    const inner = table(row(2, 'th'), row(2));
    expect(linesIn(row(2, 'th'), el('tr', [el('td', [inner]), el('td', ['b'])]))[2]).toBe('| c0 c1 c0 c1 | b  |');
  });

  it('is as high as its rows, however many cells these have', () => {
    expect(linesOf(table(row(MANY), row(2)))).toBe(2);
  });
});

it('numbers the notes of many links once for each address', () => {
  const link = (at: number) => el('a', ['corn'], { href: `https://mill.example/${at}` });
  const body = Array.from({ length: MANY }, (_, at) => el('p', [link(at % (MANY / 2))]));
  const lines = toPlain({ head: [], body, foot: [] }, { wrapAt: 0, linkNotes: true }).split('\n');
  expect(lines.filter((line) => line === 'corn [1]')).toHaveLength(2);
  expect(lines.at(-1)).toBe(`[${MANY / 2}] https://mill.example/${MANY / 2 - 1}`);
});
