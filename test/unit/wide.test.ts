import { expect, it } from 'vitest';
import { toPlain } from '../../src/formats/plain.ts';
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
