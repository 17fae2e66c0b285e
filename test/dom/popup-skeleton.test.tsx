import './words-double.ts';
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { Skeleton } from '../../src/popup/message.tsx';
import markup from '../../src/popup/popup.html?raw';

/** Elements and classes, without words and white space. */
function shapeOf(element: Element): string {
  const children = [...element.children].map(shapeOf).join('');
  return `<${element.localName}${element.className ? `.${element.className}` : ''}>${children}`;
}

it('the popup’s document shows what the skeleton will render', () => {
  const rendered = document.createElement('body');
  render(h(Skeleton, null), rendered);
  const written = new DOMParser().parseFromString(markup, 'text/html').body;
  expect(shapeOf(written)).toBe(shapeOf(rendered));
});
