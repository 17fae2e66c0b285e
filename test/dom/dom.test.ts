import { expect, it } from 'vitest';
import { findAll, localNameOf, parentOf } from '../../src/page/dom.ts';

it('reads a form whose inputs are named like its properties', () => {
  const form = document.createElement('form');
  for (const name of ['parentNode', 'localName', 'querySelectorAll']) {
    const input = document.createElement('input');
    input.name = name;
    form.append(input);
  }
  document.body.append(form);
  expect(form.parentNode).not.toBe(document.body);
  expect(parentOf(form)).toBe(document.body);
  expect(localNameOf(form)).toBe('form');
  expect(findAll(form, 'input')).toHaveLength(3);
});
